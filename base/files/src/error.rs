//! Why a file was not taken in or given out.

use crate::NameProblem;
use std::error::Error as StdError;
use std::io;

/// A failure of the file store. The first seven are the sender's to mend; the rest is ours.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The name cannot be used.
    #[error("the file name cannot be used: {0}")]
    Name(#[from] NameProblem),
    /// The file holds nothing.
    #[error("{file_name:?} is empty")]
    Empty {
        /// The file's name.
        file_name: String,
    },
    /// The file is larger than is taken.
    #[error("{file_name:?} is larger than {limit} bytes")]
    TooLarge {
        /// The file's name.
        file_name: String,
        /// The largest size in bytes.
        limit: u64,
    },
    /// Files of this kind are not taken.
    #[error("{file_name:?}: files of the kind {extension:?} are not taken")]
    Unsupported {
        /// The file's name.
        file_name: String,
        /// What follows the last dot of the name, in lower case; empty without a dot.
        extension: String,
    },
    /// The content is not what the name promises.
    #[error("{file_name:?} does not hold what {extension:?} promises")]
    NotWhatItSays {
        /// The file's name.
        file_name: String,
        /// What follows the last dot of the name, in lower case.
        extension: String,
    },
    /// A virus was found in the file.
    #[error("{found} was found in {file_name:?}")]
    Infected {
        /// The file's name.
        file_name: String,
        /// What the scanner calls it.
        found: String,
    },
    /// The scanner could not look at the file.
    #[error("files cannot be looked at for viruses: {0}")]
    Scanner(String),
    /// The sender stopped before the end.
    #[error("the file did not arrive whole: {0}")]
    Interrupted(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// There is no file with this hash.
    #[error("there is no such file")]
    NotFound,
    /// What is stored is no longer what was stored.
    #[error("the stored file {sha256} is damaged")]
    Damaged {
        /// The hash under which it was stored.
        sha256: String,
    },
    /// The folder of the store cannot be used.
    #[error("the folder of the file store cannot be used: {0}")]
    Folder(#[from] io::Error),
    /// Reading or writing failed.
    #[error("the file store failed: {0}")]
    Store(#[source] object_store::Error),
}

impl Error {
    /// Whether the files are at another machine that cannot be reached or does not answer as it should.
    pub fn is_away(&self) -> bool {
        let away = |error: &object_store::Error| matches!(error, object_store::Error::Generic { store: "S3", .. });
        matches!(self, Self::Store(error) if away(error))
    }

    /// Whether there was no room left for a file, or the disk refuses to be written to.
    pub fn is_full(&self) -> bool {
        let mut cause: Option<&(dyn StdError + 'static)> = Some(self);
        while let Some(error) = cause {
            if error.downcast_ref().is_some_and(refuses_writing) {
                return true;
            }
            cause = error.source();
        }
        false
    }
}

fn refuses_writing(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge | ReadOnlyFilesystem)
}

impl From<object_store::Error> for Error {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => Self::NotFound,
            other => Self::Store(other),
        }
    }
}
