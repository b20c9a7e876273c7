//! Fresh databases, one for each test.

use crate::{Cluster, SmallDisk};
use database::{Clock, Database};
use std::path::Path;
use tempfile::TempDir;

/// Where tests find a PostgreSQL server they may make databases on; `cargo xtask test` starts one and sets it.
const POSTGRES_URL: &str = "SAMHELSE_TEST_POSTGRES_URL";

/// An empty database with its tables, and a folder that goes when the test ends.
pub struct TestDatabase {
    /// Its address.
    pub url: String,
    folder: TempDir,
}

impl TestDatabase {
    /// An SQLite database.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("samhelse.db").display());
        Self { url, folder }
    }

    /// An SQLite database on a disk that may be filled, with its folder beside it.
    pub fn sqlite_on(disk: &SmallDisk) -> Self {
        let folder = tempfile::tempdir_in(disk.path()).unwrap();
        let url = format!("sqlite:{}", folder.path().join("samhelse.db").display());
        Self { url, folder }
    }

    /// A PostgreSQL database whose tables lie on a disk that may be filled; its folder lies elsewhere.
    pub async fn postgres_on(disk: &SmallDisk, cluster: &Cluster) -> Self {
        let admin = Database::open(&cluster.url(), Clock::system()).await.unwrap();
        let place = disk.path().join("tables");
        cluster.make_folder(&place);
        // Of each only one, as the cluster is the test's own.
        let sql = format!("CREATE TABLESPACE small LOCATION '{}'", place.display());
        admin.single().execute(&sql, vec![]).await.unwrap();
        admin.single().execute("CREATE DATABASE small TABLESPACE small", vec![]).await.unwrap();
        let url = cluster.url();
        let (base, _) = url.rsplit_once('/').unwrap();
        Self { url: format!("{base}/small"), folder: tempfile::tempdir().unwrap() }
    }

    /// A PostgreSQL database of its own on the test server.
    pub async fn postgres() -> Self {
        let server = std::env::var(POSTGRES_URL)
            .unwrap_or_else(|_| panic!("set {POSTGRES_URL}, or run `cargo xtask test`, which starts a server"));
        Self::postgres_at(&server).await
    }

    /// A PostgreSQL database of its own on the server at this address.
    pub async fn postgres_at(server: &str) -> Self {
        let name = format!("test_{}", database::new_id().replace('-', ""));
        let admin = Database::open(server, Clock::system()).await.unwrap();
        admin.single().execute(&format!("CREATE DATABASE {name}"), vec![]).await.unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Self { url: format!("{base}/{name}"), folder: tempfile::tempdir().unwrap() }
    }

    /// A folder for files, gone when this is dropped.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Opens it with this clock and brings its tables up to date.
    pub async fn open(&self, clock: Clock) -> Database {
        let database = Database::open(&self.url, clock).await.unwrap();
        database.migrate().await.unwrap();
        database
    }
}

/// Makes of each named `async fn(TestDatabase)` one test on SQLite and one on PostgreSQL.
#[macro_export]
macro_rules! on_both_databases {
    ($($name:ident),* $(,)?) => {
        mod sqlite { $(
            #[$crate::tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
            async fn $name() { super::$name($crate::TestDatabase::sqlite().await).await }
        )* }
        mod postgres { $(
            #[$crate::tokio::test(flavor = "multi_thread", crate = "testkit::tokio")]
            async fn $name() { super::$name($crate::TestDatabase::postgres().await).await }
        )* }
    };
}
