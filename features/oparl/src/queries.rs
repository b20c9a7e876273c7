//! What is public, and what it says.

pub(crate) mod bodies;
pub(crate) mod consultations;
pub(crate) mod files;
pub(crate) mod locations;
pub(crate) mod meetings;
pub(crate) mod members;
pub(crate) mod organizations;
pub(crate) mod page;
pub(crate) mod papers;
mod public;
pub(crate) mod register;

use access::Reader;
use database::{Error, Tx, Value};
use serde::de::DeserializeOwned;

/// What the live objects with these ids say. In the statement, `{ids}` stands for them, and it gives one JSON array. Its `CROSS JOIN`s with the register
/// tell SQLite to look there last, since without statistics it would begin with all objects of the kind.
async fn live<T: DeserializeOwned>(tx: &Tx, _reader: &Reader, sql: &str, ids: &[String]) -> Result<Vec<T>, Error> {
    let places: Vec<String> = (1..=ids.len()).map(|place| format!("${place}")).collect();
    let values = ids.iter().map(|id| Value::from(id.as_str())).collect();
    let found: Option<Option<Vec<T>>> = tx.json(&sql.replace("{ids}", &places.join(", ")), values).await?;
    Ok(found.flatten().unwrap_or_default())
}
