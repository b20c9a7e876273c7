//! What happened to an object, newest first.

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
    /// Who, by role.
    pub actor_name: String,
    /// What, as `object-verb`.
    pub action: String,
    /// The fields before, as JSON.
    pub before: Option<String>,
    /// The fields after, as JSON.
    pub after: Option<String>,
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
            "SELECT sequence, at, actor_name, action, before, after FROM audit_record
             WHERE subject_kind = $1 AND subject = $2 ORDER BY sequence DESC LIMIT 500",
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
