//! What an import writes.

use super::*;

pub async fn an_import_is_recorded(test: TestDatabase) {
    let place = Place::new(&test).await;
    let summary = place.import(&packs::pack("small")).await.unwrap();
    assert_eq!((summary.areas, summary.parties, summary.contacts, summary.accounts), (4, 3, 3, 3));
    assert_eq!((summary.bodies, summary.matters, summary.documents), (4, 2, 2));
    let records = 1 + 4 + 3 + 3 + 3 + 4 + 2;
    assert_eq!(place.count("audit_record").await, records);
    for (action, kind, subject) in [
        ("pack-imported", "region_pack", "valley"),
        ("area-imported", "area", "north"),
        ("party-imported", "party", "unit"),
        ("contact-imported", "contact", "north-head"),
        ("body-imported", "body", "forum"),
        ("matter-imported", "matter", "forum-2026-1"),
    ] {
        let rows =
            format!("audit_record WHERE action = '{action}' AND subject_kind = '{kind}' AND subject = '{subject}'");
        assert_eq!(place.count(&rows).await, 1, "{rows}");
    }
    // Accounts go by their ids, so that their names can be erased.
    let accounts = "audit_record WHERE action = 'account-imported' AND subject IN (SELECT id FROM account)";
    assert_eq!(place.count(accounts).await, 3);
    let tx = place.database.read().await.unwrap();
    assert_eq!(audit::verify(&tx).await.unwrap(), Ok(records));
}

pub async fn areas_and_matters_are_as_the_platform_reads_them(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    let path = place.text("SELECT path AS text FROM area WHERE slug = 'north'").await;
    assert_eq!(path.as_deref(), Some("land/valley/north/"));
    assert_eq!(place.count("area WHERE slug = 'south' AND position = 3 AND parent_id IS NOT NULL").await, 1);
    let sha256 = place.text("SELECT sha256 AS text FROM resolution_text WHERE number = 2").await;
    assert_eq!(sha256, Some(textdiff::fingerprint("1. We agree. 2. Both pay.")));
    let matter = "matter WHERE slug = 'forum-2026-1' AND decided_on = '2026-03-20' AND version = 1";
    assert_eq!(place.count(matter).await, 1);
    let tx = place.database.single();
    let (published, now) = (datetime!(2026-01-12 0:00 UTC), datetime!(2026-11-20 12:00 UTC));
    let sql = "SELECT count(*) AS n FROM matter WHERE published_at = $1 AND modified_at = $2";
    assert_eq!(tx.count(sql, values![published, now]).await.unwrap(), 1);
    assert_eq!(place.count("matter WHERE slug = 'forum-2026-2' AND published_at IS NULL").await, 1);
    let document = "document WHERE file_name = 'plan-b.csv' AND position = 0 AND size = 4";
    assert_eq!(place.count(&format!("{document} AND media_type = 'text/csv; charset=utf-8'")).await, 1);
    let sha256 = place.text("SELECT sha256 AS text FROM document WHERE file_name = 'Plan A.txt'").await.unwrap();
    assert_eq!(place.files.read(&sha256).await.unwrap(), "A plan.\n");
}

pub async fn accounts_cannot_sign_in_yet(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    assert_eq!(place.count("account").await, 3);
    assert_eq!(place.count("account WHERE password_hash IS NULL AND disabled_at IS NULL").await, 3);
    let email = place.text("SELECT email AS text FROM account WHERE name = 'guest'").await;
    assert_eq!(email.as_deref(), Some("guest@samhelse.example"));
    let grants = "role_grant g JOIN account k ON k.id = g.account_id WHERE k.name = 'head'";
    assert_eq!(place.count(grants).await, 2);
    assert_eq!(
        place.count("role_grant WHERE role = 'administrator' AND area_id IS NULL AND party_id IS NULL").await,
        1
    );
}
