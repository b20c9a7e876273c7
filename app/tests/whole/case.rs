//! Hallinghelse's own case, from the leaders' forum to six councils, through the routes.

use crate::support::{CASE, COUNCILS, TestSite, consultation};
use testkit::{TestDatabase, Visitor, on_both_databases};
use time::{Duration, OffsetDateTime};

on_both_databases!(the_whole_case, the_demonstration_can_be_finished, an_answer_to_an_old_text_is_refused);

/// A day so many days from today.
#[allow(clippy::disallowed_methods, reason = "the site under test runs on the machine's clock")]
pub fn day(offset: i64) -> String {
    (OffsetDateTime::now_utc() + Duration::days(offset)).date().to_string()
}

async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.submit(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.location.unwrap()
}

/// Opens a matter in the leaders' forum, and answers its path.
pub async fn open_matter(coordinator: &Visitor) -> String {
    let fields = [
        ("title_nb", "Videreutvikling av Hallinghelse"),
        ("title_nn", "Vidareutvikling av Hallinghelse"),
        ("summary_nn", "Nye faste stillingar."),
        ("text_nb", "# Bakgrunn\n\n<script>alert(1)</script> og **mer**"),
        ("publish", "yes"),
    ];
    let location = done(coordinator, "/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
    location.split('?').next().unwrap().to_owned()
}

/// Writes a text and circulates it to the councils.
pub async fn circulate(coordinator: &Visitor, matter: &str, words: &str, note: &str) {
    let fields = [("words", words), ("language", "nn"), ("note_nb", note)];
    done(coordinator, &format!("{matter}/texts/new"), &fields).await;
    let deadline = day(60);
    let mut fields = vec![("deadline", deadline.as_str()), ("rule", "all")];
    let councils = COUNCILS.map(|council| format!("kommunestyret-{council}"));
    fields.extend(councils.iter().map(|council| ("councils", council.as_str())));
    done(coordinator, &format!("{matter}/circulate"), &fields).await;
}

async fn take_up(site: &TestSite, council: &str, matter: &str) -> (Visitor, String) {
    let officer = site.sign_in(council).await;
    let id = consultation(&officer, matter).await;
    let accepted = officer.submit_from(matter, &format!("/consultations/{id}/accept"), &[]).await;
    assert_eq!(accepted.status, 303, "{}", accepted.body);
    done(&officer, &format!("/consultations/{id}/schedule"), &[("meeting_date", &day(5)), ("case_number", "7/26")])
        .await;
    (officer, id)
}

async fn answer(officer: &Visitor, id: &str, result: &str, words: &str) -> String {
    let today = day(0);
    let fields = [("answer", result), ("meeting_date", &today), ("case_number", "7/26"), ("resolution", words)];
    done(officer, &format!("/consultations/{id}/answer"), &fields).await
}

async fn the_whole_case(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let visitor = site.visitor();
    let matter = open_matter(&coordinator).await;

    let attached = coordinator.upload(&format!("{matter}/documents/new"), "rapport.pdf", pdf()).await;
    assert_eq!(attached.status, 303, "{}", attached.body);
    done(&coordinator, &format!("{matter}/send"), &[("body", "hallingtinget"), ("role", "recommendation")]).await;
    let id = consultation(&coordinator, &matter).await;
    coordinator.submit_from(&matter, &format!("/consultations/{id}/accept"), &[]).await;
    answer(&coordinator, &id, "adopted_unchanged", "Hallingtinget rår kommunane til å vedta.").await;
    let assignment = [("title_nn", "Tilsetje logoped"), ("owner", "hallinghelse"), ("report_due", &day(300))];
    done(&coordinator, &format!("{matter}/assignments/new"), &assignment).await;

    let first = "1. Hallinghelse blir vidareført.\n2. Det blir oppretta ei stilling som logoped.";
    circulate(&coordinator, &matter, first, "").await;
    let page = visitor.get(&matter).await;
    assert!(page.body.contains("0 av 6 har vedtatt teksten uendret"), "{}", page.body);
    assert!(page.body.contains("&lt;script&gt;") && !page.body.contains("<script>alert"));

    for (place, council) in COUNCILS.iter().enumerate() {
        let (officer, id) = take_up(&site, council, &matter).await;
        match place {
            0 => answer(&officer, &id, "adopted_with_change", &first.replace("ei stilling", "to stillingar")).await,
            1 => answer(&officer, &id, "deferred", "").await,
            _ => answer(&officer, &id, "adopted_unchanged", "").await,
        };
    }
    let page = visitor.get(&matter).await;
    assert!(page.body.contains("4 av 6 har vedtatt teksten uendret"), "{}", page.body);
    assert!(page.body.contains("<del>ei stilling</del><ins>to stillingar</ins>"), "{}", page.body);

    let second = first.replace("ei stilling", "to stillingar");
    circulate(&coordinator, &matter, &second, "Hol ønsker to stillinger.").await;
    let old = visitor.get(&format!("{matter}/texts/1")).await;
    assert!(old.body.contains("ei stilling") && old.body.contains("<del>"), "old answers stay");
    for (place, council) in COUNCILS.iter().enumerate() {
        let (officer, id) = take_up(&site, council, &matter).await;
        let location = answer(&officer, &id, "adopted_unchanged", "").await;
        assert_eq!(location.ends_with("matter-adopted"), place == 5, "{council}: {location}");
    }
    let page = visitor.get(&matter).await;
    assert!(page.body.contains("Det felles vedtaket gjelder."), "{}", page.body);
    assert_eq!(page.text("#assignments ~ ul .ds-tag").as_deref(), Some("Gitt"));

    assert!(site.work().await >= 14);
    let feed = visitor.get("/areas/hallingdal/decisions.atom").await;
    assert_eq!(feed.header("content-type"), Some("application/atom+xml; charset=utf-8"));
    assert_eq!(feed.body.matches(&matter).count(), 16, "{}", feed.body);
    assert!(feed.body.contains("Kommunestyret i Hol: Vedtatt med endring"), "{}", feed.body);
    let history = visitor.get(&format!("{matter}/history")).await;
    assert!(history.body.contains("Det felles vedtaket ble vedtatt") && !history.body.contains("<pre"));
    assert!(site.audit_records().await > 30);
}

async fn the_demonstration_can_be_finished(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let hol = site.sign_in("hol").await;
    let id = consultation(&hol, CASE).await;
    let location = answer(&hol, &id, "adopted_unchanged", "").await;
    assert!(location.ends_with("consultation-answered"));
    let fla = site.sign_in("fla").await;
    let id = consultation(&fla, CASE).await;
    assert!(answer(&fla, &id, "adopted_unchanged", "").await.ends_with("matter-adopted"));
    let page = site.visitor().get(CASE).await;
    assert!(page.body.contains("6 av 6 har vedtatt teksten uendret"), "{}", page.body);
    let again = fla.get(&format!("/consultations/{id}/answer")).await;
    assert!(again.status == 200 && again.body.contains("Det felles vedtaket gjelder nå."), "{}", again.body);
}

async fn an_answer_to_an_old_text_is_refused(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let hol = site.sign_in("hol").await;
    let id = consultation(&hol, CASE).await;
    let coordinator = site.sign_in("koordinator").await;
    let page = coordinator.get(&format!("{CASE}/texts/new")).await;
    let words = format!("{}\n8. Nytt punkt.", page.text("#words").unwrap());
    done(
        &coordinator,
        &format!("{CASE}/texts/new"),
        &[("words", &words), ("language", "nn"), ("note_nn", "Nytt punkt.")],
    )
    .await;
    done(&coordinator, &format!("{CASE}/circulate"), &[("deadline", &day(30)), ("rule", "all")]).await;
    let late = hol.get(&format!("/consultations/{id}/answer")).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert!(late.body.contains("Det er sendt ut en ny tekst"), "{}", late.body);
}

/// The smallest file that is a PDF.
pub fn pdf() -> Vec<u8> {
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\
      trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
        .to_vec()
}
