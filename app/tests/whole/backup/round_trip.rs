//! What was backed up comes back, into the same database program and into the other.

use super::Place;
use database::Engine;
use database::values;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(
    it_comes_back_in_either_database,
    any_text_comes_back_whatever_its_letters,
    a_damaged_attachment_is_told_and_left_out,
);

async fn it_comes_back_in_either_database(home: TestDatabase) {
    let source = Place::hallingdal(home).await;
    let (file, key, made) = source.back_up().await;
    assert!(made.manifest.tables.len() > 15 && made.manifest.rows() > 300, "{:?}", made.manifest);
    assert_eq!(made.manifest.files.len(), 5);
    assert_eq!(backup::verify(&file, key.identities()).await.unwrap(), made.manifest);
    let pack = source.pack().await;
    for home in [TestDatabase::sqlite().await, TestDatabase::postgres().await] {
        let target = Place::empty(home).await;
        assert_eq!(target.restore(&file, &key).await.unwrap(), made.manifest);
        assert_eq!(target.pack().await, pack);
        // Row by row, and whatever the engine: a backup of what came back holds the same bytes.
        let (_, _, again) = target.back_up().await;
        assert_eq!(
            (again.manifest.tables, again.manifest.files),
            (made.manifest.tables.clone(), made.manifest.files.clone())
        );
        references_hold_at_once(&target).await;
    }
}

/// The restore let rows refer to later ones; afterwards that is over.
async fn references_hold_at_once(target: &Place) {
    if target.database.engine() == Engine::Postgres {
        let late = "SELECT count(*) AS n FROM pg_constraint WHERE contype = 'f' AND condeferrable";
        assert_eq!(target.count(late).await, 0);
    }
    let tx = target.database.write().await.unwrap();
    let wrong = tx.execute("UPDATE area SET parent_id = 'nowhere' WHERE parent_id IS NOT NULL", vec![]).await;
    assert!(wrong.is_err());
}

/// Several pages of rows, whose keys sort otherwise by the rules of a language than byte by byte.
async fn any_text_comes_back_whatever_its_letters(home: TestDatabase) {
    let source = Place::empty(home).await;
    let tx = source.database.write().await.unwrap();
    let odd =
        ["a", "B", "å", "Z", "-", "_b", "é", "e\u{301}", "\u{1f9e1}", "\u{2028}", "\"\\'\n\t\u{1}", "{\"a\":null}"];
    let long = "ø".repeat(200_000);
    for number in 0..1000 {
        let letters = odd[number % odd.len()];
        let id = format!("{letters}{}", number * 7919 % 1000);
        let text = if number == 500 { long.as_str() } else { letters };
        let sql = "INSERT INTO outbox (id, sequence, topic, payload, created_at, due_at, attempts)
                   VALUES ($1, $2, 'test', $3, $4, $4, 0)";
        tx.execute(sql, values![id, i64::try_from(number).unwrap(), text, tx.now()]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let (file, key, made) = source.back_up().await;
    assert_eq!(backup::verify(&file, key.identities()).await.unwrap(), made.manifest);
    let target = Place::empty(TestDatabase::postgres().await).await;
    target.restore(&file, &key).await.unwrap();
    assert_eq!(target.back_up().await.2.manifest.tables, made.manifest.tables);
}

async fn a_damaged_attachment_is_told_and_left_out(home: TestDatabase) {
    let source = Place::hallingdal(home).await;
    let damaged = source.files.all().await.unwrap()[0].sha256.clone();
    let path = source.home.folder().join("files/sha256").join(&damaged[..2]).join(&damaged);
    std::fs::write(path, "something else").unwrap();
    let (file, key, made) = source.back_up().await;
    assert_eq!(made.manifest.damaged_files, [damaged]);
    let target = Place::empty(TestDatabase::sqlite().await).await;
    target.restore(&file, &key).await.unwrap();
    assert_eq!(target.files.all().await.unwrap().len(), 4);
}
