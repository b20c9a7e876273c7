//! Why a backup was not made or not restored, in words for the person at the terminal.

use crate::FORMAT;
use std::io;
use std::path::PathBuf;

/// A failure. Whatever it is, nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// The file store failed.
    #[error(transparent)]
    Files(#[from] files::Error),
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file is there already.
    #[error("{} is there already, and a backup never replaces a file; choose another name", .0.display())]
    Exists(PathBuf),
    /// A file from a backup that was cut off, or is under way.
    #[error("{} is there: another backup to this file is under way, or was cut off; in that case remove it", .0.display())]
    UnderWay(PathBuf),
    /// A recipient cannot be used.
    #[error("{0:?} is not an age recipient: those begin with age1; `samhelse backup key FILE` makes one")]
    Recipient(String),
    /// Nobody could read the backup.
    #[error(
        "name whom the backup is encrypted to, with --recipient or the setting backup_recipient; `samhelse backup key FILE` makes a key"
    )]
    NoRecipient,
    /// The key file holds no key.
    #[error("{} holds no age identity, a line that begins with AGE-SECRET-KEY-1", .0.display())]
    NoIdentity(PathBuf),
    /// The backup is for another key.
    #[error("the backup is encrypted to another key than the one in the identity file, or its first lines are damaged")]
    WrongKey,
    /// It is not a backup at all.
    #[error("{} is not a backup: {reason}", path.display())]
    NotABackup {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The backup is not as it was written.
    #[error("the backup is damaged or cut off: {0}")]
    Damaged(String),
    /// The backup's form is newer than this program.
    #[error("the backup has format {0}, and this program reads format {FORMAT}; use a newer version of Samhelse")]
    Format(i64),
    /// The backup's tables are others than this program's.
    #[error(
        "the backup was made by Samhelse {program} with schema {schema}, and its tables differ from this program's: \
         {difference}. Restore it with Samhelse {program} into an empty database, and then run `samhelse migrate` with \
         this version"
    )]
    Schema {
        /// The version that made the backup.
        program: String,
        /// Its schema.
        schema: i64,
        /// The first difference.
        difference: String,
    },
    /// The database is not empty.
    #[error("the database is not empty: {0} has rows. A backup is restored into an empty database only")]
    DatabaseNotEmpty(String),
    /// The file store is not empty.
    #[error(
        "the file store is not empty: it holds {0} files. A backup is restored into an empty store only; if they are \
         left from a restore that was cut off, remove the folder `files` in the data folder"
    )]
    FilesNotEmpty(usize),
    /// Rows refer to rows that are not in the backup.
    #[error("rows of the backup refer to others that are not there: {0}")]
    References(String),
    /// The audit chain does not hold where it held when the backup was made.
    #[error("the restored audit log is broken at record {0}, where the backup's was whole")]
    Audit(i64),
    /// What was restored is not what was backed up.
    #[error("the table {0} does not come back as it was backed up")]
    Differs(String),
    /// A table has a column that the backup cannot carry.
    #[error("the column {column} of {table} has the type {kind}, which backups cannot carry yet")]
    Kind {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// Its type.
        kind: String,
    },
    /// A table has no primary key to put its rows in order by.
    #[error("the table {0} has no primary key")]
    NoKey(String),
    /// Something changed between counting and writing, which the transaction rules out for tables.
    #[error("{0} changed while the backup was being made; make it again")]
    Changed(String),
    /// The work was stopped from outside.
    #[error("the work was broken off: {0}")]
    BrokenOff(String),
}

impl Error {
    /// A failure to read or write this file.
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    /// A failure while an archive is read. One of our own that passed through a reader comes out as it went in.
    pub(crate) fn reading(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(|error| Self::Damaged(error.to_string()))
    }

    /// A failure while an archive is written to `path`.
    pub(crate) fn writing(path: &std::path::Path) -> impl Fn(io::Error) -> Self {
        let path = path.to_owned();
        move |error| error.downcast::<Self>().unwrap_or_else(|source| Self::File { path: path.clone(), source })
    }
}
