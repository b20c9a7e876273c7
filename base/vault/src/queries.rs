//! The wrapped data keys in the database, and the fields that were sealed with them.

use crate::reseal::{Field, Passing};
use crate::vault::prefix;
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

/// The id of the newest data key.
pub(crate) async fn newest(tx: &Tx) -> Result<Option<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
    }
    let row: Option<Row> = tx.one("SELECT id FROM data_key ORDER BY id DESC LIMIT 1", values![]).await?;
    Ok(row.map(|row| row.id))
}

/// Deletes a data key.
pub(crate) async fn delete(tx: &Tx, id: &str) -> Result<(), Error> {
    tx.execute("DELETE FROM data_key WHERE id = $1", values![id]).await?;
    Ok(())
}

/// A sealed field of one row.
#[derive(FromQueryResult)]
pub(crate) struct SealedRow {
    /// What tells the row apart.
    pub id: String,
    /// The sealed text.
    pub sealed: String,
}

/// The first rows after `after` whose field is sealed with another key than `newest`.
pub(crate) async fn sealed_otherwise(
    tx: &Tx,
    field: &Field,
    newest: &str,
    after: &str,
) -> Result<Vec<SealedRow>, Error> {
    let Field { table, column, key } = field;
    let sql = format!(
        "SELECT {key} AS id, {column} AS sealed FROM {table} WHERE {column} NOT LIKE $1 AND {key} > $2 ORDER BY {key} LIMIT 100"
    );
    tx.all(&sql, values![format!("{}%", prefix(newest)), after]).await
}

/// Replaces a sealed field.
pub(crate) async fn replace(tx: &Tx, field: &Field, row: &SealedRow) -> Result<(), Error> {
    let Field { table, column, key } = field;
    let sql = format!("UPDATE {table} SET {column} = $2 WHERE {key} = $1");
    tx.execute(&sql, values![row.id.as_str(), row.sealed.as_str()]).await?;
    Ok(())
}

/// Whether anything that will still be opened is sealed with this data key.
pub(crate) async fn is_used(tx: &Tx, key_id: &str, fields: &[Field], passing: &[Passing]) -> Result<bool, Error> {
    for Field { table, column, .. } in fields {
        let sql = format!("SELECT count(*) AS n FROM {table} WHERE {column} LIKE $1");
        if tx.count(&sql, values![format!("{}%", prefix(key_id))]).await? > 0 {
            return Ok(true);
        }
    }
    for Passing { table, column, condition } in passing {
        let sql = format!("SELECT count(*) AS n FROM {table} WHERE {column} LIKE $1 AND {condition}");
        if tx.count(&sql, values![format!("%{}%", prefix(key_id))]).await? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}
