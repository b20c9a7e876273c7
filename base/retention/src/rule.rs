//! What a rule is, and the kind that most are.

use crate::queries;
use async_trait::async_trait;
use database::{Database, Tx};
use time::Duration;

/// Why a rule could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// Something that the rule rests on failed.
    #[error(transparent)]
    Other(Box<dyn std::error::Error + Send + Sync>),
}

/// One promise: which rows of a table go, and when.
#[async_trait]
pub trait Rule: Send + Sync {
    /// The table.
    fn table(&self) -> &'static str;
    /// Which of its rows go, in a word or two, as in the inventory.
    fn rows(&self) -> &'static str;
    /// How long they are kept once they are that.
    fn keep(&self) -> Duration;
    /// How many would go now.
    async fn due(&self, tx: &Tx) -> Result<i64, Error>;
    /// Lets them go, in short transactions of its own, and tells how many went.
    async fn apply(&self, database: &Database) -> Result<u64, Error>;
}

/// Rows that are deleted when a moment in them is long enough past.
pub struct Expired {
    /// The table.
    pub table: &'static str,
    /// Which of its rows go.
    pub rows: &'static str,
    /// How long they are kept.
    pub keep: Duration,
    /// The column that tells rows apart.
    pub key: &'static str,
    /// What holds for rows that go, as SQL; `$1` is the moment [`Expired::keep`] ago.
    pub condition: &'static str,
}

#[async_trait]
impl Rule for Expired {
    fn table(&self) -> &'static str {
        self.table
    }

    fn rows(&self) -> &'static str {
        self.rows
    }

    fn keep(&self) -> Duration {
        self.keep
    }

    async fn due(&self, tx: &Tx) -> Result<i64, Error> {
        Ok(queries::due(tx, self).await?)
    }

    async fn apply(&self, database: &Database) -> Result<u64, Error> {
        let mut gone = 0;
        loop {
            let tx = database.write().await?;
            let some = queries::delete_some(&tx, self).await?;
            tx.commit().await?;
            gone += some;
            if some == 0 {
                return Ok(gone);
            }
        }
    }
}
