//! A page of one statement gets its lists as JSON. The statements are written for SQLite; PostgreSQL has the same
//! functions by other names.

use serde::de::Visitor;
use serde::{Deserialize, Deserializer};

/// The statement with PostgreSQL's names for SQLite's JSON functions, and the result as text.
pub(crate) fn for_postgres(sql: &str) -> String {
    sql.replace("json_group_array(", "json_agg(")
        .replace("json_object(", "json_build_object(")
        .replace(" AS json", "::text AS json")
}

/// Reads a truth value that SQLite gives as 0 or 1 and PostgreSQL as `false` or `true`.
pub fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    deserializer.deserialize_any(Flag)
}

struct Flag;

impl Visitor<'_> for Flag {
    type Value = bool;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("true, false, 0 or 1")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<bool, E> {
        Ok(truth)
    }

    fn visit_u64<E>(self, number: u64) -> Result<bool, E> {
        Ok(number != 0)
    }
}

/// Reads a list that PostgreSQL gives as `null` when it is empty.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::<Vec<T>>::deserialize(deserializer)?.unwrap_or_default())
}
