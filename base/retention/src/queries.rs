//! Deleting what has expired, and the days on which that was done.

use crate::rule::Expired;
use database::{Error, FromQueryResult, Tx, values};
use time::{Date, Duration, OffsetDateTime};

/// How many rows one transaction deletes, so that others wait only for a moment.
const BATCH: i64 = 1000;
/// After this long without an end, the node that began a run is taken for dead.
const PATIENCE: Duration = Duration::hours(1);

/// How many rows have expired.
pub(crate) async fn due(tx: &Tx, rule: &Expired) -> Result<i64, Error> {
    let sql = format!("SELECT count(*) AS n FROM {} WHERE {}", rule.table, rule.condition);
    tx.count(&sql, values![tx.now() - rule.keep]).await
}

/// Deletes some of the rows that have expired; none when none are left.
pub(crate) async fn delete_some(tx: &Tx, rule: &Expired) -> Result<u64, Error> {
    let Expired { table, key, condition, .. } = rule;
    let sql = format!("DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {condition} LIMIT $2)");
    tx.execute(&sql, values![tx.now() - rule.keep, BATCH]).await
}

/// Whether today's run has ended, or is being made.
pub(crate) async fn is_seen_to(tx: &Tx) -> Result<bool, Error> {
    let sql = "SELECT count(*) AS n FROM retention_run WHERE day = $1 AND (ended_at IS NOT NULL OR begun_at > $2)";
    Ok(tx.count(sql, values![tx.today(), tx.now() - PATIENCE]).await? > 0)
}

/// Claims today's run. False when another node has it.
pub(crate) async fn begin(tx: &Tx) -> Result<bool, Error> {
    let sql = "INSERT INTO retention_run (day, begun_at, gone) VALUES ($1, $2, 0) ON CONFLICT (day) DO UPDATE
               SET begun_at = excluded.begun_at WHERE retention_run.ended_at IS NULL AND retention_run.begun_at <= $3";
    Ok(tx.execute(sql, values![tx.today(), tx.now(), tx.now() - PATIENCE]).await? == 1)
}

/// Notes that the run of `day` has ended, and how many rows it let go.
pub(crate) async fn end(tx: &Tx, day: Date, gone: i64) -> Result<(), Error> {
    let sql = "UPDATE retention_run SET ended_at = $2, gone = gone + $3 WHERE day = $1";
    tx.execute(sql, values![day, tx.now(), gone]).await?;
    Ok(())
}

/// When the latest run ended, on whichever node; nothing before the first.
pub async fn last_run(tx: &Tx) -> Result<Option<OffsetDateTime>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        ended_at: OffsetDateTime,
    }
    let sql = "SELECT ended_at FROM retention_run WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 1";
    let row: Option<Row> = tx.one(sql, values![]).await?;
    Ok(row.map(|row| row.ended_at))
}
