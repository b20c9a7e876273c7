//! Which files the file store must hold.

use database::{Error, FromQueryResult, Tx, values};

/// A file that at least one document names.
#[derive(Debug, FromQueryResult)]
pub struct StoredFile {
    /// The SHA-256 under which it lies in the file store.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
}

/// Every file that a document names, of whichever matter. For checks of the store, which show nobody what is in them.
pub async fn stored_files(tx: &Tx) -> Result<Vec<StoredFile>, Error> {
    tx.all("SELECT DISTINCT sha256, size FROM document ORDER BY sha256", values![]).await
}
