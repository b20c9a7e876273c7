//! What `samhelse doctor` asks the database.

#![allow(clippy::unwrap_used, reason = "a failure here is a failed test")]

use database::{Clock, Database, newest_schema_version};
use rusqlite::Connection;
use std::os::unix::fs::FileExt as _;
use testkit::{TestDatabase, on_both_databases, tokio};

on_both_databases!(a_new_database_is_well);

async fn a_new_database_is_well(home: TestDatabase) {
    let database = Database::open(&home.url, Clock::system()).await.unwrap();
    assert_eq!(database.schema_version().await.unwrap(), None);
    database.migrate().await.unwrap();
    assert_eq!(database.schema_version().await.unwrap(), Some(newest_schema_version()));
    assert_eq!(database.faults().await.unwrap(), [""; 0]);
    // Twice, since the first time must leave nothing.
    database.try_write().await.unwrap();
    database.try_write().await.unwrap();
    if let Some(at) = database.server_time().await.unwrap() {
        assert!((at - database.clock().now()).abs() < time::Duration::minutes(5));
    }
}

#[tokio::test]
async fn looking_for_a_database_does_not_make_one() {
    let home = TestDatabase::sqlite().await;
    assert!(Database::open_existing(&home.url, Clock::system()).await.is_err());
    assert_eq!(std::fs::read_dir(home.folder()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_row_that_refers_to_nothing_is_a_fault() {
    let home = TestDatabase::sqlite().await;
    home.open(Clock::system()).await;
    let connection = Connection::open(home.folder().join("samhelse.db")).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute("INSERT INTO area_number (area_id, number, source) VALUES ('nowhere', '1', '')", []).unwrap();
    drop(connection);
    let faults = Database::open(&home.url, Clock::system()).await.unwrap().faults().await.unwrap();
    assert_eq!(faults, ["a row of area_number refers to a row of area that is not there"]);
}

#[tokio::test]
async fn a_damaged_file_is_a_fault() {
    let home = TestDatabase::sqlite().await;
    home.open(Clock::system()).await;
    let path = home.folder().join("samhelse.db");
    // Everything into the one file, and then a page of it overwritten.
    Connection::open(&path).unwrap().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    let length = file.metadata().unwrap().len();
    file.write_at(&[0xff; 4096], length / 2 / 4096 * 4096).unwrap();
    let faults = Database::open(&home.url, Clock::system()).await.unwrap().faults().await;
    assert!(faults.is_err() || !faults.unwrap().is_empty());
}
