//! The counts that nodes share.

use crate::rules::KEPT;
use database::{Error, FromQueryResult, Tx, values};
use std::collections::HashMap;
use time::{Duration, OffsetDateTime};

#[derive(FromQueryResult)]
struct Row {
    key_hash: String,
    requests: i64,
}

/// Tells this node's counts (a JSON list of hashes with numbers) and reads what the others have told of the same minute. One
/// statement, which may be made twice without harm. For PostgreSQL alone: an SQLite file has one node.
pub(crate) async fn exchange(
    tx: &Tx,
    node: &str,
    minute: OffsetDateTime,
    counts: String,
) -> Result<HashMap<String, u32>, Error> {
    let sql = "WITH told AS (
                 INSERT INTO request_count (minute, key_hash, node, requests)
                 SELECT CAST($1 AS TIMESTAMPTZ), own.key_hash, $2, own.requests
                 FROM json_to_recordset(CAST($3 AS JSON)) AS own (key_hash TEXT, requests BIGINT)
                 ON CONFLICT (minute, key_hash, node) DO UPDATE SET requests = excluded.requests)
               SELECT key_hash, CAST(sum(requests) AS BIGINT) AS requests FROM request_count
               WHERE minute = $1 AND node <> $2 GROUP BY key_hash";
    let rows: Vec<Row> = tx.all(sql, values![minute, node, counts]).await?;
    Ok(rows.into_iter().map(|row| (row.key_hash, u32::try_from(row.requests).unwrap_or(u32::MAX))).collect())
}

/// Removes what is too old to count, and leaves what another node is removing at this moment to it.
pub(crate) async fn sweep(tx: &Tx, minute: OffsetDateTime) -> Result<u64, Error> {
    let sql = format!(
        "DELETE FROM request_count WHERE (minute, key_hash, node) IN
         (SELECT minute, key_hash, node FROM request_count WHERE minute <= $1 {})",
        tx.engine().skip_locked()
    );
    tx.execute(&sql, values![minute - Duration::minutes(KEPT)]).await
}
