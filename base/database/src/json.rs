//! A page of one statement gets its lists as JSON. The statements are written for SQLite; PostgreSQL has the same
//! functions by other names.

use serde::{Deserialize, Deserializer};

/// The statement with PostgreSQL's names for SQLite's JSON functions, and the result as text.
pub(crate) fn for_postgres(sql: &str) -> String {
    sql.replace("json_group_array(", "json_agg(")
        .replace("json_object(", "json_build_object(")
        .replace("json((", "to_json((")
        .replace(" AS json", "::text AS json")
}

/// Reads a truth value that SQLite gives as 0 or 1 and PostgreSQL as `false` or `true`.
pub fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Flag {
        Truth(bool),
        Number(u8),
    }
    Ok(match Flag::deserialize(deserializer)? {
        Flag::Truth(truth) => truth,
        Flag::Number(number) => number != 0,
    })
}

/// Reads a list that PostgreSQL gives as `null` when it is empty.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::<Vec<T>>::deserialize(deserializer)?.unwrap_or_default())
}
