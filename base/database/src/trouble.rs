//! What a failure of the database means for whoever waits for an answer.

use crate::Error;
use sea_orm::{DbErr, RuntimeErr, sqlx};
use sqlx::postgres::PgDatabaseError;
use sqlx::sqlite::SqliteError;

/// A failure that is not a mistake of the program's, and goes away without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The database is away, starting, stopping or overrun: the same may succeed in a moment.
    Unavailable,
    /// What was to be written found no room, or the disk refuses to be written to. Reading goes on.
    Full,
}

impl Error {
    /// What kind of trouble it is, when it is not a mistake of the program's.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Busy => Some(Trouble::Unavailable),
            Self::Open(error) | Self::Statement(error) => of_statement(error),
            Self::Direct(rusqlite::Error::SqliteFailure(failure, _)) => of_sqlite(failure.extended_code),
            Self::Url(_) | Self::Migrate(_) | Self::Direct(_) | Self::Row(_) => None,
        }
    }

    /// Whether the database is away for a moment.
    pub fn is_unavailable(&self) -> bool {
        self.trouble() == Some(Trouble::Unavailable)
    }
}

/// What kind of trouble SeaORM's error tells of.
pub(crate) fn of_statement(error: &DbErr) -> Option<Trouble> {
    match error {
        DbErr::ConnectionAcquire(_) => Some(Trouble::Unavailable),
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => of_driver(error),
        _ => None,
    }
}

/// Whether a connection broke, so that another may serve. Not when none was to be had in time, and not on SQLite, which has
/// no connections to lose.
pub(crate) fn is_lost(error: &DbErr) -> bool {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => match error.as_ref() {
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => true,
            sqlx::Error::Database(error) => error.code().is_some_and(|code| code.starts_with("57P0")),
            _ => false,
        },
        _ => false,
    }
}

fn of_driver(error: &sqlx::Error) -> Option<Trouble> {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Some(Trouble::Unavailable),
        sqlx::Error::Database(error) => {
            if let Some(error) = error.try_downcast_ref::<PgDatabaseError>() {
                return of_postgres(error.code());
            }
            error.try_downcast_ref::<SqliteError>()?;
            of_sqlite(error.code()?.parse().ok()?)
        }
        _ => None,
    }
}

/// By SQLSTATE: <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
fn of_postgres(code: &str) -> Option<Trouble> {
    match code {
        // Shut down by an administrator, crashed, starting up; too many connections, out of memory; a lock or a transaction
        // that took too long.
        "57P01" | "57P02" | "57P03" | "53300" | "53200" | "55P03" | "25P03" => Some(Trouble::Unavailable),
        // Disk full, and a disk that fails.
        "53100" | "58030" => Some(Trouble::Full),
        // Connection exceptions.
        code if code.starts_with("08") => Some(Trouble::Unavailable),
        _ => None,
    }
}

/// By extended result code: <https://www.sqlite.org/rescode.html>.
fn of_sqlite(code: i32) -> Option<Trouble> {
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    const READONLY: i32 = 8;
    const FULL: i32 = 13;
    const CANTOPEN: i32 = 14;
    // Writing, syncing, cutting off and growing a file, of which a quota or a limit refuses some with codes of their own.
    const WRITING: [i32; 6] = [778, 1034, 1290, 1546, 4874, 5386];
    match code & 0xff {
        BUSY | LOCKED | CANTOPEN => Some(Trouble::Unavailable),
        FULL | READONLY => Some(Trouble::Full),
        _ => WRITING.contains(&code).then_some(Trouble::Full),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;
    use std::sync::Arc;

    fn statement(error: sqlx::Error) -> Error {
        Error::Statement(DbErr::Query(RuntimeErr::SqlxError(Arc::new(error))))
    }

    #[test]
    fn a_database_that_is_away_is_told_from_a_mistake() {
        for code in ["57P01", "57P02", "57P03", "08006", "08001", "53300", "55P03"] {
            assert_eq!(of_postgres(code), Some(Trouble::Unavailable), "{code}");
        }
        for mistake in ["42601", "23505", "22P02", "57014", "42P01"] {
            assert_eq!(of_postgres(mistake), None, "{mistake}");
        }
        assert!(statement(sqlx::Error::PoolTimedOut).is_unavailable());
        assert!(statement(sqlx::Error::Io(ErrorKind::ConnectionReset.into())).is_unavailable());
        assert!(Error::Busy.is_unavailable());
        assert_eq!(statement(sqlx::Error::RowNotFound).trouble(), None);
        assert_eq!(Error::Row("mistake".into()).trouble(), None);
    }

    #[test]
    fn a_full_disk_is_told_from_a_database_that_is_away() {
        assert_eq!(of_postgres("53100"), Some(Trouble::Full));
        for (code, trouble) in [(13, Some(Trouble::Full)), (778, Some(Trouble::Full)), (266, None), (1, None)] {
            assert_eq!(of_sqlite(code), trouble, "{code}");
        }
        for busy in [5, 517, 261, 6, 14] {
            assert_eq!(of_sqlite(busy), Some(Trouble::Unavailable), "{busy}");
        }
    }
}
