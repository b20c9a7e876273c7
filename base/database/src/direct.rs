//! Reading a page's one statement from an SQLite file on the thread that asks.
//!
//! SQLx gives each SQLite connection a thread of its own, so that a statement costs several changes of thread. For the
//! public pages, which run one short statement each, those cost more than the statement; see
//! `docs/decisions/0010-reading-sqlite-directly.md`.

use crate::Error;
use rusqlite::types::{Null, ToSqlOutput, Value as Parameter};
use rusqlite::{Connection, OpenFlags};
use sea_orm::Value;
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

/// How many connections wait for the next reader; more are opened when they are needed, and closed afterwards.
const IDLE: usize = 4;

/// How many statements a connection keeps prepared: more than there are pages that read this way, each with one or a few.
const STATEMENTS: usize = 64;

/// Connections that only read, to one SQLite file.
#[derive(Debug)]
pub(crate) struct DirectReader {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl DirectReader {
    /// Reads `file`, which is opened when the first statement runs.
    pub(crate) fn new(file: PathBuf) -> Self {
        Self { file, idle: Mutex::new(Vec::new()) }
    }

    /// The JSON value in the first column of the first row of `sql`, if any.
    pub(crate) fn json<T: DeserializeOwned>(&self, sql: &str, values: &[Value]) -> Result<Option<T>, Error> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.map_or_else(|| self.open(), Ok)?;
        let found = read(&connection, sql, values)?;
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE {
            idle.push(connection);
        }
        Ok(found)
    }

    fn open(&self) -> Result<Connection, Error> {
        let connection = Connection::open_with_flags(
            &self.file,
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        // With a write-ahead log a reader waits for nobody, but for the moment in which a log is recovered.
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "cache_size", -8000)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        Ok(connection)
    }
}

fn read<T: DeserializeOwned>(connection: &Connection, sql: &str, values: &[Value]) -> Result<Option<T>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    // SQLite numbers parameters as they first appear, whatever number stands in their names.
    for place in 1..=statement.parameter_count() {
        let value = statement.parameter_name(place).and_then(|name| values.get(numbered(name)?));
        let value = value.ok_or_else(|| Error::Row(format!("parameter {place} of a page's statement has no value")))?;
        statement.raw_bind_parameter(place, parameter(value)?)?;
    }
    let mut rows = statement.raw_query();
    let Some(row) = rows.next()? else { return Ok(None) };
    let text = row.get_ref(0)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    text.map(|text| serde_json::from_str(text).map_err(|error| Error::Row(error.to_string()))).transpose()
}

/// The place among the values of a parameter that is called `$1`, `$2` and so on.
fn numbered(name: &str) -> Option<usize> {
    name.strip_prefix('$')?.parse::<usize>().ok()?.checked_sub(1)
}

fn parameter(value: &Value) -> Result<ToSqlOutput<'_>, Error> {
    Ok(match value {
        Value::String(Some(text)) => ToSqlOutput::from(text.as_str()),
        Value::BigInt(Some(number)) => ToSqlOutput::from(*number),
        Value::String(None) | Value::BigInt(None) => ToSqlOutput::Owned(Parameter::from(Null)),
        // As SQLx writes them, so that they compare with what is stored.
        Value::TimeDate(Some(day)) => text(day.format(format_description!("[year]-[month]-[day]")))?,
        Value::TimeDateTimeWithTimeZone(Some(moment)) => text(moment.format(&Rfc3339))?,
        other => {
            let kinds = "texts, whole numbers, days and moments";
            return Err(Error::Row(format!("a page's statement takes {kinds}, not {other}")));
        }
    })
}

fn text<'a>(formatted: Result<String, time::error::Format>) -> Result<ToSqlOutput<'a>, Error> {
    let text = formatted.map_err(|error| Error::Row(error.to_string()))?;
    Ok(ToSqlOutput::Owned(Parameter::from(text)))
}
