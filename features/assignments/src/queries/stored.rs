//! Which files the file store must hold.

use database::{Error, FromQueryResult, Tx, values};

/// A file that at least one report names.
#[derive(Debug, FromQueryResult)]
pub struct StoredFile {
    /// The SHA-256 under which it lies in the file store.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
}

/// Every file that a report names. For checks of the store, which show nobody what is in them.
pub async fn stored_files(tx: &Tx) -> Result<Vec<StoredFile>, Error> {
    let sql = "SELECT DISTINCT sha256, size FROM assignment_report WHERE sha256 IS NOT NULL ORDER BY sha256";
    tx.all(sql, values![]).await
}
