//! The wrapped data keys in the database.

use database::{Error, FromQueryResult, Tx, values};

/// A data key as it stands in the database.
#[derive(Debug, FromQueryResult)]
pub(crate) struct DataKey {
    /// Id; later keys sort later.
    pub id: String,
    /// The key, sealed with the wrapping key.
    pub wrapped: String,
}

/// All data keys, oldest first. They belong to the installation and have no reader.
pub(crate) async fn data_keys(tx: &Tx) -> Result<Vec<DataKey>, Error> {
    tx.all("SELECT id, wrapped FROM data_key ORDER BY id", values![]).await
}

/// Adds a data key.
pub(crate) async fn insert(tx: &Tx, key: &DataKey) -> Result<(), Error> {
    let columns =
        vec![("id", key.id.as_str().into()), ("wrapped", key.wrapped.as_str().into()), ("created_at", tx.now().into())];
    tx.insert("data_key", columns).await
}

/// Replaces the wrapping of a data key.
pub(crate) async fn rewrap(tx: &Tx, key: &DataKey) -> Result<(), Error> {
    tx.execute("UPDATE data_key SET wrapped = $2 WHERE id = $1", values![key.id.as_str(), key.wrapped.as_str()])
        .await?;
    Ok(())
}
