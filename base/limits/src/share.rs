//! Telling the other nodes, and hearing from them.

use crate::{Limits, Quotas, queries};
use database::{Database, Engine, Error};
use std::time::Duration;
use time::OffsetDateTime;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How often nodes exchange their counts.
const INTERVAL: Duration = Duration::from_secs(1);
/// After this long, an exchange is given up.
const PATIENCE: Duration = Duration::from_secs(5);

impl Limits {
    /// Exchanges counts with the other nodes for as long as it is let. While the database is away, each node counts alone.
    pub async fn keep_shared(&self, database: &Database) {
        if !is_shared(database) || self.quotas == Quotas::default() {
            return;
        }
        let mut ticks = interval(INTERVAL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut alone = false;
        loop {
            ticks.tick().await;
            let shared = timeout(PATIENCE, self.share(database)).await.unwrap_or(Err(Error::Busy));
            match &shared {
                Err(error) if !alone => tracing::warn!(%error, "limits are counted on this node alone"),
                Ok(()) if alone => tracing::info!("limits are counted on all nodes again"),
                _ => {}
            }
            alone = shared.is_err();
        }
    }

    /// One exchange: tells what is news, reads what the others have told, and removes what is too old to count.
    pub async fn share(&self, database: &Database) -> Result<(), Error> {
        if !is_shared(database) {
            return Ok(());
        }
        let round = self.counts().round(self.minute());
        let minute = OffsetDateTime::from_unix_timestamp(round.minute * 60).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let counts = serde_json::to_string(&round.tell).map_err(|error| Error::Row(error.to_string()))?;
        let tx = database.note().await?;
        let others = queries::exchange(&tx, &self.node, minute, counts).await?;
        if round.sweep {
            queries::sweep(&tx, minute).await?;
        }
        tx.commit().await?;
        self.counts().learn(round, others);
        Ok(())
    }
}

/// An SQLite file has one node, which need not tell itself.
fn is_shared(database: &Database) -> bool {
    database.engine() == Engine::Postgres
}
