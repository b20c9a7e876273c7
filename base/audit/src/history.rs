//! What happened to an object, newest first, and what one account did.

use crate::viewing::may_know;
use access::{Place, Reader};
use database::{Error, FromQueryResult, Tx, values};
use time::OffsetDateTime;

/// One thing that happened.
#[derive(Debug, FromQueryResult)]
pub struct Entry {
    /// The place in the chain.
    pub sequence: i64,
    /// When.
    pub at: OffsetDateTime,
    /// Who, as they were called then; nothing for an account that is erased.
    pub actor_name: Option<String>,
    /// What, as `object-verb`.
    pub action: String,
    /// The fields before, as JSON.
    pub before: Option<String>,
    /// The fields after, as JSON.
    pub after: Option<String>,
}

/// One thing that an account did.
#[derive(Debug, FromQueryResult)]
pub struct Act {
    /// The place in the chain.
    pub sequence: i64,
    /// When.
    pub at: OffsetDateTime,
    /// What, as `object-verb`.
    pub action: String,
    /// The kind of object.
    pub subject_kind: String,
    /// Its slug or id.
    pub subject: String,
    /// The fields before, as JSON.
    pub before: Option<String>,
    /// The fields after, as JSON.
    pub after: Option<String>,
}

/// What the account in column `id` was called at the moment in column `at`, as SQL. The chain holds ids alone, so that a name can
/// be corrected or erased without breaking it. Needs the account's row, named `a`.
pub fn called(id: &str, at: &str) -> String {
    format!(
        "nullif(coalesce((SELECT f.display_name FROM former_name f WHERE f.account_id = {id} AND f.until > {at}
                          ORDER BY f.until LIMIT 1), a.display_name), '')"
    )
}

/// The beginning of a statement that reads entries. What the platform did by itself carries its name in the record.
fn entry() -> String {
    format!(
        "SELECT r.sequence, r.at, CASE WHEN r.actor_id IS NULL THEN r.actor_name ELSE {} END AS actor_name,
                r.action, r.before, r.after FROM audit_record r LEFT JOIN account a ON a.id = r.actor_id",
        called("r.actor_id", "r.at")
    )
}

/// What others and the account itself did to it, oldest first. Only an administrator and its owner are told.
pub async fn done_to_account(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Vec<Entry>, Error> {
    if !may_know(reader, account_id) {
        return Ok(Vec::new());
    }
    let sql = format!("{} WHERE r.subject_kind = 'account' AND r.subject = $1 ORDER BY r.sequence", entry());
    tx.all(&sql, values![account_id]).await
}

/// What the account did, oldest first; told to the same.
pub async fn done_by_account(tx: &Tx, reader: &Reader, account_id: &str) -> Result<Vec<Act>, Error> {
    if !may_know(reader, account_id) {
        return Ok(Vec::new());
    }
    let sql = "SELECT sequence, at, action, subject_kind, subject, before, after FROM audit_record
               WHERE actor_id = $1 ORDER BY sequence";
    tx.all(sql, values![account_id]).await
}

/// The history of one object that belongs there. The caller has already found that `reader` may see the object; the
/// content of the changes is left out for whoever may not read the area's internal papers, since a draft may have held what
/// was never published.
pub async fn history(
    tx: &Tx,
    reader: &Reader,
    place: impl Into<Place<'_>>,
    subject_kind: &str,
    subject: &str,
) -> Result<Vec<Entry>, Error> {
    let mut entries: Vec<Entry> = tx
        .all(
            &format!("{} WHERE r.subject_kind = $1 AND r.subject = $2 ORDER BY r.sequence DESC LIMIT 500", entry()),
            values![subject_kind, subject],
        )
        .await?;
    if !reader.reads_internal(place) {
        for entry in &mut entries {
            entry.before = None;
            entry.after = None;
        }
    }
    Ok(entries)
}
