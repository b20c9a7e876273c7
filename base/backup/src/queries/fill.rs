//! Filling empty tables.

use super::{literal, quoted, quoted_list};
use crate::Error;
use crate::schema::{Column, Kind, Table};
use database::{Engine, FromQueryResult, Tx, values};

/// The first table that has rows.
pub(crate) async fn first_with_rows<'a>(tx: &Tx, tables: &'a [Table]) -> Result<Option<&'a Table>, Error> {
    for table in tables {
        let sql = format!("SELECT count(*) AS n FROM (SELECT 1 FROM {} LIMIT 1) AS r", quoted(table.name()));
        if tx.count(&sql, vec![]).await? > 0 {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

/// Lets rows refer to rows that come later: areas to areas above them, bodies to bodies. Whether all are there is looked
/// at in [`settle`].
pub(crate) async fn begin(tx: &Tx) -> Result<(), Error> {
    match tx.engine() {
        Engine::Sqlite => {
            tx.execute("PRAGMA defer_foreign_keys = ON", vec![]).await?;
        }
        Engine::Postgres => change_references(tx, "DEFERRABLE INITIALLY DEFERRED").await?,
    }
    Ok(())
}

/// Puts these rows, a JSON array of objects, into the table, and tells how many there were.
pub(crate) async fn insert(tx: &Tx, table: &Table, rows: String) -> Result<u64, Error> {
    let (name, columns) = (quoted(table.name()), quoted_list(table.column_names()));
    let sql = match tx.engine() {
        Engine::Sqlite => {
            let fields = table.columns().iter().map(|column| {
                let path = format!("$.\"{}\"", column.name);
                format!("json_extract(value, {})", literal(&path))
            });
            let fields = fields.collect::<Vec<_>>().join(", ");
            format!("INSERT INTO {name} ({columns}) SELECT {fields} FROM json_each($1)")
        }
        Engine::Postgres => {
            let fields = table.columns().iter().map(|column| match column.kind {
                Kind::Truth => format!("CAST(r.{} AS boolean)", quoted(&column.name)),
                _ => format!("r.{}", quoted(&column.name)),
            });
            let shape = table.columns().iter().map(|column| format!("{} {}", quoted(&column.name), shape(column)));
            format!(
                "INSERT INTO {name} ({columns}) SELECT {} FROM json_to_recordset(CAST($1 AS json)) AS r({})",
                fields.collect::<Vec<_>>().join(", "),
                shape.collect::<Vec<_>>().join(", "),
            )
        }
    };
    Ok(tx.execute(&sql, values![rows]).await?)
}

/// Looks whether every row that others refer to is there, and puts the tables' rules back as they were.
pub(crate) async fn settle(tx: &Tx) -> Result<(), Error> {
    match tx.engine() {
        Engine::Sqlite => dangling(tx).await?.map_or(Ok(()), |fault| Err(Error::References(fault))),
        Engine::Postgres => {
            let settled = tx.execute("SET CONSTRAINTS ALL IMMEDIATE", vec![]).await;
            settled.map_err(|error| Error::References(error.to_string()))?;
            change_references(tx, "NOT DEFERRABLE").await
        }
    }
}

/// The type in which a value is taken out of JSON.
fn shape(column: &Column) -> &'static str {
    match column.kind {
        Kind::Text => "text",
        Kind::Integer => "bigint",
        Kind::Truth => "integer",
        Kind::Day => "date",
        Kind::Moment => "timestamptz",
    }
}

async fn dangling(tx: &Tx) -> Result<Option<String>, Error> {
    #[derive(FromQueryResult)]
    struct Fault {
        child: String,
        parent: String,
    }
    let sql = "SELECT \"table\" AS child, parent FROM pragma_foreign_key_check LIMIT 1";
    let fault: Option<Fault> = tx.one(sql, vec![]).await?;
    Ok(fault.map(|fault| format!("a row of {} refers to one of {}", fault.child, fault.parent)))
}

/// When PostgreSQL looks at references. Changing it belongs to the transaction like everything else, and needs no more than
/// owning the tables.
async fn change_references(tx: &Tx, when: &str) -> Result<(), Error> {
    #[derive(FromQueryResult)]
    struct Reference {
        child: String,
        name: String,
    }
    let references: Vec<Reference> = tx
        .all(
            "SELECT CAST(CAST(conrelid AS regclass) AS text) AS child, quote_ident(conname) AS name FROM pg_constraint
             WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)",
            vec![],
        )
        .await?;
    for Reference { child, name } in references {
        tx.execute(&format!("ALTER TABLE {child} ALTER CONSTRAINT {name} {when}"), vec![]).await?;
    }
    Ok(())
}
