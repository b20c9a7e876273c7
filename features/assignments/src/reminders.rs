//! Reminding owners of what they are to report on.

use crate::queries;
use crate::rules::Reminder;
use access::Reader;
use audit::{Record, Writing};
use database::Database;
use serde::{Deserialize, Serialize};
use time::Date;

/// The topic of the events.
pub(crate) const TOPIC: &str = "assignment-reminder";

/// What an event carries.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Remind {
    /// The assignment's id.
    pub assignment: String,
    /// The day by which its owner reports; another one since then needs its own reminder.
    pub report_due: Date,
    /// `coming` or `due`.
    pub kind: String,
}

/// Puts the reminders that are due on their way, each once for each due date. May be called as often as one likes, on every node.
pub async fn remind(database: &Database) -> Result<(), audit::Error> {
    if queries::without_reminder(&database.single()).await?.is_empty() {
        return Ok(());
    }
    let mut writing = Writing::begin(database, &Reader::system(), "reminders").await?;
    let mut reminded = false;
    for due in queries::without_reminder(&writing).await? {
        let Some(kind) = Reminder::on(writing.today(), due.report_due) else { continue };
        if !queries::insert_reminder(&writing, &due, kind).await? {
            continue;
        }
        let kind = kind.as_str().to_owned();
        writing.record(Record {
            action: "assignment-reminded",
            subject_kind: "assignment",
            subject: due.id.clone(),
            before: None,
            after: Some(serde_json::json!({ "kind": kind, "report_due": due.report_due })),
        });
        writing.announce(TOPIC, &Remind { assignment: due.id, report_due: due.report_due, kind })?;
        reminded = true;
    }
    if reminded { writing.commit().await } else { Ok(()) }
}
