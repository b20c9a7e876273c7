//! Trying a backup out.

use crate::manifest::Manifest;
use crate::{Error, Identities, queries, restore, survey};
use database::{Clock, Database};
use files::FileStore;
use std::path::Path;
use tokio::runtime::Handle;

/// Restores the backup into a database and a folder that are gone afterwards, and compares what came back with what was
/// backed up, table by table. Needs as much room in the folder for temporary files as everything takes unpacked.
pub async fn verify(source: &Path, identities: Identities) -> Result<Manifest, Error> {
    let folder = tempfile::tempdir().map_err(Error::file(&std::env::temp_dir()))?;
    let files = FileStore::local(&folder.path().join("files"))?;
    let path = folder.path().join("samhelse.db");
    let database = Database::open(&format!("sqlite:{}", path.display()), Clock::system()).await?;
    database.migrate().await?;
    let manifest = restore(&database, &files, source, identities).await?;
    let tx = database.read().await?;
    let runtime = Handle::current();
    let compare = move || {
        for (table, expected) in runtime.block_on(queries::tables(&tx))?.iter().zip(&manifest.tables) {
            if survey::survey_table(&runtime, &tx, table)? != *expected {
                return Err(Error::Differs(table.name().to_owned()));
            }
        }
        Ok(manifest)
    };
    tokio::task::spawn_blocking(compare).await.map_err(|error| Error::BrokenOff(error.to_string()))?
}
