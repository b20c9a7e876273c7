//! The outbox's statements. Each write is a short transaction of its own, so that no handler holds up other writes.

use crate::rules::LEASE;
use database::{Database, Error, FromQueryResult, Tx, values};
use time::{Duration, OffsetDateTime};

/// An event that waits for its turn.
#[derive(FromQueryResult)]
pub(crate) struct Due {
    pub id: String,
    pub sequence: i64,
}

/// An event that belongs to us until the lease runs out.
#[derive(FromQueryResult)]
pub(crate) struct Claimed {
    pub id: String,
    pub sequence: i64,
    pub topic: String,
    pub payload: String,
    pub created_at: OffsetDateTime,
    pub attempts: i64,
    /// The end of the lease, by which it is told from a later one.
    pub due_at: OffsetDateTime,
}

/// The first events after `sequence` that are due.
pub(crate) async fn due(database: &Database, sequence: i64) -> Result<Vec<Due>, Error> {
    let tx = database.single();
    tx.all(
        "SELECT id, sequence FROM outbox WHERE done_at IS NULL AND due_at <= $1 AND sequence > $2 ORDER BY sequence LIMIT 100",
        values![tx.now(), sequence],
    )
    .await
}

/// Claims an event, unless another worker was quicker.
pub(crate) async fn claim(database: &Database, id: &str) -> Result<Option<Claimed>, Error> {
    let tx = database.write().await?;
    let claimed = tx
        .one(
            "UPDATE outbox SET due_at = $1 WHERE id = $2 AND done_at IS NULL AND due_at <= $3
             RETURNING id, sequence, topic, payload, created_at, attempts, due_at",
            values![tx.now() + LEASE, id, tx.now()],
        )
        .await?;
    tx.commit().await?;
    Ok(claimed)
}

/// Notes that an event is done, also when the lease ran out meanwhile: what is done is done.
pub(crate) async fn finish(database: &Database, id: &str) -> Result<(), Error> {
    let tx = database.write().await?;
    let sql = "UPDATE outbox SET done_at = $1, failure = NULL WHERE id = $2 AND done_at IS NULL";
    tx.execute(sql, values![tx.now(), id]).await?;
    tx.commit().await
}

/// Notes that an attempt failed, unless the lease ran out and another worker has the event.
pub(crate) async fn postpone(
    database: &Database,
    claimed: &Claimed,
    wait: Duration,
    failure: &str,
) -> Result<(), Error> {
    let tx = database.write().await?;
    tx.execute(
        "UPDATE outbox SET attempts = attempts + 1, failure = $1, due_at = $2
         WHERE id = $3 AND done_at IS NULL AND due_at = $4",
        values![failure, tx.now() + wait, claimed.id.as_str(), claimed.due_at],
    )
    .await?;
    tx.commit().await
}

/// Whether the event has reached the recipient.
pub(crate) async fn is_delivered(database: &Database, event_id: &str, recipient: &str) -> Result<bool, Error> {
    let sql = "SELECT count(*) AS n FROM delivery WHERE event_id = $1 AND recipient = $2";
    Ok(database.single().count(sql, values![event_id, recipient]).await? > 0)
}

/// Notes that the event has reached the recipient.
pub(crate) async fn delivered(database: &Database, event_id: &str, recipient: &str) -> Result<(), Error> {
    let tx = database.write().await?;
    tx.execute(
        "INSERT INTO delivery (event_id, recipient, delivered_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        values![event_id, recipient, tx.now()],
    )
    .await?;
    tx.commit().await
}

/// Empties what a done event carried, for what must not outlive the delivery.
pub async fn forget_payload(database: &Database, id: &str) -> Result<(), Error> {
    let tx = database.write().await?;
    tx.execute("UPDATE outbox SET payload = '{}' WHERE id = $1", values![id]).await?;
    tx.commit().await
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

/// What waits in the outbox.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many events are not done.
    pub events: i64,
    /// How many of them have failed at least once.
    pub failed: i64,
    /// When the oldest of them was announced.
    pub oldest: Option<OffsetDateTime>,
    /// Why the oldest that failed did so the last time.
    pub failure: Option<String>,
}

/// What waits in the outbox, for whoever looks after the installation.
pub async fn waiting(tx: &Tx) -> Result<Waiting, Error> {
    #[derive(FromQueryResult)]
    struct Oldest {
        created_at: OffsetDateTime,
    }
    #[derive(FromQueryResult)]
    struct Failure {
        failure: Option<String>,
    }
    let events = tx.count("SELECT count(*) AS n FROM outbox WHERE done_at IS NULL", values![]).await?;
    let failed = tx.count("SELECT count(*) AS n FROM outbox WHERE done_at IS NULL AND attempts > 0", values![]).await?;
    let oldest: Option<Oldest> =
        tx.one("SELECT created_at FROM outbox WHERE done_at IS NULL ORDER BY sequence LIMIT 1", values![]).await?;
    let failure: Option<Failure> = tx
        .one("SELECT failure FROM outbox WHERE done_at IS NULL AND attempts > 0 ORDER BY sequence LIMIT 1", values![])
        .await?;
    Ok(Waiting {
        events,
        failed,
        oldest: oldest.map(|oldest| oldest.created_at),
        failure: failure.and_then(|row| row.failure),
    })
}
