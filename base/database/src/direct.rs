//! Reading a page's one statement from an SQLite file on the thread that asks.
//!
//! SQLx gives each SQLite connection a thread of its own, so that a statement costs several changes of thread. For the
//! public pages, which run one short statement each, those cost more than the statement; see
//! `docs/decisions/0010-reading-sqlite-directly.md`.

use crate::Error;
use rusqlite::types::{Null, ToSqlOutput, Value as Parameter};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params_from_iter};
use sea_orm::Value;
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How many connections wait for the next reader; more are opened when they are needed, and closed afterwards.
const IDLE: usize = 4;

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
        Ok(connection)
    }
}

fn read<T: DeserializeOwned>(connection: &Connection, sql: &str, values: &[Value]) -> Result<Option<T>, Error> {
    let parameters = values.iter().map(parameter).collect::<Result<Vec<_>, _>>()?;
    let mut statement = connection.prepare_cached(sql)?;
    let row = statement.query_row(params_from_iter(parameters), |row| {
        let text = row.get_ref(0)?.as_str_or_null()?;
        Ok(text.map(|text| serde_json::from_str(text).map_err(|error| Error::Row(error.to_string()))))
    });
    row.optional()?.flatten().transpose()
}

fn parameter(value: &Value) -> Result<ToSqlOutput<'_>, Error> {
    Ok(match value {
        Value::String(Some(text)) => ToSqlOutput::from(text.as_str()),
        Value::BigInt(Some(number)) => ToSqlOutput::from(*number),
        Value::String(None) | Value::BigInt(None) => ToSqlOutput::Owned(Parameter::from(Null)),
        other => return Err(Error::Row(format!("a page's statement takes texts and whole numbers, not {other}"))),
    })
}
