//! Whether the database is well: what `samhelse doctor` asks.

use crate::{Database, Engine, Error, FromQueryResult, Tx};
use time::OffsetDateTime;

/// At most so many faults are told; the first is what matters.
const FAULTS: usize = 10;

impl Database {
    /// What the database finds wrong with its own files and with rows that refer to others. SQLite is asked; PostgreSQL
    /// keeps both in order itself, and only has to answer.
    pub async fn faults(&self) -> Result<Vec<String>, Error> {
        #[derive(FromQueryResult)]
        struct Fault {
            fault: String,
        }
        if self.engine() == Engine::Postgres {
            self.ping().await?;
            return Ok(Vec::new());
        }
        let tx = self.read().await?;
        let files =
            format!("SELECT quick_check AS fault FROM pragma_quick_check WHERE quick_check <> 'ok' LIMIT {FAULTS}");
        let references = format!(
            "SELECT 'a row of ' || \"table\" || ' refers to a row of ' || parent || ' that is not there' AS fault
             FROM pragma_foreign_key_check LIMIT {FAULTS}"
        );
        let mut faults: Vec<Fault> = tx.all(&files, vec![]).await?;
        faults.extend(tx.all::<Fault>(&references, vec![]).await?);
        Ok(faults.into_iter().map(|fault| fault.fault).collect())
    }

    /// Writes something and takes it back.
    pub async fn try_write(&self) -> Result<(), Error> {
        let tx = self.write().await?;
        tx.execute("CREATE TABLE samhelse_try_write (n INTEGER)", vec![]).await?;
        tx.execute("INSERT INTO samhelse_try_write (n) VALUES (1)", vec![]).await?;
        tx.roll_back().await
    }

    /// What the database server's clock shows; SQLite has none of its own.
    pub async fn server_time(&self) -> Result<Option<OffsetDateTime>, Error> {
        #[derive(FromQueryResult)]
        struct Now {
            at: OffsetDateTime,
        }
        if self.engine() == Engine::Sqlite {
            return Ok(None);
        }
        let now: Option<Now> = self.single().one("SELECT now() AS at", vec![]).await?;
        Ok(now.map(|now| now.at))
    }

    /// The number of the last migration that was applied; none in a database without tables.
    pub async fn schema_version(&self) -> Result<Option<i64>, Error> {
        self.single().schema_version().await
    }
}

impl Tx {
    /// The number of the last migration that was applied; none in a database without tables.
    pub async fn schema_version(&self) -> Result<Option<i64>, Error> {
        let is_there = match self.engine() {
            Engine::Sqlite => "SELECT count(*) AS n FROM sqlite_schema WHERE name = '_sqlx_migrations'",
            Engine::Postgres => {
                "SELECT count(*) AS n FROM information_schema.tables
                 WHERE table_name = '_sqlx_migrations' AND table_schema = current_schema()"
            }
        };
        if self.count(is_there, vec![]).await? == 0 {
            return Ok(None);
        }
        let version =
            self.count("SELECT coalesce(max(version), 0) AS n FROM _sqlx_migrations WHERE success", vec![]).await?;
        Ok((version > 0).then_some(version))
    }
}
