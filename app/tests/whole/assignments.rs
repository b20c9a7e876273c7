//! Assignments from a decision to a report on the next agenda to closed; who is reminded, what is overdue, and who sees what.

use crate::agenda::{BEGIN, FORUM, Time, add_item, add_person, forward, path, plan, resolve, titles};
use crate::support::TestSite;
use crate::work::group;
use access::Role;
use testkit::{Answer, SmtpServer, TestDatabase, Visitor, on_both_databases};
use time::Duration;

on_both_databases!(
    an_assignment_goes_from_a_decision_to_a_report_to_closed,
    a_report_waits_for_a_meeting_and_outlives_one_that_is_cancelled,
    an_owner_is_reminded_once_before_and_once_on_the_day,
    what_is_exempt_is_known_to_its_own,
    a_decision_is_asked_for_before_an_assignment_of_a_meeting,
);

/// A day so many days after the clock began, as forms take it.
fn day(days: i64) -> String {
    (BEGIN + Duration::days(days)).date().to_string()
}

/// Gives an assignment of the forum, and tells its path.
pub async fn give(coordinator: &Visitor, from: &str, title: &str, owner: &str, due: &str) -> String {
    let form = format!("{FORUM}/assignments/new{from}");
    let item = coordinator.get(&form).await.hidden("item").unwrap_or_default();
    let fields = [("title_nb", title), ("owner", owner), ("report_due", due), ("item", item.as_str())];
    path(&coordinator.submit_from(&form, &format!("{FORUM}/assignments/new"), &fields).await)
}

/// Sends a report with a file.
pub async fn report(owner: &Visitor, assignment: &str, words: &str) -> Answer {
    let form = format!("{assignment}/report");
    let token = owner.token(&form).await;
    let part =
        |name: &str, value: &str| format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let file = "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"rapport.txt\"\r\ncontent-type: text/plain\r\n\r\nTall og funn\r\n--x--\r\n";
    let body = [part("csrf", &token), part("language", "nb"), part("words", words), file.to_owned()].concat();
    owner.post_raw(&form, "multipart/form-data; boundary=x", body.into_bytes()).await
}

async fn answer(coordinator: &Visitor, assignment: &str, fields: &[(&str, &str)]) -> Answer {
    let version = coordinator.get(assignment).await.hidden("version").unwrap();
    let fields = [fields, &[("version", version.as_str())]].concat();
    coordinator.submit_from(assignment, &format!("{assignment}/answer"), &fields).await
}

/// A meeting that is going on, with an item that has been decided.
async fn decided(coordinator: &Visitor, day: &str, fields: &[(&str, &str)]) -> (String, String) {
    let meeting = plan(coordinator, day).await;
    let item = add_item(coordinator, &meeting, fields).await;
    forward(coordinator, &meeting, &["call", "begin"]).await;
    resolve(coordinator, &meeting, &item, "Hol lager en plan for felles logoped.", "adopted").await;
    (meeting, item)
}

async fn an_assignment_goes_from_a_decision_to_a_report_to_closed(home: TestDatabase) {
    let time = Time::default();
    let site = TestSite::start_at(home, time.clock(), |_| {}).await;
    let coordinator = site.sign_in("koordinator").await;
    let (meeting, _) = decided(&coordinator, "2026-11-03", &[("title_nb", "Felles logoped")]).await;
    let next = plan(&coordinator, "2026-12-08").await;

    let link = coordinator.get(&meeting).await.attributes("a[href*='/assignments/new?item=']", "href").remove(0);
    let form = coordinator.get(&link).await;
    assert_eq!(form.attributes("#title_nb", "value"), ["Felles logoped"]);
    assert!(form.text("#description_nb").unwrap().contains("Hol lager en plan"), "the words that were resolved");
    let from = link.trim_start_matches(&format!("{FORUM}/assignments/new")).to_owned();
    let assignment = give(&coordinator, &from, "Plan for logoped", "party:hol", &day(20)).await;
    let (hol, gol) = (site.sign_in("hol").await, site.sign_in("gol").await);
    for (person, status) in [(&hol, 200), (&gol, 404), (&site.visitor(), 404)] {
        assert_eq!(person.get(&assignment).await.status, status, "the minutes are not published yet");
    }
    assert!(group(&hol, "write").await.contains(&"Plan for logoped | Skriv rapport om oppdraget".to_owned()));
    assert!(!group(&gol, "write").await.iter().any(|entry| entry.contains("logoped")));
    assert_eq!(coordinator.get(&format!("{assignment}/report")).await.status, 403, "Hol reports for itself");
    forward(&coordinator, &meeting, &["present"]).await;
    assert_eq!(site.visitor().get(&assignment).await.status, 200, "now what decided it is known to all");

    time.day(21);
    let (coordinator, hol, visitor) = (site.sign_in("koordinator").await, site.sign_in("hol").await, site.visitor());
    for list in [&format!("{FORUM}/assignments"), "/areas/hallingdal/assignments", "/areas/hol/assignments"] {
        let late = visitor.get(&format!("{list}?show=overdue")).await;
        assert!(late.body.contains("Plan for logoped") && late.body.contains("Over fristen"), "{list}: {}", late.body);
    }
    assert!(hol.get("/work").await.body.contains("Over fristen"));

    path(&report(&hol, &assignment, "Planen er **ferdig**.").await);
    assert_eq!(report(&hol, &assignment, "En gang til").await.status, 409);
    assert!(!visitor.get(&format!("{FORUM}/assignments?show=overdue")).await.body.contains("Plan for logoped"));
    let shown = titles(&coordinator.get(&next).await);
    assert!(shown.contains(&"Rapport om oppdraget «Plan for logoped»".to_owned()), "{shown:?}");
    let agenda = coordinator.get(&next).await;
    assert!(agenda.body.contains("<strong>ferdig</strong>") && agenda.body.contains("rapport.txt"), "{}", agenda.body);
    assert!(!visitor.get(&assignment).await.body.contains("ferdig"), "the agenda is not known to all yet");
    let waits = "Plan for logoped | Rapport å ta stilling til".to_owned();
    assert!(group(&coordinator, "decide").await.contains(&waits) && !group(&hol, "decide").await.contains(&waits));

    let back = [("answer", "returned"), ("report_due", "2026-12-20"), ("note", "Skriv om pris.")];
    assert_eq!(answer(&coordinator, &assignment, &back[..1]).await.status, 422, "another day is needed");
    path(&answer(&coordinator, &assignment, &back).await);
    assert!(hol.get(&assignment).await.body.contains("Skriv om pris."));
    path(&report(&hol, &assignment, "Prisen er 900 000 kroner.").await);
    forward(&coordinator, &next, &["call"]).await;
    let page = visitor.get(&assignment).await;
    assert!(page.body.contains("900 000") && page.body.contains("Sendt tilbake, med ny frist"), "{}", page.body);
    let file = page.attributes("a[href^='/assignment-reports/']", "href").remove(0);
    assert_eq!(visitor.get(&file).await.body, "Tall og funn");

    path(&answer(&coordinator, &assignment, &[("answer", "noted")]).await);
    assert!(visitor.get(&assignment).await.body.contains("Tatt til etterretning"));
    assert!(visitor.get(&format!("{FORUM}/assignments?show=closed")).await.body.contains("Plan for logoped"));
    assert!(!group(&coordinator, "decide").await.contains(&waits));
    assert!(coordinator.get(&assignment).await.hidden("version").is_none(), "there is nothing more to answer");
    site.audit_records().await;
}

async fn a_report_waits_for_a_meeting_and_outlives_one_that_is_cancelled(home: TestDatabase) {
    let site = TestSite::start_at(home, Time::default().clock(), |_| {}).await;
    let coordinator = site.sign_in("koordinator").await;
    let assignment = give(&coordinator, "", "Tell opp", "body:lokalt-samarbeidsutvalg-hallingdal", &day(30)).await;
    let reported = report(&coordinator, &assignment, "Vi er åtte.").await;
    assert!(reported.location.unwrap().ends_with("assignment-reported-waits"));
    assert!(coordinator.get(&assignment).await.body.contains("venter på at utvalgets neste møte blir planlagt"));
    let on_agenda = async |meeting: &str| titles(&coordinator.get(meeting).await);
    let item = ["Rapport om oppdraget «Tell opp»"];
    let first = plan(&coordinator, "2026-11-20").await;
    site.work().await;
    assert_eq!(on_agenda(&first).await, item);
    let second = plan(&coordinator, "2026-12-04").await;
    site.work().await;
    assert!(on_agenda(&second).await.is_empty(), "once");
    forward(&coordinator, &first, &["cancel"]).await;
    site.work().await;
    site.work().await;
    assert_eq!(on_agenda(&second).await, item);
    assert_eq!(site.visitor().get(&assignment).await.status, 404, "what no meeting or matter decided is internal");
}

async fn an_owner_is_reminded_once_before_and_once_on_the_day(home: TestDatabase) {
    let (server, time) = (SmtpServer::start().await.unwrap(), Time::default());
    let url = server.url();
    let site = TestSite::start_at(home, time.clock(), |settings| settings.mail.url = Some(url)).await;
    let coordinator = site.sign_in("koordinator").await;
    add_person(&site, "leder", Some((Role::Coordinator, "lokalt-samarbeidsutvalg-hallingdal")), None).await;
    let one = give(&coordinator, "", "Hemmelig tittel", "party:hol", &day(20)).await;
    let other = give(&coordinator, "", "Nok en tittel", "body:lokalt-samarbeidsutvalg-hallingdal", &day(40)).await;
    site.work().await;
    let (mut sent, mut told) = (server.messages().len(), Vec::new());
    for passed in [0, 6, 6, 7, 19, 20, 21, 30] {
        time.day(passed);
        // As every node does each day, more than once.
        for _ in 0..2 {
            ::assignments::reminders::remind(&site.database).await.unwrap();
            site.work().await;
        }
        let letters = server.messages();
        for letter in letters.iter().skip(sent) {
            // The demonstration has assignments of its own.
            if ![&one, &other].iter().any(|path| letter.text().contains(path.as_str())) {
                continue;
            }
            assert!(!letter.raw.contains("tittel"), "mail says where to look, not what it is about");
            told.push((passed, letter.to[0].trim_matches(['<', '>']).to_owned()));
        }
        sent = letters.len();
    }
    told.sort();
    let to = |passed: i64, name: &str| told.iter().filter(|one| one.0 == passed && one.1.starts_with(name)).count();
    assert_eq!((to(6, "hol@"), to(20, "hol@")), (1, 1), "{told:?}");
    assert_eq!((to(30, "leder@"), to(30, "koordinator@")), (1, 1), "{told:?}");
    let others = told.iter().filter(|one| one.0 != 30 && !one.1.starts_with("hol@"));
    assert_eq!(others.count(), 0, "{told:?}");
    assert_eq!(told.iter().filter(|one| one.1.starts_with("hol@")).count(), 2, "{told:?}");
}

async fn what_is_exempt_is_known_to_its_own(home: TestDatabase) {
    let site = TestSite::start_at(home, Time::default().clock(), |_| {}).await;
    let coordinator = site.sign_in("koordinator").await;
    let exempt = [("title_nb", "MERKE-sak"), ("legal_basis", "offl-25"), ("public_title_nb", "Tilsetting")];
    let (meeting, item) = decided(&coordinator, "2026-11-03", &exempt).await;
    let from = format!("?item={}", item.trim_start_matches("/agenda-items/"));
    let assignment = give(&coordinator, &from, "MERKE-oppdrag", "party:hol", &day(20)).await;
    forward(&coordinator, &meeting, &["present"]).await;
    let next = plan(&coordinator, "2026-12-08").await;
    path(&report(&site.sign_in("hol").await, &assignment, "MERKE-rapport").await);
    forward(&coordinator, &next, &["call"]).await;
    for name in ["visitor", "gol", "administrator"] {
        let person = if name == "visitor" { site.visitor() } else { site.sign_in(name).await };
        assert_eq!(person.get(&assignment).await.status, 404, "{name}");
        for page in [&format!("{FORUM}/assignments"), "/areas/hallingdal/assignments?show=reported", &next, &meeting] {
            let shown = person.get(page).await;
            assert!(shown.status == 200 && !shown.body.contains("MERKE"), "{name} {page}: {}", shown.body);
        }
    }
    assert!(site.sign_in("medlem").await.get(&assignment).await.body.contains("MERKE-rapport"));
}

async fn a_decision_is_asked_for_before_an_assignment_of_a_meeting(home: TestDatabase) {
    let site = TestSite::start_at(home, Time::default().clock(), |_| {}).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2026-11-03").await;
    let item = add_item(&coordinator, &meeting, &[("title_nb", "Felles logoped")]).await;
    let form = format!("{FORUM}/assignments/new?item={}", item.trim_start_matches("/agenda-items/"));
    assert_eq!(coordinator.get(&form).await.status, 409);
    assert_eq!(site.sign_in("medlem").await.get(&form).await.status, 403);
    let wrong = [("title_nb", "T"), ("owner", "party:nobody"), ("report_due", "2020-01-01")];
    let refused = coordinator.submit(&format!("{FORUM}/assignments/new"), &wrong).await;
    assert!(refused.status == 422 && refused.body.contains("Velg en dag etter i dag."), "{}", refused.body);
}
