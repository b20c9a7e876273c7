//! What is refused, and that nothing is left of it.

use super::*;

const TABLES: [&str; 8] = ["region_pack", "area", "party", "account", "body", "matter", "audit_record", "outbox"];

async fn counts(place: &Place) -> Vec<i64> {
    let mut counts = Vec::new();
    for table in TABLES {
        counts.push(place.count(table).await);
    }
    counts
}

pub async fn what_is_there_is_not_imported_again(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    let before = counts(&place).await;
    let mut pack = packs::pack("small");
    pack.slug = "other".into();
    pack.contacts.retain(|contact| contact.key != "north-post");
    let Err(ImportError::Problems(problems)) = place.import(&pack).await else { panic!("it is there already") };
    assert_eq!(problems.len(), 4 + 3 + 2 + 3 + 4 + 2);
    let lines = problems.to_string();
    for (file, what) in [
        ("accounts.csv", "account \"head\""),
        ("areas.csv", "area \"north\""),
        ("bodies/forum.toml", "body \"forum\""),
        ("matters/forum-2026-1/matter.toml", "matter \"forum-2026-1\""),
    ] {
        let line = format!("{file}: the {what} is already imported — an empty database, or a pack with other keys");
        assert!(lines.contains(&line), "{line}\n{lines}");
    }
    assert_eq!(counts(&place).await, before);
}

pub async fn only_administrators_move_packs(test: TestDatabase) {
    let place = Place::new(&test).await;
    let pack = packs::pack("small");
    let signed_in = |role| {
        let account = Account { id: "a".into(), display_name: "Somebody".into() };
        Reader::signed_in(account, vec![Grant { role, area_path: Some("land/".into()), party_id: None, body_id: None }])
    };
    for reader in [Reader::visitor(), signed_in(Role::Coordinator)] {
        let refused = import(&place.database, &place.files, &reader, &pack).await;
        assert!(matches!(refused, Err(ImportError::Forbidden)));
        let refused = export(&place.database, &place.files, &reader).await;
        assert!(matches!(refused, Err(ExportError::Forbidden)));
    }
    assert_eq!(counts(&place).await, [0; TABLES.len()]);
    import(&place.database, &place.files, &signed_in(Role::Administrator), &pack).await.unwrap();
    assert_eq!(place.count("audit_record WHERE actor_id IS NULL OR actor_id <> 'a' OR actor_name <> ''").await, 0);
}

pub async fn documents_hold_what_they_say(test: TestDatabase) {
    let place = Place::new(&test).await;
    let mut pack = packs::pack("small");
    for document in &mut pack.matters[0].documents {
        document.file = document.file.replace(".txt", ".pdf").replace(".csv", ".docx");
    }
    let Err(ImportError::Problems(problems)) = place.import(&pack).await else { panic!("these are no documents") };
    let files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    let folder = "matters/forum-2026-1/documents";
    assert_eq!(files, [format!("{folder}/Plan A.pdf"), format!("{folder}/plan-b.docx")]);
    assert_eq!(counts(&place).await, [0; TABLES.len()]);
}

pub async fn without_a_pack_there_is_nothing_to_export(test: TestDatabase) {
    let place = Place::new(&test).await;
    assert!(matches!(place.export().await, Err(ExportError::Nothing)));
}

pub async fn one_export_holds_one_pack(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    place.import(&packs::pack("eksempel")).await.unwrap_or_else(|error| panic!("{error}"));
    let Err(ExportError::Several(packs)) = place.export().await else { panic!("there are two") };
    assert_eq!(packs, ["eksempel", "valley"]);
}

pub async fn a_lost_document_stops_the_export(test: TestDatabase) {
    let place = Place::with_the_small_pack(&test).await;
    std::fs::remove_dir_all(test.folder().join("files/sha256")).unwrap();
    assert!(matches!(place.export().await, Err(ExportError::Document { .. })));
}
