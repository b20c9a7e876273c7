//! The first pass: what there is, counted and hashed.

use crate::manifest::{Audit, FORMAT, FileEntry, Manifest, TableEntry};
use crate::reader::{ChunkReader, Hashing};
use crate::rows::RowReader;
use crate::schema::Table;
use crate::{Error, queries};
use database::Tx;
use files::FileStore;
use time::format_description::well_known::Rfc3339;
use tokio::runtime::Handle;

/// Where a backup is made from. Used on a thread that may block.
pub(crate) struct Source {
    /// One transaction that only reads, so that all tables are of the same moment.
    pub tx: Tx,
    pub files: FileStore,
    pub runtime: Handle,
}

impl Source {
    /// Everything, as the manifest tells it, and the tables in its order.
    pub(crate) fn survey(&self) -> Result<(Manifest, Vec<Table>), Error> {
        // The first statement fixes what the transaction sees. The files are listed after it: one that a row names was
        // stored before the row was, and is never removed.
        let schema = self.runtime.block_on(self.tx.schema_version())?.unwrap_or_default();
        let tables = self.runtime.block_on(queries::tables(&self.tx))?;
        let entries = tables.iter().map(|table| survey_table(&self.runtime, &self.tx, table));
        let entries = entries.collect::<Result<_, _>>()?;
        let (files, damaged_files) = self.survey_files()?;
        let manifest = Manifest {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema,
            engine: self.tx.engine().as_str().to_owned(),
            made_at: self.tx.now().format(&Rfc3339).map_err(|error| Error::BrokenOff(error.to_string()))?,
            audit: self.runtime.block_on(audit(&self.tx))?,
            tables: entries,
            files,
            damaged_files,
        };
        Ok((manifest, tables))
    }

    fn survey_files(&self) -> Result<(Vec<FileEntry>, Vec<String>), Error> {
        let (mut whole, mut damaged) = (Vec::new(), Vec::new());
        for kept in self.runtime.block_on(self.files.all())? {
            let mut content = Hashing::new(self.open(&kept.sha256)?);
            content.drain().map_err(Error::reading)?;
            if content.sha256() == kept.sha256 {
                whole.push(FileEntry { sha256: kept.sha256, size: content.size });
            } else {
                damaged.push(kept.sha256);
            }
        }
        Ok((whole, damaged))
    }

    /// An attachment's content.
    pub(crate) fn open(&self, sha256: &str) -> Result<ChunkReader<'_>, Error> {
        let (_, chunks) = self.runtime.block_on(self.files.open(sha256))?;
        Ok(ChunkReader::new(&self.runtime, chunks))
    }
}

/// A table's size and hash as it would stand in a backup.
pub(crate) fn survey_table(runtime: &Handle, tx: &Tx, table: &Table) -> Result<TableEntry, Error> {
    let mut content = Hashing::new(RowReader::new(runtime, tx, table));
    content.drain().map_err(Error::reading)?;
    Ok(TableEntry {
        name: table.name().to_owned(),
        columns: table.column_names().into_iter().map(str::to_owned).collect(),
        rows: content.inner.rows,
        size: content.size,
        sha256: content.sha256(),
    })
}

/// How the audit log stands.
pub(crate) async fn audit(tx: &Tx) -> Result<Audit, Error> {
    Ok(match audit::verify(tx).await? {
        Ok(records) => Audit { records, broken_at: None },
        Err(broken) => Audit { records: broken.sequence - 1, broken_at: Some(broken.sequence) },
    })
}
