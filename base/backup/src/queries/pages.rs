//! Reading a table page by page in the order of its key, byte by byte for texts, which is the same on both engines.

use super::{literal, quoted, quoted_list};
use crate::Error;
use crate::schema::{Column, Kind, Table};
use database::{Engine, FromQueryResult, Tx, Value};
use std::collections::BTreeMap;

/// How many rows are in memory at a time.
const PAGE: usize = 200;

/// A row: its columns by name, with texts, whole numbers and nothing.
pub(crate) type Row = BTreeMap<String, serde_json::Value>;

/// The rows of a table that are still to be read.
pub(crate) struct Pages<'a> {
    tx: &'a Tx,
    table: &'a Table,
    /// The key of the last row that was read; none before the first page.
    after: Option<Vec<Value>>,
    at_end: bool,
}

impl<'a> Pages<'a> {
    pub(crate) fn new(tx: &'a Tx, table: &'a Table) -> Self {
        Self { tx, table, after: None, at_end: false }
    }

    /// The next rows; none at the end.
    pub(crate) async fn next(&mut self) -> Result<Vec<Row>, Error> {
        if self.at_end {
            return Ok(Vec::new());
        }
        let texts = match self.tx.engine() {
            Engine::Sqlite => self.after_the_last().await?,
            Engine::Postgres => self.next_of_the_cursor().await?,
        };
        let parsed = texts.iter().map(|text| serde_json::from_str(text));
        let rows: Vec<Row> = parsed.collect::<Result<_, _>>().map_err(|error| broken(self.table, error))?;
        self.at_end = rows.len() < PAGE;
        if let Some(last) = rows.last() {
            self.after = Some(self.table.key().iter().map(|column| value(&last[column])).collect());
        }
        if self.at_end && self.tx.engine() == Engine::Postgres {
            self.tx.execute("CLOSE samhelse_rows", vec![]).await?;
        }
        Ok(rows)
    }

    /// SQLite compares texts byte by byte by itself, so that the next page is found by the index of the key.
    async fn after_the_last(&self) -> Result<Vec<String>, Error> {
        let fields = self.table.columns().iter().map(|column| {
            let name = &column.name;
            format!("{}, {}", literal(name), quoted(name))
        });
        let fields = fields.collect::<Vec<_>>().join(", ");
        let (name, key) = (quoted(self.table.name()), quoted_list(self.table.key().iter().map(String::as_str)));
        let values = self.after.clone().unwrap_or_default();
        let places: Vec<String> = (1..=values.len()).map(|place| format!("${place}")).collect();
        let condition =
            if values.is_empty() { String::new() } else { format!("WHERE ({key}) > ({})", places.join(", ")) };
        let sql = format!("SELECT json_object({fields}) AS json FROM {name} {condition} ORDER BY {key} LIMIT {PAGE}");
        texts(self.tx, &sql, values).await
    }

    /// PostgreSQL has its indexes in the order of a language, so the rows are sorted once, and read through a cursor.
    async fn next_of_the_cursor(&self) -> Result<Vec<String>, Error> {
        if self.after.is_none() {
            let fields =
                self.table.columns().iter().map(|column| format!("{} AS {}", plain(column), quoted(&column.name)));
            let order = self.table.key().iter().map(|column| match self.table.is_text(column) {
                true => format!("t.{} COLLATE \"C\"", quoted(column)),
                false => format!("t.{}", quoted(column)),
            });
            let sql = format!(
                "DECLARE samhelse_rows NO SCROLL CURSOR FOR SELECT CAST(row_to_json(r) AS text) AS json
                 FROM (SELECT {} FROM {} t ORDER BY {}) r",
                fields.collect::<Vec<_>>().join(", "),
                quoted(self.table.name()),
                order.collect::<Vec<_>>().join(", "),
            );
            self.tx.execute(&sql, vec![]).await?;
        }
        texts(self.tx, &format!("FETCH FORWARD {PAGE} FROM samhelse_rows"), vec![]).await
    }
}

/// A column on PostgreSQL as SQLite stores it.
fn plain(column: &Column) -> String {
    let name = format!("t.{}", quoted(&column.name));
    match column.kind {
        Kind::Text | Kind::Integer => name,
        Kind::Truth => format!("CAST({name} AS integer)"),
        Kind::Day => format!("to_char({name}, 'YYYY-MM-DD')"),
        // Whole seconds are the rule; a moment that somebody wrote by hand keeps its fraction.
        Kind::Moment => format!(
            "to_char({name} AT TIME ZONE 'UTC', CASE WHEN date_trunc('second', {name}) = {name}
                THEN 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"' ELSE 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"' END)"
        ),
    }
}

async fn texts(tx: &Tx, sql: &str, values: Vec<Value>) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Text {
        json: String,
    }
    let rows: Vec<Text> = tx.all(sql, values).await?;
    Ok(rows.into_iter().map(|row| row.json).collect())
}

fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Number(number) => Value::from(number.as_i64()),
        other => Value::from(other.as_str().map(str::to_owned)),
    }
}

fn broken(table: &Table, error: serde_json::Error) -> Error {
    Error::Database(database::Error::Row(format!("{}: {error}", table.name())))
}
