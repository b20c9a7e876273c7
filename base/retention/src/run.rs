//! Keeping all rules, once a day on one node.

use crate::queries;
use crate::rule::{Error, Rule};
use database::Database;

/// What became of one rule.
#[derive(Debug)]
pub struct Outcome {
    /// The table.
    pub table: &'static str,
    /// Which rows.
    pub rows: &'static str,
    /// How many went, or would go.
    pub number: Result<u64, Error>,
}

/// What became of all rules, in their order.
pub type Report = Vec<Outcome>;

/// What would go now. Changes nothing.
pub async fn survey(database: &Database, rules: &[Box<dyn Rule>]) -> Result<Report, Error> {
    let tx = database.read().await?;
    let mut report = Report::new();
    for rule in rules {
        let number = rule.due(&tx).await.map(|due| u64::try_from(due).unwrap_or_default());
        report.push(Outcome { table: rule.table(), rows: rule.rows(), number });
    }
    Ok(report)
}

/// Keeps all rules now. One that fails does not hold up the others.
pub async fn apply(database: &Database, rules: &[Box<dyn Rule>]) -> Report {
    let mut report = Report::new();
    for rule in rules {
        let number = rule.apply(database).await;
        match &number {
            Ok(0) => {}
            Ok(gone) => tracing::info!(table = rule.table(), rows = rule.rows(), gone, "kept long enough"),
            Err(error) => tracing::error!(%error, table = rule.table(), "a retention rule could not be kept"),
        }
        report.push(Outcome { table: rule.table(), rows: rule.rows(), number });
    }
    report
}

/// Keeps all rules if that has not been done today (in UTC) on any node. A run in which a rule failed, or whose node died, is
/// made again after an hour.
pub async fn daily(database: &Database, rules: &[Box<dyn Rule>]) -> Result<Option<Report>, Error> {
    if queries::is_seen_to(&database.single()).await? {
        return Ok(None);
    }
    let tx = database.write().await?;
    let day = tx.today();
    if !queries::begin(&tx).await? {
        return Ok(None);
    }
    tx.commit().await?;
    let report = apply(database, rules).await;
    if report.iter().all(|outcome| outcome.number.is_ok()) {
        let gone: u64 = report.iter().filter_map(|outcome| outcome.number.as_ref().ok()).sum();
        let tx = database.write().await?;
        queries::end(&tx, day, i64::try_from(gone).unwrap_or(i64::MAX)).await?;
        tx.commit().await?;
    }
    Ok(Some(report))
}
