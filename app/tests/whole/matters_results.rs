//! What comes of matters, when decisions are looked at again, who is reminded, and which matters belong together.

use crate::case::{circulate, day, open_matter};
use crate::support::{CASE, TestSite, consultation};
use database::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{Letter, SmtpServer, TestDatabase, Visitor, on_both_databases};
use time::{Duration, OffsetDateTime};

on_both_databases!(
    a_deadline_is_told_of_once_before_and_once_after,
    a_decision_is_looked_at_again_when_its_day_comes,
    the_recommendation_stands_apart_from_the_result,
    the_same_and_similar_matters_are_found_among_those_one_may_read,
    who_has_answered_is_a_map_and_a_table_and_a_sheet,
    four_hundred_who_were_asked_fit_on_the_page,
);

/// A site whose clock can be put forward by whole days, and its mail.
struct Later {
    site: TestSite,
    server: SmtpServer,
    days: Arc<AtomicI64>,
}

impl Later {
    #[allow(clippy::disallowed_methods, reason = "sessions are made and kept by the machine's clock")]
    async fn start(home: TestDatabase) -> Self {
        let server = SmtpServer::start().await.unwrap();
        let url = server.url();
        let days = Arc::new(AtomicI64::new(0));
        let passed = days.clone();
        let clock = Clock::from_fn(move || OffsetDateTime::now_utc() + Duration::days(passed.load(Ordering::SeqCst)));
        let site = TestSite::start_at(home, clock, |settings| settings.mail.url = Some(url)).await;
        Self { site, server, days }
    }

    /// The letters with these words that have come once the daily work was done so many days after the beginning; it is done
    /// twice, as on two nodes.
    async fn letters_on(&self, days: i64, words: &str) -> Vec<Letter> {
        self.days.store(days, Ordering::SeqCst);
        for _ in 0..2 {
            ::matters::reminders::remind(&self.site.database).await.unwrap();
        }
        while self.site.work().await > 0 {}
        self.server.messages().into_iter().filter(|letter| letter.text().contains(words)).collect()
    }
}

async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.submit(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.location.unwrap().split_once("?done=").unwrap().1.to_owned()
}

async fn a_deadline_is_told_of_once_before_and_once_after(home: TestDatabase) {
    let later = Later::start(home).await;
    let coordinator = later.site.sign_in("koordinator").await;
    let matter = open_matter(&coordinator).await;
    circulate(&coordinator, &matter, "1. Ja.", "").await;
    let hol = later.site.sign_in("hol").await;
    let id = consultation(&hol, &matter).await;
    hol.submit_from(&matter, &format!("/consultations/{id}/accept"), &[]).await;
    let today = day(0);
    let answer = [("answer", "adopted_unchanged"), ("meeting_date", today.as_str()), ("case_number", "1/26")];
    done(&hol, &format!("/consultations/{id}/answer"), &answer).await;

    let of_this = |letters: Vec<Letter>| letters.into_iter().filter(|one| one.text().contains(&matter)).count();
    let near = "har ikke fått det siste ordet";
    let before = of_this(later.letters_on(40, "siste ordet").await);
    assert_eq!(before, 0, "there is time enough");
    let letters = later.letters_on(50, "siste ordet").await;
    assert!(!letters.iter().any(|one| one.to.iter().any(|to| to.contains("hol@"))), "Hol has said its last word");
    assert!(letters.iter().any(|one| one.text().contains(near)), "{}", letters[0].text());
    assert_eq!(of_this(letters), 5);
    assert_eq!(of_this(later.letters_on(55, "siste ordet").await), 5, "once is enough");
    let letters = later.letters_on(61, "siste ordet").await;
    assert_eq!(of_this(letters), 10, "and once when it has passed");
    assert_eq!(of_this(later.letters_on(70, "siste ordet").await), 10);
}

async fn a_decision_is_looked_at_again_when_its_day_comes(home: TestDatabase) {
    let later = Later::start(home).await;
    let coordinator = later.site.sign_in("koordinator").await;
    let review = format!("{CASE}/review");
    let past = coordinator.submit(&review, &[("review_on", &day(0))]).await;
    assert_eq!(past.status, 422, "{}", past.body);
    let soon = day(3);
    assert_eq!(done(&coordinator, &review, &[("review_on", &soon)]).await, "review-set");
    let visitor = later.site.visitor();
    assert!(visitor.get(CASE).await.body.contains("Skal vurderes på nytt"));
    let list = visitor.get("/areas/hallingdal/reviews").await;
    assert!(list.body.contains(CASE) && !list.body.contains("På tide"), "{}", list.body);
    let api = visitor.get("/api/matters/lederforum-2018-4").await;
    let api: serde_json::Value = serde_json::from_str(&api.body).unwrap();
    assert_eq!(api["review_on"].as_str(), Some(soon.as_str()));

    let words = "vurdere et vedtak på nytt";
    assert!(later.letters_on(2, words).await.is_empty());
    let letters = later.letters_on(3, words).await;
    assert_eq!(letters.len(), 1, "its coordinator is told, and nobody else");
    assert!(letters[0].text().contains(CASE) && letters[0].to[0].contains("koordinator@"), "{:?}", letters[0].to);
    assert!(visitor.get("/areas/hallingdal/reviews").await.body.contains("På tide"));
    assert_eq!(later.letters_on(5, words).await.len(), 1, "once");
}

async fn the_recommendation_stands_apart_from_the_result(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields =
        [("title_nb", "Felles nattjeneste"), ("recommendation_nb", "1. Det innstilles på ja."), ("publish", "yes")];
    let opened = coordinator.submit("/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
    let matter = opened.location.unwrap().split('?').next().unwrap().to_owned();
    let visitor = site.visitor();
    let page = visitor.get(&matter).await;
    assert!(page.text("section[aria-labelledby='recommendation']").unwrap().contains("Det innstilles på ja."));
    assert!(!page.body.contains("Resultat:"), "{}", page.body);
    let close = [("state", "closed"), ("result", "postponed")];
    assert_eq!(done(&coordinator, &format!("{matter}/close"), &close).await, "matter-closed");
    let page = visitor.get(&matter).await;
    assert!(page.body.contains("Resultat: <strong>Utsatt</strong>"), "{}", page.body);
    assert!(page.body.contains("Det innstilles på ja."), "what was recommended stays");
    let api = visitor.get(&format!("/api{matter}")).await;
    let api: serde_json::Value = serde_json::from_str(&api.body).unwrap();
    assert_eq!(api["result"].as_str(), Some("postponed"));
    assert!(api["recommendation"]["nb"].as_str().unwrap().contains("innstilles"));
}

async fn open(coordinator: &Visitor, title: &str, publish: bool) -> String {
    let mut fields = vec![("title_nb", title)];
    fields.extend(publish.then_some(("publish", "yes")));
    let opened = coordinator.submit("/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
    opened.location.unwrap().split('?').next().unwrap().to_owned()
}

async fn the_same_and_similar_matters_are_found_among_those_one_may_read(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let one = open(&coordinator, "Nattjeneste for heldøgns omsorg", true).await;
    let same = open(&coordinator, "NATTJENESTE  for heldøgns omsorg", true).await;
    let like = open(&coordinator, "Evaluering av nattjeneste og heldøgns bemanning", true).await;
    let hidden = open(&coordinator, "Nattjeneste heldøgns, fortrolig", false).await;
    let other = open(&coordinator, "Brøyting av parkeringsplassen", true).await;

    let visitor = site.visitor();
    let page = visitor.get(&format!("{one}/related")).await;
    let links = |selector: &str| page.attributes(selector, "href");
    assert!(page.body.contains("Like saker"), "{}", page.body);
    let all = links("main ul.plain-list a");
    assert!(all.contains(&same) && all.contains(&like), "{all:?}");
    assert!(!all.contains(&other) && !all.contains(&hidden), "{all:?}");
    assert!(!page.body.contains("fortrolig"), "what one may not read is not told of");
    assert!(page.body.contains("heldøgns, nattjeneste"), "why they are alike: {}", page.body);

    let slug = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    assert_eq!(done(&coordinator, &format!("{one}/related"), &[("other", &slug(&hidden))]).await, "matter-related");
    assert_eq!(done(&coordinator, &format!("{one}/related"), &[("other", &slug(&other))]).await, "matter-related");
    let again = coordinator.submit(&format!("{other}/related"), &[("other", &slug(&one))]).await;
    assert_eq!(again.status, 409, "a relation goes both ways");
    let page = visitor.get(&format!("{one}/related")).await;
    assert!(page.body.contains("Knyttet sammen") && page.body.contains("Daglig leder, Hallinghelse"), "{}", page.body);
    assert!(!page.body.contains("fortrolig"), "{}", page.body);
    assert!(visitor.get(&format!("{other}/related")).await.attributes("main a", "href").contains(&one));
    let remove = format!("{one}/related/{}/remove", slug(&other));
    assert_eq!(coordinator.submit_from(&format!("{one}/related"), &remove, &[]).await.status, 303);
    assert!(!visitor.get(&format!("{one}/related")).await.body.contains("Knyttet sammen"));
}

async fn who_has_answered_is_a_map_and_a_table_and_a_sheet(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let hol = site.sign_in("hol").await;
    let id = consultation(&hol, CASE).await;
    let today = day(0);
    let answer = [("answer", "rejected"), ("meeting_date", today.as_str()), ("case_number", "=1+1")];
    done(&hol, &format!("/consultations/{id}/answer"), &answer).await;
    let visitor = site.visitor();
    let page = visitor.get(&format!("{CASE}/answers")).await;
    assert_eq!(page.attributes(".tiles svg", "data-answer").len(), 6, "{}", page.body);
    assert_eq!(page.attributes(".tiles svg[data-answer='rejected']", "class").len(), 1);
    assert_eq!(page.text(".tiles svg[data-answer='rejected'] .mark").as_deref(), Some("A"), "not by colour alone");
    assert_eq!(page.attributes("tbody th", "scope").len(), 6);
    assert!(page.text("tbody").unwrap().contains("Avvist"), "{}", page.body);

    let csv = visitor.get(&format!("{CASE}/answers.csv")).await;
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(csv.body.contains(";rejected;") && csv.body.contains(";'=1+1;"), "{}", csv.body);
    for (path, name) in [
        (format!("{CASE}/answers.xlsx"), "answers-lederforum-2018-4.xlsx"),
        ("/areas/hallingdal/matters.xlsx".to_owned(), "matters-hallingdal.xlsx"),
    ] {
        let sheet = visitor.get(&path).await;
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assert_eq!(sheet.header("content-type"), Some(kind), "{path}");
        assert!(sheet.header("content-disposition").is_some_and(|value| value.contains(name)), "{path}");
        assert!(sheet.body.starts_with("PK"), "{path}");
    }
}

async fn four_hundred_who_were_asked_fit_on_the_page(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let tx = site.database.write().await.unwrap();
    let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 394)";
    for sql in [
        format!(
            "{numbers} INSERT INTO body (id, slug, name_nb, name_nn, kind, area_id, party_id, composition_nb,
                 composition_nn, position, source, version)
             SELECT 'many-' || n.i, 'many-' || n.i, 'Kommunestyret ' || n.i, 'Kommunestyret ' || n.i, b.kind, b.area_id,
                 b.party_id, b.composition_nb, b.composition_nn, b.position, b.source, 1 FROM n CROSS JOIN body b WHERE b.slug = 'kommunestyret-hol'"
        ),
        format!(
            "{numbers} INSERT INTO consultation (id, matter_id, body_id, role, text_number, state, sent_on, position, version)
             SELECT 'many-' || n.i, c.matter_id, 'many-' || n.i, c.role, c.text_number, 'accepted', c.sent_on, 100 + n.i, 1
             FROM n CROSS JOIN consultation c JOIN body b ON b.id = c.body_id JOIN matter m ON m.id = c.matter_id
             WHERE b.slug = 'kommunestyret-hol' AND m.slug = 'lederforum-2018-4'"
        ),
    ] {
        tx.execute(&sql, vec![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let visitor = site.visitor();
    let page = visitor.get(&format!("{CASE}/answers")).await;
    assert_eq!(page.status, 200, "{:.2000}", page.body);
    assert_eq!(page.attributes(".tiles svg", "data-answer").len(), 400);
    assert_eq!(page.attributes("tbody th", "scope").len(), 400);
    assert_eq!(visitor.get(&format!("{CASE}/answers.csv")).await.body.lines().count(), 401);
    let matter = visitor.get(CASE).await;
    assert_eq!(matter.attributes("details > ul.answers", "class").len(), 1, "so many are shown when asked for");
}
