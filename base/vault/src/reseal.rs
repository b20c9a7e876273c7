//! Sealing old fields with the newest data key, and dropping the keys that nothing needs any longer.

use crate::queries::{self, SealedRow};
use crate::vault::{REQUEST, record};
use crate::{Error, Vault};
use access::Reader;
use audit::Writing;
use database::{Database, Tx};

/// A column that holds sealed fields which last. Their context is `table.column:key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The column that tells rows apart.
    pub key: &'static str,
}

/// A column in which something sealed stands for a while, alone or within other text. It is not sealed anew, since it is gone
/// sooner than that is worth; its key is kept until then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passing {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// What holds for rows that will still be opened, as SQL.
    pub condition: &'static str,
}

/// Everything sealed that a crate keeps.
#[derive(Clone, Debug, Default)]
pub struct Sealed {
    /// What lasts.
    pub fields: Vec<Field>,
    /// What passes.
    pub passing: Vec<Passing>,
}

/// What resealing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// How many fields have the newest key now.
    pub fields: u64,
    /// How many could not be opened, and were left as they are.
    pub broken: u64,
    /// How many old keys were dropped.
    pub keys: u64,
}

impl Vault {
    /// Seals with the newest data key what an older one sealed, in short writes, and drops the older keys that nothing is sealed
    /// with any longer. `sealed` must name everything: what is missing there can never be opened again.
    pub async fn reseal(&self, database: &Database, sealed: &Sealed) -> Result<Resealed, Error> {
        let mut done = Resealed::default();
        for field in &sealed.fields {
            let mut after = String::new();
            loop {
                let tx = database.write().await?;
                let Some(last) = self.reseal_some(&tx, field, &after, &mut done).await? else { break };
                tx.commit().await?;
                after = last;
            }
        }
        done.keys = drop_unused(database, sealed).await?;
        Ok(done)
    }

    /// Seals some rows after `after` anew; gives the last of them.
    async fn reseal_some(
        &self,
        tx: &Tx,
        field: &Field,
        after: &str,
        done: &mut Resealed,
    ) -> Result<Option<String>, Error> {
        let newest = queries::newest(tx).await?.ok_or(Error::Broken)?;
        let rows = queries::sealed_otherwise(tx, field, &newest, after).await?;
        let last = rows.last().map(|row| row.id.clone());
        for row in rows {
            let context = format!("{}.{}:{}", field.table, field.column, row.id);
            match self.unseal(tx, &context, &row.sealed).await {
                Ok(plain) => {
                    let sealed = self.seal(tx, &context, &plain).await?;
                    queries::replace(tx, field, &SealedRow { sealed, ..row }).await?;
                    done.fields += 1;
                }
                Err(Error::Broken) => done.broken += 1,
                Err(error) => return Err(error),
            }
        }
        Ok(last)
    }
}

/// Drops the data keys but the newest that nothing is sealed with.
async fn drop_unused(database: &Database, sealed: &Sealed) -> Result<u64, Error> {
    if queries::data_keys(&database.single()).await?.len() < 2 {
        return Ok(0);
    }
    let mut writing = Writing::begin(database, &Reader::system(), REQUEST).await?;
    let newest = queries::newest(&writing).await?;
    let mut dropped = 0;
    for key in queries::data_keys(&writing).await? {
        if Some(&key.id) != newest.as_ref()
            && !queries::is_used(&writing, &key.id, &sealed.fields, &sealed.passing).await?
        {
            queries::delete(&writing, &key.id).await?;
            writing.record(record("data-key-dropped", &key.id));
            dropped += 1;
        }
    }
    if dropped > 0 {
        writing.commit().await?;
    }
    Ok(dropped)
}
