//! Running statements.

use crate::direct::DirectReader;
use crate::{Engine, Error, json, trouble};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, FromQueryResult, Statement, Value,
};
use serde::de::DeserializeOwned;
use std::sync::Arc;
use time::{Date, OffsetDateTime};
use tokio::sync::OwnedMutexGuard;

/// Where statements run: inside a transaction, or (for a page of one statement) straight on a connection.
pub struct Tx {
    inner: Inner,
    now: OffsetDateTime,
    direct: Option<Arc<DirectReader>>,
    _turn: Option<OwnedMutexGuard<()>>,
}

enum Inner {
    Single(DatabaseConnection),
    Transaction(Box<DatabaseTransaction>),
}

impl Tx {
    pub(crate) fn single(
        connection: DatabaseConnection,
        now: OffsetDateTime,
        direct: Option<Arc<DirectReader>>,
    ) -> Self {
        Self { inner: Inner::Single(connection), now, direct, _turn: None }
    }

    pub(crate) fn transaction(
        inner: DatabaseTransaction,
        now: OffsetDateTime,
        turn: Option<OwnedMutexGuard<()>>,
    ) -> Self {
        Self { inner: Inner::Transaction(Box::new(inner)), now, direct: None, _turn: turn }
    }

    /// The moment at which this transaction began; the same for everything it does.
    pub fn now(&self) -> OffsetDateTime {
        self.now
    }

    /// The day on which this transaction began.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// All rows of `sql`.
    pub async fn all<T: FromQueryResult>(&self, sql: &str, values: Vec<Value>) -> Result<Vec<T>, Error> {
        let rows = match &self.inner {
            Inner::Single(connection) => {
                let statement = self.statement(sql, values);
                again_if_lost(|| connection.query_all_raw(statement.clone())).await?
            }
            Inner::Transaction(tx) => tx.query_all_raw(self.statement(sql, values)).await?,
        };
        rows.iter().map(|row| T::from_query_result(row, "").map_err(Error::from)).collect()
    }

    /// The first row of `sql`, if any.
    pub async fn one<T: FromQueryResult>(&self, sql: &str, values: Vec<Value>) -> Result<Option<T>, Error> {
        let row = match &self.inner {
            Inner::Single(connection) => {
                let statement = self.statement(sql, values);
                again_if_lost(|| connection.query_one_raw(statement.clone())).await?
            }
            Inner::Transaction(tx) => tx.query_one_raw(self.statement(sql, values)).await?,
        };
        row.map(|row| T::from_query_result(&row, "").map_err(Error::from)).transpose()
    }

    /// The number in the first column, named `n`, of the first row of `sql`; 0 without a row.
    pub async fn count(&self, sql: &str, values: Vec<Value>) -> Result<i64, Error> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        Ok(self.one::<Count>(sql, values).await?.map_or(0, |row| row.n))
    }

    /// The JSON value in the column `json` of the first row of `sql`, if any. `sql` is written with SQLite's JSON
    /// functions, which are translated for PostgreSQL. Outside a transaction it is read from an SQLite file without
    /// leaving this thread, and should be short.
    pub async fn json<T: DeserializeOwned>(&self, sql: &str, values: Vec<Value>) -> Result<Option<T>, Error> {
        #[derive(FromQueryResult)]
        struct Row {
            json: Option<String>,
        }
        if let Some(direct) = &self.direct {
            return direct.json(sql, &values);
        }
        let postgres = self.backend() == DbBackend::Postgres;
        let row: Option<Row> =
            if postgres { self.one(&json::for_postgres(sql), values).await? } else { self.one(sql, values).await? };
        let Some(text) = row.and_then(|row| row.json) else { return Ok(None) };
        serde_json::from_str(&text).map(Some).map_err(|error| Error::Row(error.to_string()))
    }

    /// Runs `sql` and tells how many rows it changed.
    pub async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<u64, Error> {
        let done = match &self.inner {
            Inner::Single(connection) => connection.execute_raw(self.statement(sql, values)).await?,
            Inner::Transaction(tx) => tx.execute_raw(self.statement(sql, values)).await?,
        };
        Ok(done.rows_affected())
    }

    /// Inserts one row into `table`; `columns` are names with values.
    pub async fn insert(&self, table: &str, columns: Vec<(&str, Value)>) -> Result<(), Error> {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let places: Vec<String> = (1..=columns.len()).map(|place| format!("${place}")).collect();
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
        self.execute(&sql, columns.into_iter().map(|(_, value)| value).collect()).await?;
        Ok(())
    }

    /// Makes everything that was written last.
    pub async fn commit(self) -> Result<(), Error> {
        match self.inner {
            Inner::Single(_) => Ok(()),
            Inner::Transaction(tx) => Ok(tx.commit().await?),
        }
    }

    /// Takes back everything that was written, now rather than when this is dropped.
    pub async fn roll_back(self) -> Result<(), Error> {
        match self.inner {
            Inner::Single(_) => Ok(()),
            Inner::Transaction(tx) => Ok(tx.rollback().await?),
        }
    }

    /// Which database it is.
    pub fn engine(&self) -> Engine {
        Engine::of(self.backend())
    }

    fn backend(&self) -> DbBackend {
        match &self.inner {
            Inner::Single(connection) => connection.get_database_backend(),
            Inner::Transaction(tx) => tx.get_database_backend(),
        }
    }

    fn statement(&self, sql: &str, values: Vec<Value>) -> Statement {
        Statement::from_sql_and_values(self.backend(), sql, values)
    }
}

/// Reads once more when the connection breaks: reading alone, outside a transaction, may be done twice.
async fn again_if_lost<T, F: Future<Output = Result<T, DbErr>>>(read: impl Fn() -> F) -> Result<T, DbErr> {
    match read().await {
        Err(error) if trouble::is_lost(&error) => read().await,
        read => read,
    }
}
