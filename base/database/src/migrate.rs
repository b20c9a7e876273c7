//! Migrations: one SQL file for each engine, with the same name on both.

use crate::Error;
use sea_orm::{DatabaseConnection, DbBackend};
use sqlx::migrate::Migrator;

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// The number of the last migration that this program knows.
pub fn newest_schema_version() -> i64 {
    SQLITE.iter().map(|migration| migration.version).max().unwrap_or_default()
}

pub(crate) async fn run(connection: &DatabaseConnection) -> Result<(), Error> {
    match connection.get_database_backend() {
        DbBackend::Postgres => POSTGRES.run(connection.get_postgres_connection_pool()).await?,
        _ => SQLITE.run(connection.get_sqlite_connection_pool()).await?,
    }
    Ok(())
}
