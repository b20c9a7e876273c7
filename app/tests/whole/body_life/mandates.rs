//! Mandates in versions, and a body that is opened and changed.

use super::{COMMITTEE, FORUM, api, done, open_group, start, with_version};
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(
    a_mandate_is_followed_by_the_next_and_keeps_its_address,
    a_mandate_that_ends_soon_is_told,
    a_body_is_opened_and_changed_without_losing_words,
    a_body_is_not_put_below_itself,
);

async fn a_mandate_is_followed_by_the_next_and_keeps_its_address(home: TestDatabase) {
    let site = start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let new = format!("{FORUM}/mandates/new");
    let first = visitor.get(FORUM).await;
    assert!(first.body.contains("gir Hallinghelse oppdrag"), "{}", first.body);
    let same = coordinator.get(&new).await.text("#text_nb").unwrap();
    let other = coordinator.submit(&new, &[("text_nb", same.trim()), ("text_nn", "")]).await;
    assert_eq!(other.status, 303, "another text in nynorsk is another mandate: {}", other.body);
    let refused = coordinator.submit(&new, &[("text_nb", ""), ("text_nn", "")]).await;
    assert_eq!(refused.status, 422);
    let days = [("valid_from", "2026-12-01"), ("valid_to", "2026-11-30")];
    let refused = coordinator.submit(&new, &[&[("text_nb", "Nytt"), ("text_nn", "Nytt")], &days[..]].concat()).await;
    assert!(refused.status == 422 && refused.body.contains("Siste dag kan ikke komme før den første"));
    let coming =
        [("text_nb", "Forumet gir oppdrag."), ("text_nn", "Forumet gir oppdrag."), ("valid_from", "2027-01-01")];
    let written = done(&coordinator, &new, &coming).await;
    assert_eq!(written, format!("{FORUM}/mandates/3?done=mandate-written"));
    let page = visitor.get(FORUM).await.body;
    assert!(page.contains("får rapport fra daglig leder") && page.contains("/mandates/3"), "{page}");
    let third = visitor.get(&format!("{FORUM}/mandates/3")).await.body;
    assert!(third.contains("<del>") && third.contains("1. januar 2027"), "{third}");
    assert!(!third.contains("Gjelder nå"));
    let one = visitor.get(&format!("{FORUM}/mandates/1")).await;
    assert!(one.status == 200 && one.body.contains("gir Hallinghelse oppdrag") && !one.body.contains("<del>"));
    for number in ["0", "4", "x", "99999999999999999999"] {
        assert_eq!(visitor.get(&format!("{FORUM}/mandates/{number}")).await.status, 404, "{number}");
    }
    let body = api(&site, FORUM).await;
    let numbers: Vec<_> = body["mandates"].as_array().unwrap().iter().map(|one| one["number"].as_i64()).collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(3)]);
    assert_eq!(body["mandate"]["nb"], body["mandates"][1]["text"]["nb"], "the newest that has begun");
    assert_eq!(body["mandates"][2]["valid_from"], "2027-01-01");
    let history = visitor.get(&format!("{FORUM}/history")).await.body;
    assert!(history.contains("Et mandat ble skrevet"), "{history}");
    let late = with_version(&coordinator, &new, "1", &[("text_nb", "Nyere"), ("text_nn", "Nyare")]).await;
    assert_eq!(late.status, 409, "somebody else wrote one meanwhile");
    site.audit_records().await;
}

async fn a_mandate_that_ends_soon_is_told(home: TestDatabase) {
    let site = start(home).await;
    let page = site.visitor().get(COMMITTEE).await.body;
    assert!(page.contains("Mandatet går snart ut") && !page.contains("Mandatet er gått ut"), "{page}");
    assert!(!site.visitor().get(FORUM).await.body.contains("Mandatet går snart ut"));
    let coordinator = site.sign_in("koordinator").await;
    let new = format!("{FORUM}/mandates/new");
    let ended = [("text_nb", "Gammelt"), ("text_nn", "Gammalt"), ("valid_to", "2026-11-21")];
    done(&coordinator, &new, &ended).await;
    assert!(site.visitor().get(&format!("{FORUM}/mandates/2")).await.body.contains("Mandatet er gått ut"));
    assert!(!site.visitor().get(FORUM).await.body.contains("Gammelt"), "the one before still holds");
    let soon = [("text_nb", "Kort"), ("text_nn", "Kort"), ("valid_to", "2027-01-21")];
    done(&coordinator, &new, &soon).await;
    let list = coordinator.get("/areas/hallingdal/bodies").await.body;
    assert!(list.contains("Dette bør du se på") && list.contains("Mandatet går snart ut"), "{list}");
    assert!(!site.visitor().get("/areas/hallingdal/bodies").await.body.contains("Dette bør du se på"));
}

async fn a_body_is_opened_and_changed_without_losing_words(home: TestDatabase) {
    let site = start(home).await;
    let (coordinator, other) = (site.sign_in("koordinator").await, site.sign_in("koordinator").await);
    let group = open_group(&coordinator, "Arbeidsgruppe for Ål og Flå").await;
    assert_eq!(group, "/bodies/arbeidsgruppe-for-al-og-fla");
    assert_eq!(open_group(&coordinator, "Arbeidsgruppe for Ål og Flå").await, format!("{group}-2"));
    let page = site.visitor().get(&group).await.body;
    assert!(page.contains("<em>se</em>") && page.contains("Arbeidsgruppe for Ål og Flå"), "{page}");
    let council = [("name_nb", "Råd"), ("name_nn", "Råd"), ("kind", "council"), ("party", "hol")];
    let refused = coordinator.submit("/areas/hallingdal/bodies/new", &council).await;
    assert!(refused.status == 422 && refused.body.contains("hører til kommunen i sitt eget område"));
    let edit = format!("{group}/edit");
    let version = other.get(&edit).await.hidden("version").unwrap();
    let fields =
        [("name_nb", "Gruppa"), ("name_nn", "Gruppa"), ("kind", "reference_group"), ("parent", "hallingtinget")];
    done(&coordinator, &edit, &fields).await;
    let late = [("name_nb", "Laget"), ("name_nn", "Gruppa"), ("kind", "reference_group")];
    let conflict = with_version(&other, &edit, &version, &late).await;
    assert_eq!(conflict.status, 409, "{}", conflict.body);
    assert!(
        conflict.body.contains("<ins>Laget</ins>") && conflict.body.contains("<del>Gruppa</del>"),
        "{}",
        conflict.body
    );
    let again = conflict.hidden("version").unwrap();
    assert_ne!(again, version);
    let fields = [("name_nb", "Laget"), ("name_nn", "Laget"), ("kind", "reference_group")];
    assert_eq!(with_version(&other, &edit, &again, &fields).await.status, 303);
    let body = api(&site, &group).await;
    assert_eq!((body["name"]["nb"].as_str(), body["kind"].as_str()), (Some("Laget"), Some("reference_group")));
    site.audit_records().await;
}

async fn a_body_is_not_put_below_itself(home: TestDatabase) {
    let site = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let (one, two) = (open_group(&coordinator, "Gruppe en").await, open_group(&coordinator, "Gruppe to").await);
    let under = |above: &'static str| {
        [("name_nb", "Gruppe"), ("name_nn", "Gruppe"), ("kind", "working_group"), ("parent", above)]
    };
    done(&coordinator, &format!("{two}/edit"), &under("gruppe-en")).await;
    for above in ["gruppe-to", "gruppe-en", "none"] {
        let refused = coordinator.submit(&format!("{one}/edit"), &under(above)).await;
        assert_eq!(refused.status, 422, "{above}");
    }
    let structure = site.visitor().get("/areas/hallingdal/structure").await;
    let links = structure.attributes("#structure-list a", "href");
    let drawn = structure.attributes("svg a", "href");
    assert_eq!(links, drawn, "the picture has what the list has");
    assert!(links.contains(&one) && links.contains(&"/bodies/partnerskapsmotet".to_owned()), "{links:?}");
    assert!(!links.contains(&"/bodies/kommunestyret-hol".to_owned()), "a council that is bound to nothing");
    assert!(!links.contains(&"/bodies/arbeidsgruppe-hallinghelse-2018".to_owned()), "it has ended");
}
