//! Whom an event has reached.

use crate::rules::DOUBT;
use database::{Database, Error, FromQueryResult, Tx, values};
use time::OffsetDateTime;

/// Whether an event has reached a recipient.
pub(crate) enum Reached {
    /// It has not.
    No,
    /// It was under way at this moment.
    Perhaps(OffsetDateTime),
    /// It has.
    Yes,
}

/// Whether the event has reached the recipient.
pub(crate) async fn reached(database: &Database, event_id: &str, recipient: &str) -> Result<Reached, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        begun_at: Option<OffsetDateTime>,
        delivered_at: Option<OffsetDateTime>,
    }
    let sql = "SELECT begun_at, delivered_at FROM delivery WHERE event_id = $1 AND recipient = $2";
    let row: Option<Row> = database.single().one(sql, values![event_id, recipient]).await?;
    Ok(match row {
        None => Reached::No,
        Some(Row { begun_at: Some(at), delivered_at: None }) => Reached::Perhaps(at),
        Some(_) => Reached::Yes,
    })
}

/// The note that the event is about to reach the recipient, to be committed; nothing if that was noted already.
pub(crate) async fn begin_delivery(database: &Database, event_id: &str, recipient: &str) -> Result<Option<Tx>, Error> {
    let tx = database.note().await?;
    let sql = "INSERT INTO delivery (event_id, recipient, begun_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let first = tx.execute(sql, values![event_id, recipient, tx.now()]).await? > 0;
    Ok(first.then_some(tx))
}

/// Notes that the event has reached the recipient.
pub(crate) async fn delivered(database: &Database, event_id: &str, recipient: &str) -> Result<(), Error> {
    let tx = database.note().await?;
    tx.execute(
        "INSERT INTO delivery (event_id, recipient, delivered_at) VALUES ($1, $2, $3)
         ON CONFLICT (event_id, recipient) DO UPDATE SET delivered_at = excluded.delivered_at",
        values![event_id, recipient, tx.now()],
    )
    .await?;
    tx.commit().await
}

/// Takes back that the event was about to reach the recipient: it has not.
pub(crate) async fn take_back(database: &Database, event_id: &str, recipient: &str) -> Result<(), Error> {
    let tx = database.note().await?;
    let sql = "DELETE FROM delivery WHERE event_id = $1 AND recipient = $2 AND delivered_at IS NULL";
    tx.execute(sql, values![event_id, recipient]).await?;
    tx.commit().await
}

/// How many deliveries were begun so long ago that whoever began them is gone, and are not known to have come through.
pub(super) async fn doubtful(tx: &Tx) -> Result<i64, Error> {
    let sql = "SELECT count(*) AS n FROM delivery WHERE delivered_at IS NULL AND begun_at < $1";
    tx.count(sql, values![tx.now() - DOUBT]).await
}

/// An event that told an account something by mail, or is about to.
#[derive(Debug, FromQueryResult)]
pub struct Told {
    /// What it was about.
    pub topic: String,
    /// When it happened.
    pub created_at: OffsetDateTime,
    /// When its mail was sent.
    pub delivered_at: Option<OffsetDateTime>,
}

/// The events that are for one account: those that name it in their field `account`, and those that have reached it. The caller
/// has found that its reader may know of them.
pub async fn told(tx: &Tx, account_id: &str) -> Result<Vec<Told>, Error> {
    let sql = "SELECT o.topic, o.created_at, d.delivered_at FROM outbox o
               LEFT JOIN delivery d ON d.event_id = o.id AND d.recipient = $1
               WHERE d.recipient IS NOT NULL OR o.payload LIKE $2 ORDER BY o.sequence";
    tx.all(sql, values![account_id, format!("%\"account\":\"{account_id}\"%")]).await
}
