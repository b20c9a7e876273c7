//! The inventory of what is kept about people names every table, and no column that is not there.

use database::Clock;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{TestDatabase, tokio};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inventory {
    table: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    name: String,
    holds: String,
    personal: Vec<String>,
    why: String,
    basis: String,
    kept: String,
}

/// The tables of SQLite are those of PostgreSQL: `cargo xtask tidy` holds the migrations of both against each other.
#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn every_table_is_in_the_inventory() {
    let home = TestDatabase::sqlite().await;
    let database = home.open(Clock::system()).await;
    let sql =
        "SELECT json_group_array(t.name || '.' || c.name) AS json FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_%' ESCAPE '\\'";
    let columns: Vec<String> = database.single().json(sql, vec![]).await.unwrap().unwrap();
    let mut schema: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (table, column) in columns.iter().filter_map(|name| name.split_once('.')) {
        schema.entry(table).or_default().insert(column);
    }
    let text = std::fs::read_to_string("../docs/privacy/inventory.nb.toml").unwrap();
    let inventory: Inventory = toml::from_str(&text).unwrap();
    let listed: BTreeSet<&str> = inventory.table.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(listed.len(), inventory.table.len(), "a table is listed twice");
    assert_eq!(listed, schema.keys().copied().collect::<BTreeSet<_>>(), "what is listed, and what there is");
    for table in &inventory.table {
        let columns = &schema[table.name.as_str()];
        let missing: Vec<_> = table.personal.iter().filter(|column| !columns.contains(column.as_str())).collect();
        assert!(missing.is_empty(), "{} has no column {missing:?}", table.name);
        for (field, said) in
            [("holds", &table.holds), ("why", &table.why), ("basis", &table.basis), ("kept", &table.kept)]
        {
            assert!(!said.trim().is_empty(), "{}: {field} is empty", table.name);
        }
    }
}
