//! The keys that are in the database already.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};
use std::collections::HashSet;

#[derive(FromQueryResult)]
struct Key {
    key: String,
}

/// What has a key, in the words of [`crate::Pack`], with the key.
pub(crate) async fn all(tx: &Tx, _leave: &Leave) -> Result<HashSet<(&'static str, String)>, Error> {
    let statements = [
        ("region pack", "SELECT slug AS key FROM region_pack"),
        ("area", "SELECT slug AS key FROM area"),
        ("party", "SELECT slug AS key FROM party"),
        ("contact", "SELECT slug AS key FROM contact"),
        ("account", "SELECT name AS key FROM account"),
        ("body", "SELECT slug AS key FROM body"),
        ("matter", "SELECT slug AS key FROM matter"),
        ("meeting", "SELECT slug AS key FROM meeting"),
    ];
    let mut taken = HashSet::new();
    for (what, sql) in statements {
        let rows: Vec<Key> = tx.all(sql, values![]).await?;
        taken.extend(rows.into_iter().map(|row| (what, row.key)));
    }
    Ok(taken)
}
