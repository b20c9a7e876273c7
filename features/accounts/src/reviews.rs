//! Reminding those who look after roles that some have not been looked at for long.

use crate::queries::{self, Held};
use crate::rules::review;
use access::Reader;
use audit::{Record, Writing};
use database::Database;
use serde::{Deserialize, Serialize};

/// The topic of the events.
pub(crate) const TOPIC: &str = "access-review-due";
/// What the audit log says of a reminder.
const REMINDED: &str = "access-review-reminded";

/// What an event carries.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Due {
    /// The account of an administrator.
    pub account: String,
    /// How many roles wait.
    pub count: usize,
}

/// Reminds every administrator, at most once in a fortnight, of roles that nobody has confirmed for half a year. May be called as
/// often as one likes, on every node.
pub async fn remind(database: &Database) -> Result<(), audit::Error> {
    let tx = database.single();
    let is_due = |held: &[Held]| held.iter().filter(|one| one.is_due(tx.now())).count();
    if is_due(&queries::held(&tx, &Reader::system()).await?) == 0 {
        return Ok(());
    }
    let mut writing = Writing::begin(database, &Reader::system(), "review").await?;
    let held = queries::held(&writing, &Reader::system()).await?;
    let last = queries::last_reminder(&writing, REMINDED).await?;
    let count = is_due(&held);
    if !review::is_reminded(count, last, writing.now()) {
        return Ok(());
    }
    for account in administrators(&held) {
        writing.announce(TOPIC, &Due { account: account.to_owned(), count })?;
    }
    writing.record(Record {
        action: REMINDED,
        subject_kind: "installation",
        subject: "access".to_owned(),
        after: Some(serde_json::json!({ "count": count })),
        ..Record::default()
    });
    writing.commit().await
}

/// The accounts of the administrators, each once.
fn administrators(held: &[Held]) -> Vec<&str> {
    let mut accounts: Vec<&str> =
        held.iter().filter(|one| one.role == "administrator").map(|one| one.account_id.as_str()).collect();
    accounts.sort_unstable();
    accounts.dedup();
    accounts
}
