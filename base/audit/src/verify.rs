//! Checking that the chain is whole.

use crate::chain::{GENESIS, Link};
use database::{Error, FromQueryResult, Tx, values};
use time::OffsetDateTime;

const BATCH: i64 = 1000;

/// The first record at which the chain does not hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Broken {
    /// The record's place in the chain.
    pub sequence: i64,
}

#[derive(FromQueryResult)]
struct Row {
    sequence: i64,
    at: OffsetDateTime,
    actor_id: Option<String>,
    actor_name: String,
    action: String,
    subject_kind: String,
    subject: String,
    before: Option<String>,
    after: Option<String>,
    request_id: String,
    previous_hash: String,
    hash: String,
}

/// Walks the whole chain. Answers the number of records, or where the chain is broken. What it cannot see is that records
/// were cut off at the end: keep the last hash elsewhere to find that too.
pub async fn verify(tx: &Tx) -> Result<Result<i64, Broken>, Error> {
    let mut previous = GENESIS.to_owned();
    let mut expected = 1;
    loop {
        let rows: Vec<Row> = tx
            .all(
                "SELECT sequence, at, actor_id, actor_name, action, subject_kind, subject, before, after, request_id,
                        previous_hash, hash FROM audit_record WHERE sequence >= $1 ORDER BY sequence LIMIT $2",
                values![expected, BATCH],
            )
            .await?;
        if rows.is_empty() {
            return Ok(Ok(expected - 1));
        }
        for row in rows {
            if row.sequence != expected || row.previous_hash != previous || row.hash != link(&row).hash() {
                return Ok(Err(Broken { sequence: expected }));
            }
            previous = row.hash;
            expected += 1;
        }
    }
}

/// When the newest record was made; none in an empty log.
pub async fn newest(tx: &Tx) -> Result<Option<OffsetDateTime>, Error> {
    #[derive(FromQueryResult)]
    struct Newest {
        at: OffsetDateTime,
    }
    let newest: Option<Newest> =
        tx.one("SELECT at FROM audit_record ORDER BY sequence DESC LIMIT 1", values![]).await?;
    Ok(newest.map(|newest| newest.at))
}

fn link(row: &Row) -> Link<'_> {
    Link {
        previous_hash: &row.previous_hash,
        sequence: row.sequence,
        at: row.at,
        actor_id: row.actor_id.as_deref(),
        actor_name: &row.actor_name,
        action: &row.action,
        subject_kind: &row.subject_kind,
        subject: &row.subject,
        before: row.before.as_deref(),
        after: row.after.as_deref(),
        request_id: &row.request_id,
    }
}
