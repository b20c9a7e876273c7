//! The tables, found in the schema.

use crate::Error;
use crate::schema::{Column, Kind, Table};
use database::{Engine, FromQueryResult, Tx};
use std::collections::BTreeMap;

/// One column of one table; `place` is its place in the primary key, from 1, or 0.
#[derive(FromQueryResult)]
struct Found {
    table_name: String,
    column_name: String,
    declared: String,
    place: i64,
}

/// SQLx keeps its list of applied migrations in `_sqlx_migrations`, which belongs to the program and not to the data.
const SQLITE: &str = r"
    SELECT t.name AS table_name, c.name AS column_name, c.type AS declared, CAST(c.pk AS INTEGER) AS place
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND t.name <> '_sqlx_migrations'";

const POSTGRES: &str = "
    SELECT CAST(c.table_name AS text) AS table_name, CAST(c.column_name AS text) AS column_name,
           CAST(c.data_type AS text) AS declared,
           CAST(coalesce((
               SELECT k.ordinal_position FROM information_schema.table_constraints p
               JOIN information_schema.key_column_usage k
                 ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name
               WHERE p.constraint_type = 'PRIMARY KEY' AND p.table_schema = c.table_schema
                 AND p.table_name = c.table_name AND k.column_name = c.column_name
           ), 0) AS bigint) AS place
    FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> '_sqlx_migrations'";

/// Every table of the database, by name.
pub(crate) async fn tables(tx: &Tx) -> Result<Vec<Table>, Error> {
    let sql = match tx.engine() {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let mut found: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for column in tx.all::<Found>(sql, vec![]).await? {
        found.entry(column.table_name.clone()).or_default().push(column);
    }
    found.into_iter().map(|(name, columns)| table(name, columns)).collect()
}

fn table(name: String, mut found: Vec<Found>) -> Result<Table, Error> {
    found.sort_by_key(|column| column.place);
    let key: Vec<String> =
        found.iter().filter(|column| column.place > 0).map(|column| column.column_name.clone()).collect();
    if key.is_empty() {
        return Err(Error::NoKey(name));
    }
    let columns = found.into_iter().map(|column| match Kind::of(&column.declared) {
        Some(kind) => Ok(Column { name: column.column_name, kind }),
        None => Err(Error::Kind { table: name.clone(), column: column.column_name, kind: column.declared }),
    });
    let columns = columns.collect::<Result<_, _>>()?;
    Ok(Table::new(name, columns, key))
}
