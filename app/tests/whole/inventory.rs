//! The inventory of what is kept about people names every table and no column that is not there, and promises what the daily run
//! keeps.

use database::Clock;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{TestDatabase, tokio};
use web::Catalogue;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inventory {
    table: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub name: String,
    holds: String,
    pub personal: Vec<String>,
    why: String,
    basis: String,
    kept: String,
    #[serde(default)]
    retention: Vec<Promise>,
    no_retention: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Promise {
    rows: String,
    after: String,
}

pub fn tables() -> Vec<Table> {
    let text = std::fs::read_to_string("../docs/privacy/inventory.nb.toml").unwrap();
    toml::from_str::<Inventory>(&text).unwrap().table
}

/// The tables that hold something about accounts, and so about the persons who have them.
pub fn tables_about_accounts() -> Vec<String> {
    let others = ["attendance", "contact", "speaker"];
    let about =
        tables().into_iter().filter(|table| !table.personal.is_empty() && !others.contains(&table.name.as_str()));
    about.map(|table| table.name).collect()
}

/// All tables with their columns. Those of SQLite are those of PostgreSQL: `cargo xtask tidy` holds the migrations of both
/// against each other.
async fn schema() -> BTreeMap<String, BTreeSet<String>> {
    let home = TestDatabase::sqlite().await;
    let database = home.open(Clock::system()).await;
    let sql =
        "SELECT json_group_array(t.name || '.' || c.name) AS json FROM sqlite_schema t, pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_%' ESCAPE '\\'";
    let columns: Vec<String> = database.single().json(sql, vec![]).await.unwrap().unwrap();
    let mut schema = BTreeMap::<_, BTreeSet<_>>::new();
    for (table, column) in columns.iter().filter_map(|name| name.split_once('.')) {
        schema.entry(table.to_owned()).or_default().insert(column.to_owned());
    }
    schema
}

#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn every_table_is_in_the_inventory() {
    let (schema, tables) = (schema().await, tables());
    let listed: BTreeSet<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(listed.len(), tables.len(), "a table is listed twice");
    let there: BTreeSet<&str> = schema.keys().map(String::as_str).collect();
    assert_eq!(listed, there, "what is listed, and what there is");
    for table in &tables {
        let columns = &schema[&table.name];
        let missing: Vec<_> = table.personal.iter().filter(|column| !columns.contains(*column)).collect();
        assert!(missing.is_empty(), "{} has no column {missing:?}", table.name);
        for (field, said) in
            [("holds", &table.holds), ("why", &table.why), ("basis", &table.basis), ("kept", &table.kept)]
        {
            assert!(!said.trim().is_empty(), "{}: {field} is empty", table.name);
        }
    }
}

#[test]
fn the_inventory_promises_what_the_daily_run_keeps() {
    let mut promised = BTreeSet::new();
    for table in tables() {
        let reason = table.no_retention.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
        assert_ne!(
            table.retention.is_empty(),
            reason.is_none(),
            "{} has either `retention`, or `no_retention` with a reason",
            table.name
        );
        for Promise { rows, after } in table.retention {
            promised.insert((table.name.clone(), rows, after));
        }
    }
    let kept: BTreeSet<_> = samhelse::retention::rules()
        .iter()
        .map(|rule| (rule.table().to_owned(), rule.rows().to_owned(), in_words(rule.keep())))
        .collect();
    assert_eq!(promised, kept, "what the inventory promises, and the rules of the daily run");
}

fn in_words(keep: time::Duration) -> String {
    if keep.is_zero() || keep.whole_days() > 0 {
        format!("{} days", keep.whole_days())
    } else {
        format!("{} minutes", keep.whole_minutes())
    }
}

#[test]
fn a_person_is_told_of_every_table() {
    let catalogue = Catalogue::new(&samhelse::router::messages()).unwrap();
    let told: BTreeSet<_> = accounts::pages::data::KEPT.iter().map(|table| (*table).to_owned()).collect();
    assert_eq!(told, tables_about_accounts().into_iter().collect(), "what the page tells, and the inventory");
    let missing: Vec<_> = told.iter().filter(|table| !catalogue.has(&format!("data-kept-{table}"))).collect();
    assert!(missing.is_empty(), "no text says what is kept in {missing:?}");
}

/// Whoever adds a table that belongs to an account must let it go with the account.
#[tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
async fn what_belongs_to_an_account_goes_with_it() {
    let belonging: BTreeSet<String> = schema()
        .await
        .into_iter()
        .filter_map(|(table, columns)| columns.contains("account_id").then_some(table))
        .collect();
    let erased = accounts::queries::BELONGINGS.iter().chain(&accounts::queries::LOOSENED);
    let erased: BTreeSet<String> = erased.map(|table| (*table).to_owned()).collect();
    assert_eq!(belonging, erased);
}
