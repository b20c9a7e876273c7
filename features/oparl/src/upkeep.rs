//! Writing down what is public, soon after something has changed.

use crate::queries::register;
use database::{Database, Error};
use std::time::{Duration, Instant};
use time::OffsetDateTime;

/// How often it is looked whether something has changed, at least.
const PAUSE: Duration = Duration::from_secs(5);

/// Looking takes at most one part in so many of the time.
const PART: u32 = 10;

/// After this long the register is brought up to date although nothing was recorded: what holds between days begins and ends by
/// itself.
const LONGEST: time::Duration = time::Duration::hours(1);

/// How far the register has followed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Upkeep {
    seen: Option<(i64, OffsetDateTime)>,
}

impl Upkeep {
    /// Brings the register up to date if something was recorded since the last time, or an hour is over. Tells whether it did.
    pub async fn look(&mut self, database: &Database) -> Result<bool, Error> {
        let tx = database.read().await?;
        let (newest, now) = (register::newest_record(&tx).await?, tx.now());
        drop(tx);
        if self.seen.is_some_and(|(seen, at)| seen == newest && now - at < LONGEST) {
            return Ok(false);
        }
        register::bring_up_to_date(database).await?;
        self.seen = Some((newest, now));
        Ok(true)
    }
}

/// Keeps the register up to date for as long as it is polled.
pub async fn keep_up(database: &Database) {
    let mut upkeep = Upkeep::default();
    loop {
        let begun = Instant::now();
        if let Err(error) = upkeep.look(database).await {
            tracing::error!(%error, "the register of what is public could not be brought up to date");
        }
        tokio::time::sleep(PAUSE.max(begun.elapsed() * PART)).await;
    }
}
