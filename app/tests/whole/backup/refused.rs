//! What cannot be restored is refused with its reason, and leaves nothing.

use super::{Key, Place};
use backup::Error;
use std::path::PathBuf;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(
    a_backup_that_is_not_whole_changes_nothing,
    another_key_does_not_open_it,
    only_emptiness_is_filled,
    other_tables_are_refused,
    a_broken_chain_comes_back_as_it_was,
);

async fn a_backup_that_is_not_whole_changes_nothing(home: TestDatabase) {
    let source = Place::hallingdal(TestDatabase::sqlite().await).await;
    let target = Place::empty(home).await;
    let (file, key, _) = source.back_up().await;
    let whole = std::fs::read(&file).unwrap();
    let changed: PathBuf = source.home.folder().join("changed");
    for part in 0..12 {
        let place = (whole.len() - 1) * part / 11;
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        std::fs::write(&changed, &flipped).unwrap();
        let error = target.restore(&changed, &key).await.unwrap_err();
        let told = matches!(error, Error::Damaged(_) | Error::NotABackup { .. } | Error::WrongKey);
        assert!(told, "byte {place}: {error:?}");
        std::fs::write(&changed, &whole[..place]).unwrap();
        let error = target.restore(&changed, &key).await.unwrap_err();
        assert!(matches!(error, Error::Damaged(_) | Error::NotABackup { .. }), "cut at {place}: {error:?}");
        assert!(target.is_empty().await, "at {place}");
    }
    target.restore(&file, &key).await.unwrap();
}

async fn another_key_does_not_open_it(home: TestDatabase) {
    let source = Place::hallingdal(TestDatabase::sqlite().await).await;
    let target = Place::empty(home).await;
    let (file, key, _) = source.back_up().await;
    let other = Key::make(source.home.folder());
    assert!(matches!(target.restore(&file, &other).await, Err(Error::WrongKey)));
    assert!(matches!(target.restore(&key.file, &key).await, Err(Error::NotABackup { .. })));
    assert!(target.is_empty().await);
}

async fn only_emptiness_is_filled(home: TestDatabase) {
    let source = Place::hallingdal(home).await;
    let (file, key, _) = source.back_up().await;
    let before = source.pack().await;
    let refused = source.restore(&file, &key).await.unwrap_err();
    assert!(matches!(refused, Error::FilesNotEmpty(5)), "{refused}");
    let other = Place::empty(TestDatabase::sqlite().await).await;
    let refused = backup::restore(&source.database, &other.files, &file, key.identities()).await.unwrap_err();
    assert!(matches!(refused, Error::DatabaseNotEmpty(_)), "{refused}");
    assert!(other.is_empty().await);
    assert_eq!(source.pack().await, before);
}

async fn other_tables_are_refused(home: TestDatabase) {
    let source = Place::hallingdal(TestDatabase::sqlite().await).await;
    let target = Place::empty(home).await;
    let (file, key, _) = source.back_up().await;
    let tx = target.database.write().await.unwrap();
    tx.execute("ALTER TABLE area ADD COLUMN later TEXT", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let refused = target.restore(&file, &key).await.unwrap_err().to_string();
    assert!(refused.contains("no column later of area in the backup"), "{refused}");
    assert!(refused.contains("`samhelse migrate`"), "{refused}");
    assert!(target.is_empty().await);
}

/// A log that somebody changed must not keep everything else from being saved.
async fn a_broken_chain_comes_back_as_it_was(home: TestDatabase) {
    let source = Place::hallingdal(TestDatabase::sqlite().await).await;
    let target = Place::empty(home).await;
    let tx = source.database.write().await.unwrap();
    tx.execute("UPDATE audit_record SET actor_name = 'nobody' WHERE sequence = 2", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let (file, key, made) = source.back_up().await;
    assert_eq!(made.manifest.audit.broken_at, Some(2));
    assert_eq!(target.restore(&file, &key).await.unwrap().audit, made.manifest.audit);
}
