//! A backup that is taken while others write is of one moment.

use super::Place;
use access::Reader;
use audit::{Record, Writing};
use database::{Database, values};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use testkit::{TestDatabase, on_both_databases, tokio};

on_both_databases!(it_is_of_one_moment);

async fn it_is_of_one_moment(home: TestDatabase) {
    let source = Place::hallingdal(home).await;
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..3).map(|_| tokio::spawn(write(source.database.clone(), Arc::clone(&stop)))).collect();
    let mut records = 0;
    for _ in 0..3 {
        let (file, key, made) = source.back_up().await;
        assert_eq!(made.manifest.audit.broken_at, None);
        assert!(made.manifest.audit.records > records, "nothing was written meanwhile");
        records = made.manifest.audit.records;
        assert_eq!(backup::verify(&file, key.identities()).await.unwrap(), made.manifest);
        let target = Place::empty(TestDatabase::sqlite().await).await;
        assert_eq!(target.restore(&file, &key).await.unwrap(), made.manifest);
        // A record and its event are written together, so a backup holds both or neither.
        let events = "SELECT count(*) AS n FROM outbox WHERE topic = 'test'";
        let said = "SELECT count(*) AS n FROM audit_record WHERE action = 'test-written'";
        assert_eq!(target.count(events).await, target.count(said).await);
    }
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        assert!(writer.await.unwrap() > 0);
    }
}

async fn write(database: Database, stop: Arc<AtomicBool>) -> u64 {
    let mut written = 0;
    while !stop.load(Ordering::Relaxed) {
        let mut writing = Writing::begin(&database, &Reader::system(), "test").await.unwrap();
        writing.execute("UPDATE area SET position = position + $1", values![1_i64]).await.unwrap();
        writing.announce("test", &written).unwrap();
        writing.record(Record { action: "test-written", subject_kind: "area", ..Record::default() });
        writing.commit().await.unwrap();
        written += 1;
    }
    written
}
