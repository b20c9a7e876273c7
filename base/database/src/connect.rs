//! Opening the database and beginning transactions.

use crate::direct::DirectReader;
use crate::{Clock, Engine, Error, Tx, migrate, trouble};
use sea_orm::sqlx::Connection as _;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, IsolationLevel, RuntimeErr,
    SqliteTransactionMode, SqlxSqliteConnector, TransactionOptions, TransactionTrait,
};
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// The number of an advisory lock that every writing transaction on PostgreSQL takes first.
const WRITER_LOCK: i64 = 0x5341_4d48;

/// How long a request waits for a connection. A restart of the database that is quicker than this is only a slow answer.
const CONNECTION: Duration = Duration::from_secs(5);

/// How long a write waits for its turn, first behind this process's writes and then behind those of others.
const TURN: Duration = Duration::from_secs(10);

/// On PostgreSQL, a write that stands still for this long has lost its program, and must not hold up everybody else's until
/// the network notices. Requests are ended after a minute; see `web::finish`.
const STANDSTILL: Duration = Duration::from_secs(65);

/// An open database, cheap to clone.
#[derive(Clone, Debug)]
pub struct Database {
    connection: DatabaseConnection,
    direct: Option<Arc<DirectReader>>,
    clock: Clock,
    writer: Arc<Mutex<()>>,
}

impl Database {
    /// Opens `url` (`sqlite:PATH`, made when missing, or `postgres://…`) without changing its tables.
    pub async fn open(url: &str, clock: Clock) -> Result<Self, Error> {
        Self::connect(url, clock, true).await
    }

    /// The same, but a missing SQLite file is an error and stays missing.
    pub async fn open_existing(url: &str, clock: Clock) -> Result<Self, Error> {
        Self::connect(url, clock, false).await
    }

    async fn connect(url: &str, clock: Clock, make: bool) -> Result<Self, Error> {
        let (connection, direct) = if url.starts_with("sqlite:") {
            let (connection, file) = open_sqlite(url, make).await?;
            (connection, Some(Arc::new(DirectReader::new(file))))
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let mut options = ConnectOptions::new(url);
            // SQLx asks a connection whether it lives before it gives it away, so those from before a restart go
            // unnoticed.
            options.max_connections(16).min_connections(1).sqlx_logging(false).acquire_timeout(CONNECTION);
            (sea_orm::Database::connect(options).await.map_err(Error::Open)?, None)
        } else {
            let scheme = url.split(':').next().unwrap_or_default();
            return Err(Error::Url(scheme.to_owned()));
        };
        Ok(Self { connection, direct, clock, writer: Arc::new(Mutex::new(())) })
    }

    /// Brings the tables up to date. Safe to call at every start and from several processes at once.
    pub async fn migrate(&self) -> Result<(), Error> {
        migrate::run(&self.connection).await
    }

    /// The clock that the database's moments come from.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Which database it is.
    pub fn engine(&self) -> Engine {
        Engine::of(self.connection.get_database_backend())
    }

    /// A handle for a page that needs a single statement, which sees one consistent state without a transaction.
    pub fn single(&self) -> Tx {
        Tx::single(self.connection.clone(), self.clock.now(), self.direct.clone())
    }

    /// A read-only transaction: all its statements see the same state.
    pub async fn read(&self) -> Result<Tx, Error> {
        let options = match self.connection.get_database_backend() {
            DbBackend::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                sqlite_transaction_mode: None,
            },
            _ => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
                ..Default::default()
            },
        };
        let inner = self.begin(options).await?;
        Ok(Tx::transaction(inner, self.clock.now(), None))
    }

    /// A writing transaction. Writes happen one after another on both engines, so that a rule which reads before it
    /// writes can never be overtaken; see `docs/decisions/0003-writes-are-serial.md`. A turn that does not come in time is
    /// [`Error::Busy`].
    pub async fn write(&self) -> Result<Tx, Error> {
        let turn = timeout(TURN, Arc::clone(&self.writer).lock_owned()).await.map_err(|_| Error::Busy)?;
        let inner = self.begin(IMMEDIATE).await?;
        let tx = Tx::transaction(inner, self.clock.now(), Some(turn));
        if self.engine() == Engine::Postgres {
            // One statement, evaluated from left to right: the limits hold for the lock already.
            tx.execute(
                "SELECT set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true),
                        pg_advisory_xact_lock($3)",
                crate::values![milliseconds(TURN), milliseconds(STANDSTILL), WRITER_LOCK],
            )
            .await?;
        }
        Ok(tx)
    }

    /// A transaction for bookkeeping: statements that each carry their condition, that no rule depends on, and that should
    /// wait for nobody's turn. On SQLite, where one connection writes at a time, it is like [`Database::write`].
    pub async fn note(&self) -> Result<Tx, Error> {
        match self.engine() {
            Engine::Sqlite => self.write().await,
            Engine::Postgres => Ok(Tx::transaction(self.begin(IMMEDIATE).await?, self.clock.now(), None)),
        }
    }

    /// Begins a transaction. A connection that breaks at this may be from before a restart of the database, and nothing was
    /// done on it yet: another is tried once.
    async fn begin(&self, options: TransactionOptions) -> Result<DatabaseTransaction, Error> {
        match self.connection.begin_with_options(options).await {
            Err(error) if trouble::is_lost(&error) => Ok(self.connection.begin_with_options(options).await?),
            begun => Ok(begun?),
        }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Error> {
        Ok(self.connection.ping().await?)
    }
}

/// How a writing transaction begins; only SQLite looks at it.
const IMMEDIATE: TransactionOptions = TransactionOptions {
    isolation_level: None,
    access_mode: None,
    sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
};

fn milliseconds(duration: Duration) -> String {
    duration.as_millis().to_string()
}

async fn open_sqlite(url: &str, make: bool) -> Result<(DatabaseConnection, PathBuf), Error> {
    let failed = |error: sea_orm::sqlx::Error| Error::Open(DbErr::Conn(RuntimeErr::SqlxError(Arc::new(error))));
    let options = SqliteConnectOptions::from_str(url)
        .map_err(failed)?
        .create_if_missing(make)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // FULL, so that an acknowledged write also survives a power cut, not only a killed process.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10))
        .pragma("cache_size", "-8000");
    let file = options.get_filename().to_owned();
    let pool = SqlitePoolOptions::new()
        .max_connections(4)
        .min_connections(1)
        // A connection to a file cannot go stale, and asking it each time costs two changes of thread.
        .test_before_acquire(false)
        // SQLite itself takes back a transaction that found no room. SQLx then fails to take it back and counts it as open for
        // ever: the next transaction on that connection would be a part of it, and not take its turn.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(failed)?;
    Ok((SqlxSqliteConnector::from_sqlx_sqlite_pool(pool), file))
}
