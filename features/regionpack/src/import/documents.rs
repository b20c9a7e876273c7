//! Handing the documents to the file store.

use super::ImportError;
use crate::pack::Pack;
use crate::problem::{Problem, Problems};
use bytes::Bytes;
use files::{Error, FileStore, Stored};
use std::collections::HashMap;

/// What was stored, by the keys of the matters and the names of the files.
pub(super) type StoredDocuments = HashMap<(String, String), Stored>;

/// Stores all documents. Those that the store refuses are all told at once.
pub(super) async fn store(files: &FileStore, pack: &Pack) -> Result<StoredDocuments, ImportError> {
    let mut stored = HashMap::new();
    let mut problems = Vec::new();
    for matter in &pack.matters {
        for document in &matter.documents {
            match files.put_bytes(&document.file, Bytes::copy_from_slice(&document.content)).await {
                Ok(file) => {
                    stored.insert((matter.key.clone(), document.file.clone()), file);
                }
                Err(error) if is_about_the_file(&error) => problems.push(Problem {
                    file: format!("matters/{}/documents/{}", matter.key, document.file),
                    line: None,
                    message: error.to_string(),
                    right: "a document whose name tells what it holds".to_owned(),
                }),
                Err(error) => return Err(error.into()),
            }
        }
    }
    if problems.is_empty() { Ok(stored) } else { Err(ImportError::Problems(Problems::new(problems))) }
}

fn is_about_the_file(error: &Error) -> bool {
    matches!(
        error,
        Error::Name(_)
            | Error::Empty { .. }
            | Error::TooLarge { .. }
            | Error::Unsupported { .. }
            | Error::NotWhatItSays { .. }
    )
}
