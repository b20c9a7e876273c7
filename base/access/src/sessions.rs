//! Sessions: which browser is signed in as whom. The browser holds a random token; the database holds only its hash.

use crate::{Reader, reader_of};
use database::{Database, Error, FromQueryResult, Tx, values};
use retention::{Expired, Rule};
use time::{Duration, OffsetDateTime};

/// A session ends this long after it was begun, however busy.
pub const LIFETIME: Duration = Duration::hours(12);
/// How stale the noted time of last use may get.
const SEEN_STEP: Duration = Duration::minutes(10);

/// A live session and its reader.
#[derive(Debug)]
pub struct Session {
    /// The session's id, which may be shown; it opens nothing.
    pub id: String,
    /// Who is signed in.
    pub reader: Reader,
    /// When it was last used.
    pub seen_at: OffsetDateTime,
}

/// The live session with this token hash (SHA-256, hexadecimal).
pub async fn find_session(tx: &Tx, token_hash: &str) -> Result<Option<Session>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
        account_id: String,
        seen_at: OffsetDateTime,
    }
    let row: Option<Row> = tx
        .one(
            "SELECT id, account_id, seen_at FROM session WHERE token_hash = $1 AND expires_at > $2",
            values![token_hash, tx.now()],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let reader = reader_of(tx, &row.account_id).await?;
    Ok(reader.map(|reader| Session { id: row.id, reader, seen_at: row.seen_at }))
}

/// Notes that a session was used, at most every ten minutes. This changes no fact of the collaboration, so it leaves no
/// audit record.
pub async fn touch_session(database: &Database, session: &Session) -> Result<(), Error> {
    let now = database.clock().now();
    if now - session.seen_at < SEEN_STEP {
        return Ok(());
    }
    let tx = database.note().await?;
    tx.execute("UPDATE session SET seen_at = $1 WHERE id = $2", values![now, session.id.as_str()]).await?;
    tx.commit().await
}

/// The rule of the sessions: one that has ended says where somebody was, and no longer opens anything.
pub fn retention() -> Vec<Box<dyn Rule>> {
    vec![Box::new(Expired {
        table: "session",
        rows: "ended",
        keep: Duration::ZERO,
        key: "id",
        condition: "expires_at <= $1",
    })]
}
