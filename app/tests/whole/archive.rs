//! What an archive takes over: valid by the standards' own schemas, whole for those who may, and silent about what is exempt.

mod exempt_matter;
mod judges;
mod returned;
mod unpacked;

use crate::meetings::{add_item, attend, forward, plan, save};
use crate::support::{CASE, TestSite};
use serde_json::Value;
use testkit::{TestDatabase, Visitor, on_both_databases};
use unpacked::{Unpacked, all};

on_both_databases!(
    a_meeting_goes_to_the_archive,
    a_meeting_goes_to_the_journal,
    a_meeting_that_is_planned_is_for_its_own,
    an_agenda_that_is_published_later_waits_for_it,
    a_text_that_is_being_written_is_not_in_the_archive,
);

const SECRET: &str = "MERKE";

/// A meeting whose minutes the members have, with a public item that has a public and an exempt paper, and an exempt item.
async fn meeting(coordinator: &Visitor) -> String {
    let meeting = plan(coordinator, "2026-11-10").await;
    let public = [("title_nb", "Felles legevakt & <vakt>"), ("text_nb", "Om **vakta**."), ("recommendation_nb", "Ja.")];
    let public = add_item(coordinator, &meeting, &public).await;
    let exempt = [
        ("title_nb", "MERKE-tittel"),
        ("text_nb", "MERKE-tekst"),
        ("recommendation_nb", "MERKE-forslag"),
        ("speakers", "MERKE-taler"),
        ("legal_basis", "offl-25"),
        ("public_title_nb", "Tilsetting"),
    ];
    let exempt = add_item(coordinator, &meeting, &exempt).await;
    add_item(coordinator, &meeting, &[("title_nb", "Orientering"), ("kind", "information")]).await;
    let papers = format!("{public}/papers/new");
    assert_eq!(
        coordinator.upload_titled(&papers, "Notat", "Notat om vakt.txt", b"Et notat".to_vec()).await.status,
        303
    );
    let papers = format!("{exempt}/papers/new");
    assert_eq!(coordinator.upload_titled(&papers, "MERKE-papir", "MERKE.txt", b"MERKE".to_vec()).await.status, 303);
    for step in ["call", "begin"] {
        forward(coordinator, &meeting, step).await;
    }
    attend(coordinator, &meeting).await;
    for (item, words) in [(&public, "Vakta blir felles."), (&exempt, "MERKE-vedtak")] {
        let vote = [("words", words), ("method", "consensus")];
        assert_eq!(coordinator.submit(&format!("{item}/votes/new"), &vote).await.status, 303);
        let minutes = if *item == public { "Gol spurte." } else { "MERKE-referat" };
        save(coordinator, &meeting, item, &[("words", minutes), ("resolution", words), ("result", "adopted")]).await;
    }
    forward(coordinator, &meeting, "present").await;
    meeting
}

async fn a_meeting_goes_to_the_archive(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = meeting(&coordinator).await;
    let (public, whole) = (format!("{meeting}/archive/public.zip"), format!("{meeting}/archive/whole.zip"));

    let opened = Unpacked::download(&coordinator, &public).await;
    let (messages, text) = (opened.messages(), opened.text());
    judges::check_arkivmeldinger(&messages);
    opened.check_documents();
    assert_eq!(messages.len(), 5, "the notice, three items and the minutes");
    assert!(!text.contains(SECRET), "{text}");
    assert!(text.contains("Tilsetting") && text.contains("Offl. § 25") && text.contains("Et notat"), "{text}");
    let first = &messages[1].1;
    assert_eq!(all(&all(first, "vedtakstekst")[0], "n5mdk:tekstInnhold"), ["Vakta blir felles."]);
    assert!(first.contains("Felles legevakt &amp; &lt;vakt&gt;") && first.contains("Gol spurte."), "{first}");
    let as_visitor = Unpacked::download(&site.visitor(), &public).await;
    assert_eq!(as_visitor.bytes, opened.bytes, "the public edition is the same for everybody, each time");

    let opened = Unpacked::download(&site.sign_in("medlem").await, &whole).await;
    judges::check_arkivmeldinger(&opened.messages());
    opened.check_documents();
    let exempt = &opened.messages()[2].1;
    for words in ["MERKE-tittel", "MERKE-tekst", "MERKE-forslag", "MERKE-vedtak", "MERKE-referat", "MERKE-papir"] {
        assert!(exempt.contains(words), "{words}: {exempt}");
    }
    assert_eq!(all(exempt, "offentligTittel"), ["Tilsetting"]);
    assert_eq!(all(exempt, "skjermingshjemmel"), ["Offl. § 25"]);
    assert_eq!(opened.files["003/document-1.txt"], b"MERKE");
    assert_eq!(Unpacked::download(&coordinator, &whole).await.bytes, opened.bytes);

    assert_eq!(site.visitor().get(&whole).await.status, 303);
    for role in ["hol", "administrator"] {
        let person = site.sign_in(role).await;
        assert_eq!(person.get(&whole).await.status, 403, "{role}");
        let page = person.get(&format!("{meeting}/archive")).await;
        assert!(page.body.contains("public.zip") && !page.body.contains("whole.zip"), "{}", page.body);
        assert!(page.body.contains("Tilsetting") && !page.body.contains(SECRET), "{}", page.body);
    }
    assert!(coordinator.get(&format!("{meeting}/archive")).await.body.contains("whole.zip"));
}

async fn a_meeting_that_is_planned_is_for_its_own(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2026-11-10").await;
    for name in ["", "/public.zip", "/whole.zip"] {
        assert_eq!(site.visitor().get(&format!("{meeting}/archive{name}")).await.status, 404, "{name}");
    }
    assert_eq!(coordinator.get(&format!("{meeting}/archive/public.zip")).await.status, 404, "nothing is public yet");
    let opened = Unpacked::download(&coordinator, &format!("{meeting}/archive/whole.zip")).await;
    judges::check_arkivmeldinger(&opened.messages());
    assert_eq!(opened.messages().len(), 1, "the notice alone");
}

async fn a_meeting_goes_to_the_journal(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = meeting(&coordinator).await;
    let answer = coordinator.get(&format!("{meeting}/archive/einnsyn.json")).await;
    assert!(!answer.body.contains(SECRET), "{}", answer.body);
    let object: Value = serde_json::from_str(&answer.body).unwrap();
    judges::check_einnsyn("Moetemappe", &object);
    let items = object["moetesak"].as_array().unwrap();
    let titles: Vec<_> = items.iter().map(|item| item["offentligTittel"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Felles legevakt & <vakt>", "Tilsetting", "Orientering"]);
    assert_eq!(items[0]["vedtak"]["vedtakstekst"]["tekstInnhold"], "Vakta blir felles.");
    assert_eq!(items[1]["beskrivelse"], "Offl. § 25");
    assert_eq!(items[1]["vedtak"]["vedtakstekst"]["tekstInnhold"], "Vedtatt", "no word of what was resolved");
    let mut addresses = Vec::new();
    addresses_in(&object, &mut addresses);
    assert_eq!(addresses.len(), 5, "notice, minutes, a paper, and the minutes behind each resolution: {addresses:?}");
    for url in addresses {
        assert_eq!(site.visitor().get(url.strip_prefix(&site.url).unwrap()).await.status, 200, "{url}");
    }
}

fn addresses_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("referanseDokumentfil").and_then(Value::as_str).map(str::to_owned));
            object.values().for_each(|one| addresses_in(one, found));
        }
        Value::Array(list) => list.iter().for_each(|one| addresses_in(one, found)),
        _ => {}
    }
}

async fn an_agenda_that_is_published_later_waits_for_it(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2027-04-13").await;
    add_item(&coordinator, &meeting, &[("title_nb", "MERKE-sak")]).await;
    let later = [
        ("day", "2027-04-13"),
        ("starts", "09:00"),
        ("ends", "11:30"),
        ("language", "nb"),
        ("publish_due", "2027-04-06"),
    ];
    assert_eq!(coordinator.submit(&format!("{meeting}/edit"), &later).await.status, 303);
    forward(&coordinator, &meeting, "call").await;
    let page = site.visitor().get(&format!("{meeting}/archive")).await;
    assert!(page.status == 200 && !page.body.contains(SECRET) && !page.body.contains("public.zip"), "{}", page.body);
    for name in ["public.zip", "einnsyn.json"] {
        assert_eq!(site.visitor().get(&format!("{meeting}/archive/{name}")).await.status, 404, "{name}");
    }
    let opened = Unpacked::download(&coordinator, &format!("{meeting}/archive/whole.zip")).await;
    assert!(opened.text().contains("MERKE-sak"));
}

async fn a_text_that_is_being_written_is_not_in_the_archive(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields = [("words", "MERKE-utkast"), ("language", "nb"), ("note_nb", "MERKE-hvorfor")];
    assert_eq!(coordinator.submit(&format!("{CASE}/texts/new"), &fields).await.status, 303);
    assert!(coordinator.get(CASE).await.body.contains("MERKE-utkast"));
    let opened = Unpacked::download(&coordinator, &format!("{CASE}/archive/matter.zip")).await;
    judges::check_arkivmeldinger(&opened.messages());
    opened.check_documents();
    let text = opened.text();
    assert!(!text.contains(SECRET) && text.contains("Hallinghelse"), "{text}");
    let path = format!("{CASE}/archive/matter.zip");
    assert_eq!(Unpacked::download(&site.visitor(), &path).await.bytes, opened.bytes);
    // Browsers ask for what is sent to be compressed; a package is already.
    let (plain, bytes) = site.visitor().fetch(&path, Some(("accept-encoding", "gzip, br"))).await;
    assert_eq!((plain.status, plain.header("content-encoding")), (200, None));
    assert!(bytes == opened.bytes);
}
