//! Making a backup.

use crate::manifest::Manifest;
use crate::part_file::PartFile;
use crate::reader::Hashing;
use crate::rows::RowReader;
use crate::sealed::Sealing;
use crate::survey::Source;
use crate::{Error, Recipients};
use database::Database;
use files::FileStore;
use std::path::Path;
use tokio::runtime::Handle;

/// A backup that was made.
#[derive(Clone, Debug)]
pub struct Created {
    /// What it holds.
    pub manifest: Manifest,
    /// The size of the file in bytes.
    pub size: u64,
}

/// Writes everything to `target`, which must not exist yet and appears only when it is whole. Others may write to the
/// database meanwhile: the backup holds the moment at which it began.
pub async fn create(
    database: &Database,
    files: &FileStore,
    target: &Path,
    recipients: Recipients,
) -> Result<Created, Error> {
    let part = PartFile::begin(target)?;
    let source = Source { tx: database.read().await?, files: files.clone(), runtime: Handle::current() };
    let target = target.to_owned();
    let work = move || {
        let manifest = write(&source, &part, &target, &recipients)?;
        Ok(Created { manifest, size: part.keep()? })
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::BrokenOff(error.to_string()))?
}

fn write(source: &Source, part: &PartFile, target: &Path, recipients: &Recipients) -> Result<Manifest, Error> {
    let failed = Error::writing(target);
    let (manifest, tables) = source.survey()?;
    let text = serde_json::to_vec_pretty(&manifest).map_err(|error| Error::BrokenOff(error.to_string()))?;
    let made_at = u64::try_from(source.tx.now().unix_timestamp()).unwrap_or_default();
    let mut archive = Sealing::begin(part.file(), recipients, made_at).map_err(&failed)?;
    let mut hashed = Hashing::new(text.as_slice());
    hashed.drain().map_err(&failed)?;
    archive.add("manifest.json", hashed.size, &hashed.sha256(), text.as_slice()).map_err(&failed)?;
    for (table, entry) in tables.iter().zip(&manifest.tables) {
        let rows = RowReader::new(&source.runtime, &source.tx, table);
        archive.add(&table.path(), entry.size, &entry.sha256, rows).map_err(&failed)?;
    }
    for file in &manifest.files {
        let content = source.open(&file.sha256)?;
        archive.add(&format!("files/{}", file.sha256), file.size, &file.sha256, content).map_err(&failed)?;
    }
    archive.finish().map_err(&failed)?;
    Ok(manifest)
}
