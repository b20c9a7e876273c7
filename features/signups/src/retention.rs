//! How long it is known who signed up.

use crate::queries::{self, Past};
use crate::rules::KEEP;
use ::retention::{Error, Rule};
use async_trait::async_trait;
use database::{Database, Tx};
use time::Duration;

/// The rule.
pub fn retention() -> Vec<Box<dyn Rule>> {
    vec![Box::new(Participants)]
}

/// The participants of a meeting that was, or will not be. How many there were of each party is kept.
struct Participants;

#[async_trait]
impl Rule for Participants {
    fn table(&self) -> &'static str {
        "participant"
    }

    fn rows(&self) -> &'static str {
        "of a meeting that is over"
    }

    fn keep(&self) -> Duration {
        KEEP
    }

    async fn due(&self, tx: &Tx) -> Result<i64, Error> {
        Ok(past(tx).await?.iter().map(|past| past.participants).sum())
    }

    async fn apply(&self, database: &Database) -> Result<u64, Error> {
        let mut gone = 0;
        for Past { meeting_id, .. } in past(&database.single()).await? {
            let tx = database.write().await?;
            gone += queries::count_and_forget(&tx, &meeting_id).await?;
            tx.commit().await?;
        }
        Ok(gone)
    }
}

async fn past(tx: &Tx) -> Result<Vec<Past>, database::Error> {
    queries::past(tx, tx.now() - KEEP).await
}
