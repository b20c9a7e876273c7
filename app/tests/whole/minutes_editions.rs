//! Minutes are corrected in new editions; each keeps its address. The case paper of an item, as a page and on paper.

use crate::meetings::{add_item, attend, forward, plan, save, titles};
use crate::support::TestSite;
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    corrected_minutes_are_a_new_edition_that_a_later_meeting_approves,
    of_two_who_correct_at_once_nobody_overwrites_the_other,
    a_correction_tells_nothing_exempt,
    minutes_wait_for_a_meeting_that_approves_them,
    a_case_paper_says_what_the_agenda_says,
);

async fn corrected_minutes_are_a_new_edition_that_a_later_meeting_approves(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let (meeting, item) = minuted(&coordinator).await;
    let approving = plan(&coordinator, "2026-12-08").await;
    assert_eq!(coordinator.get(&format!("{approving}/correct")).await.status, 409, "nothing is laid before anybody");
    // Approved before anybody finds the mistake.
    correct(&coordinator, &meeting, "Før godkjenning", &[(&format!("words-{item}"), "Hol la fram tall for 2025.")])
        .await;
    approve(&coordinator, &approving, "Godkjenning av referat fra møte 1/26").await;
    assert!(visitor.get(&meeting).await.body.contains("Referat godkjent"));

    let third = plan(&coordinator, "2027-01-12").await;
    let before = visitor.get(&format!("{meeting}/editions/2")).await.body;
    let state =
        coordinator.get(&format!("{meeting}/correct")).await.attributes("input[value='absent']", "name").remove(0);
    let fields = [(format!("resolution-{item}"), "Forumet ber om en sak i 2027."), (state, "absent")];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let same = correction(&coordinator, &meeting, "Ingenting", &[]).await;
    assert_eq!((same.status, error(&same)), (422, "Ingenting er endret. Rett det som er feil, og lagre.".to_owned()));
    let corrected = correct(&coordinator, &meeting, "Feil årstall i vedtaket", &fields).await;
    assert_eq!(corrected, format!("{meeting}/editions/3"));

    let page = visitor.get(&meeting).await.body;
    assert!(page.contains("Feil årstall i vedtaket") && page.contains("en sak i 2027"), "{page}");
    assert!(page.contains("Rettelsen er ikke godkjent ennå") && page.contains("Referat godkjent"), "{page}");
    let third_edition = visitor.get(&corrected).await;
    let added: Vec<_> =
        ["ins", "del"].iter().filter_map(|kind| third_edition.text(&format!(".difference {kind}"))).collect();
    assert!(third_edition.body.contains("Til stede") && !added.is_empty(), "{}", third_edition.body);
    assert!(third_edition.text(".difference").unwrap().contains("Forfall"), "who was there is corrected as well");
    let again = visitor.get(&format!("{meeting}/editions/2")).await.body;
    let words = |page: &str| page[page.find("<article").unwrap()..].to_owned();
    assert_eq!(words(&again), words(&before), "what was approved stays as it was");
    assert!(again.contains("eldre utgave") && !again.contains("en sak i 2027"), "{again}");
    for number in ["1", "2", "3"] {
        let file = visitor.get(&format!("{meeting}/editions/{number}/minutes.pdf")).await;
        assert!(file.status == 200 && file.body.starts_with("%PDF"), "{number}");
    }
    for none in ["0", "4", "x"] {
        assert_eq!(visitor.get(&format!("{meeting}/editions/{none}")).await.status, 404);
    }
    approve(&coordinator, &third, "Godkjenning av rettet referat fra møte 1/26").await;
    let page = visitor.get(&meeting).await.body;
    assert!(!page.contains("ikke godkjent"), "all but the first is approved or replaced: {page}");
    site.audit_records().await;
}

async fn minutes_wait_for_a_meeting_that_approves_them(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    minuted(&coordinator).await;
    let approval = ["Godkjenning av referat fra møte 1/26"];
    let agenda = async |meeting: &str| titles(&coordinator.get(meeting).await);
    let next = plan(&coordinator, "2026-12-08").await;
    assert_eq!(agenda(&next).await, approval);
    let later = plan(&coordinator, "2027-01-12").await;
    assert!(agenda(&later).await.is_empty(), "once is enough");
    forward(&coordinator, &next, "cancel").await;
    assert_eq!(agenda(&later).await, approval, "the next one takes it over");
    approve(&coordinator, &later, approval[0]).await;
    let last = plan(&coordinator, "2027-02-09").await;
    assert!(agenda(&last).await.is_empty(), "what is approved is done with");
}

async fn of_two_who_correct_at_once_nobody_overwrites_the_other(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let (meeting, item) = minuted(&coordinator).await;
    let path = format!("{meeting}/correct");
    let slow = typed(&coordinator.get(&path).await, "Den trege", &[(&format!("words-{item}"), "Treg.")]);
    correct(&coordinator, &meeting, "Den raske", &[(&format!("words-{item}"), "Rask.")]).await;
    let pairs: Vec<(&str, &str)> = slow.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let late = coordinator.post(&path, &pairs).await;
    assert!(late.status == 409 && late.body.contains("Treg."), "what was typed comes back: {}", late.body);
    assert!(coordinator.get(&meeting).await.body.contains("Rask."));
    assert_eq!(coordinator.get(&format!("{meeting}/editions/3")).await.status, 404);
}

async fn a_correction_tells_nothing_exempt(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2026-11-10").await;
    let fields = [("title_nb", "MERKE"), ("legal_basis", "offl-25"), ("public_title_nb", "Tilsetting")];
    let item = add_item(&coordinator, &meeting, &fields).await;
    for step in ["call", "begin", "present"] {
        forward(&coordinator, &meeting, step).await;
    }
    let id = item.rsplit('/').next().unwrap();
    let fields = [(format!("words-{id}"), "MERKE-ord"), (format!("resolution-{id}"), "MERKE-vedtak")];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let edition = correct(&coordinator, &meeting, "Noe manglet", &fields).await;
    assert!(site.sign_in("medlem").await.get(&edition).await.body.contains("MERKE-vedtak"));
    for role in ["visitor", "hol", "administrator"] {
        let person = if role == "visitor" { site.visitor() } else { site.sign_in(role).await };
        for path in [&edition, &format!("{meeting}/editions/1"), &format!("{meeting}/history"), &item] {
            let page = person.get(path).await;
            assert!(page.status == 200 && !page.body.contains("MERKE"), "{role} {path}: {}", page.body);
        }
        assert_eq!(person.get(&format!("{item}/case.pdf")).await.status, 200);
    }
    let shown = site.visitor().get(&edition).await.body;
    assert!(shown.contains("Noe manglet") && shown.contains("unntatt offentlighet."), "{shown}");
    assert_eq!(site.columns_with("MERKE-vedtak").await.iter().find(|column| column.starts_with("audit")), None);
}

async fn a_case_paper_says_what_the_agenda_says(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2026-11-10").await;
    let fields = [
        ("title_nb", "Felles logoped"),
        ("title_nn", "Felles logoped i Hallingdal"),
        ("text_nb", "Behovet er **stort**."),
        ("text_nn", "Behovet er **stort** i alle kommunane."),
        ("recommendation_nb", "Forumet ber om en sak."),
        ("speakers", "Daglig leder"),
        ("matter", "lederforum-2018-4"),
    ];
    let item = add_item(&coordinator, &meeting, &fields).await;
    let paper = format!("{item}/papers/new");
    assert_eq!(coordinator.upload_titled(&paper, "Notat om logoped", "notat.txt", b"Notat".to_vec()).await.status, 303);
    assert_eq!(visitor.get(&item).await.status, 404, "the meeting is not called");
    forward(&coordinator, &meeting, "call").await;
    let page = visitor.get(&item).await;
    let article = page.text("article.document").unwrap();
    for word in [
        "Helse- og omsorgslederforum",
        "Sak 4/18",
        "Daglig leder",
        "Behovet er stort.",
        "Forumet ber om en sak.",
        "Notat om logoped",
    ] {
        assert!(article.contains(word), "{word}: {article}");
    }
    assert_eq!(page.attributes("article a[href='/matters/lederforum-2018-4']", "href").len(), 1, "{}", page.body);
    assert_eq!(page.attributes("article.document", "lang"), ["nb"]);
    let nynorsk = visitor.get(&format!("{item}?language=nn")).await;
    let article = nynorsk.text("article.document").unwrap();
    assert!(article.contains("i alle kommunane") && article.contains("Framlegg til vedtak"), "{article}");
    for language in ["", "?language=nb", "?language=nn"] {
        let file = visitor.get(&format!("{item}/case.pdf{language}")).await;
        assert_eq!((file.status, file.header("content-type")), (200, Some("application/pdf")));
    }
    let proposal = [("title_nb", "Nytt fra Flå"), ("kind", "discussion")];
    let member = site.sign_in("medlem").await;
    assert_eq!(member.submit(&format!("{meeting}/items/new"), &proposal).await.status, 303);
    let answer = coordinator.get(&meeting).await.attributes("form[action$='/answer']", "action").remove(0);
    assert_eq!(member.get(answer.trim_end_matches("/answer")).await.status, 404, "it is on no agenda yet");
}

/// A meeting whose minutes the members have, and the id of its item. Nobody has planned a meeting to approve them.
async fn minuted(coordinator: &Visitor) -> (String, String) {
    let meeting = plan(coordinator, "2026-11-10").await;
    let item = add_item(coordinator, &meeting, &[("title_nb", "Felles logoped")]).await;
    for step in ["call", "begin"] {
        forward(coordinator, &meeting, step).await;
    }
    attend(coordinator, &meeting).await;
    let fields = [("words", "Hol la fram tall."), ("resolution", "Forumet ber om en sak."), ("result", "adopted")];
    save(coordinator, &meeting, &item, &fields).await;
    forward(coordinator, &meeting, "present").await;
    (meeting, item.rsplit('/').next().unwrap().to_owned())
}

/// Corrects the minutes, and gives the address of the new edition.
async fn correct(coordinator: &Visitor, meeting: &str, reason: &str, fields: &[(&str, &str)]) -> String {
    let corrected = correction(coordinator, meeting, reason, fields).await;
    assert_eq!(corrected.status, 303, "{}", corrected.body);
    corrected.location.unwrap().split('?').next().unwrap().to_owned()
}

async fn correction(coordinator: &Visitor, meeting: &str, reason: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{meeting}/correct");
    let typed = typed(&coordinator.get(&path).await, reason, fields);
    let pairs: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    coordinator.post(&path, &pairs).await
}

/// The form as it stands, with these fields otherwise.
fn typed(page: &Answer, reason: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let form = page.forms().into_iter().find(|form| form.action.ends_with("/correct")).unwrap();
    let checked = |name: &str| page.attributes(&format!("input[name='{name}'][checked]"), "value").remove(0);
    let mut all = Vec::new();
    for field in form.fields {
        let chosen = fields.iter().find(|(name, _)| *name == field.name).map(|(_, value)| (*value).to_owned());
        if field.kind == "radio" && all.iter().any(|(name, _)| *name == field.name) {
            continue;
        }
        let value = match (chosen, field.kind.as_str(), field.name.as_str()) {
            (Some(chosen), ..) => chosen,
            (None, "radio", name) => checked(name),
            (None, "select", name) => {
                let chosen = page.attributes(&format!("select[name='{name}'] option[selected]"), "value");
                chosen.into_iter().next().unwrap_or_default()
            }
            (None, _, "reason") => reason.to_owned(),
            _ => field.value,
        };
        all.push((field.name, value));
    }
    all
}

fn error(page: &Answer) -> String {
    page.text("#reason-error").unwrap_or_default()
}

/// Holds the meeting, and approves what is first on its agenda.
async fn approve(coordinator: &Visitor, meeting: &str, title: &str) {
    let page = coordinator.get(meeting).await;
    assert_eq!(page.text("ol.answers > li h3").as_deref(), Some(title), "{}", page.body);
    for step in ["call", "begin"] {
        forward(coordinator, meeting, step).await;
    }
    let minutes = coordinator.get(&format!("{meeting}/minutes")).await;
    let approval = minutes.attributes("form[action$='/result']", "action").remove(0);
    save(coordinator, meeting, approval.trim_end_matches("/result"), &[("result", "adopted")]).await;
}
