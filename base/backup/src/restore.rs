//! Restoring a backup into an empty database and an empty file store.

mod attachments;
mod entries;
mod tables;

use crate::manifest::Manifest;
use crate::schema::Table;
use crate::{Error, Identities, queries, sealed, survey};
use database::{Database, Tx};
use entries::Entries;
use files::FileStore;
use std::path::Path;
use tokio::runtime::Handle;

/// What a backup says of itself. Reads only its beginning, and so shows whether the key is the right one.
pub fn manifest(source: &Path, identities: &Identities) -> Result<Manifest, Error> {
    let mut archive = sealed::open(source, identities)?;
    Entries::begin(&mut archive, source)?.manifest()
}

/// Brings everything back, or nothing: the tables in one transaction, which ends when the attachments are safe on disk, all
/// hashes agree, every row finds those it refers to, and the audit log stands as it stood.
pub async fn restore(
    database: &Database,
    files: &FileStore,
    source: &Path,
    identities: Identities,
) -> Result<Manifest, Error> {
    let there = files.all().await?.len();
    if there > 0 {
        return Err(Error::FilesNotEmpty(there));
    }
    let tx = database.write().await?;
    let (files, source) = (files.clone(), source.to_owned());
    let work = move || Target { tx, files, runtime: Handle::current() }.restore(&source, &identities);
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::BrokenOff(error.to_string()))?
}

/// Where a backup is restored to. Used on a thread that may block.
struct Target {
    tx: Tx,
    files: FileStore,
    runtime: Handle,
}

impl Target {
    fn restore(self, source: &Path, identities: &Identities) -> Result<Manifest, Error> {
        let mut stored = Vec::new();
        let filled = self.fill(source, identities, &mut stored);
        let Self { tx, files, runtime } = self;
        let done = filled.and_then(|manifest| runtime.block_on(tx.commit()).map(|()| manifest).map_err(Error::from));
        if done.is_err() {
            for sha256 in &stored {
                // What cannot be taken out now is found, and told, by the next attempt.
                let _ = runtime.block_on(files.take_out(sha256));
            }
        }
        done
    }

    /// Everything but making it last. `stored` gets what is in the file store by now, also on an error.
    fn fill(&self, source: &Path, identities: &Identities, stored: &mut Vec<String>) -> Result<Manifest, Error> {
        let mut archive = sealed::open(source, identities)?;
        let mut entries = Entries::begin(&mut archive, source)?;
        let manifest = entries.manifest()?;
        let tables = self.runtime.block_on(self.empty_tables())?;
        manifest.fits(&tables)?;
        self.runtime.block_on(queries::begin(&self.tx))?;
        for (table, entry) in tables.iter().zip(&manifest.tables) {
            tables::fill(self, table, entry, entries.next(&table.path())?)?;
        }
        for file in &manifest.files {
            attachments::put_back(self, file, entries.next(&format!("files/{}", file.sha256))?)?;
            stored.push(file.sha256.clone());
        }
        entries.end()?;
        sealed::close(archive)?;
        self.runtime.block_on(queries::settle(&self.tx))?;
        let audit = self.runtime.block_on(survey::audit(&self.tx))?;
        if audit != manifest.audit {
            return Err(Error::Audit(audit.broken_at.unwrap_or(audit.records)));
        }
        Ok(manifest)
    }

    async fn empty_tables(&self) -> Result<Vec<Table>, Error> {
        let tables = queries::tables(&self.tx).await?;
        match queries::first_with_rows(&self.tx, &tables).await? {
            Some(table) => Err(Error::DatabaseNotEmpty(table.name().to_owned())),
            None => Ok(tables),
        }
    }
}
