//! Events: those that are due, whose they are, and how it went.

use super::deliveries::doubtful;
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

/// Claims an event, unless another worker was quicker. One that is being claimed by another is passed over, not waited for.
pub(crate) async fn claim(database: &Database, id: &str) -> Result<Option<Claimed>, Error> {
    let tx = database.note().await?;
    let skip_locked = tx.engine().skip_locked();
    let sql = format!(
        "UPDATE outbox SET due_at = $1
         WHERE id IN (SELECT id FROM outbox WHERE id = $2 AND done_at IS NULL AND due_at <= $3 {skip_locked})
         RETURNING id, sequence, topic, payload, created_at, attempts, due_at"
    );
    let claimed = tx.one(&sql, values![tx.now() + LEASE, id, tx.now()]).await?;
    tx.commit().await?;
    Ok(claimed)
}

/// Makes an event belong to its worker for longer; the end of the new lease, or nothing when the old one has run out and
/// another worker has the event.
pub(crate) async fn renew(
    database: &Database,
    id: &str,
    due_at: OffsetDateTime,
) -> Result<Option<OffsetDateTime>, Error> {
    let tx = database.note().await?;
    let longer = tx.now() + LEASE;
    let sql = "UPDATE outbox SET due_at = $1 WHERE id = $2 AND done_at IS NULL AND due_at = $3";
    let ours = tx.execute(sql, values![longer, id, due_at]).await? > 0;
    tx.commit().await?;
    Ok(ours.then_some(longer))
}

/// Notes that an event is done, also when the lease ran out meanwhile: what is done is done.
pub(crate) async fn finish(database: &Database, id: &str) -> Result<(), Error> {
    let tx = database.note().await?;
    let sql = "UPDATE outbox SET done_at = $1, failure = NULL WHERE id = $2 AND done_at IS NULL";
    tx.execute(sql, values![tx.now(), id]).await?;
    tx.commit().await
}

/// Notes that an attempt failed, unless the lease, which ended at `due_at`, ran out and another worker has the event.
pub(crate) async fn postpone(
    database: &Database,
    id: &str,
    due_at: OffsetDateTime,
    wait: Duration,
    failure: &str,
) -> Result<(), Error> {
    let tx = database.note().await?;
    tx.execute(
        "UPDATE outbox SET attempts = attempts + 1, failure = $1, due_at = $2
         WHERE id = $3 AND done_at IS NULL AND due_at = $4",
        values![failure, tx.now() + wait, id, due_at],
    )
    .await?;
    tx.commit().await
}

/// Empties what a done event carried, for what must not outlive the delivery.
pub async fn forget_payload(database: &Database, id: &str) -> Result<(), Error> {
    let tx = database.note().await?;
    tx.execute("UPDATE outbox SET payload = '{}' WHERE id = $1", values![id]).await?;
    tx.commit().await
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
    /// How many letters the program was ended in the midst of sending, so that they may be missing.
    pub doubtful: i64,
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
        doubtful: doubtful(tx).await?,
    })
}
