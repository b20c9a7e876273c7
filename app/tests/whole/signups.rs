//! Signing up for a meeting without an account: seats, the line, the link, what is told by mail, and who sees what.

mod privacy;

use crate::meetings::{add_item, forward, plan};
use crate::support::TestSite;
use database::{Clock, values};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{Answer, Letter, SmtpServer, TestDatabase, Visitor, on_both_databases, tokio};
use time::OffsetDateTime;
use time::macros::datetime;

on_both_databases!(
    whoever_waits_moves_up_and_is_told,
    no_more_are_seated_than_there_are_seats,
    seats_are_exact_while_people_come_and_go_on_two_nodes,
    the_same_address_gets_the_same_answer,
    by_video_one_needs_no_seat,
    those_who_signed_up_are_told_when_a_meeting_moves_or_is_cancelled,
    the_list_is_kept_by_those_who_run_the_meeting,
);

/// The first moment of a site whose clock a test moves.
const NOON: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

/// A site that sends mail, with a clock that is moved on by seconds.
struct Signing {
    site: TestSite,
    smtp: SmtpServer,
    seconds: Arc<AtomicI64>,
    coordinator: Visitor,
}

impl Signing {
    async fn start(home: TestDatabase) -> Self {
        let smtp = SmtpServer::start().await.unwrap();
        let (url, seconds) = (smtp.url(), Arc::new(AtomicI64::new(0)));
        let told = Arc::clone(&seconds);
        let clock = Clock::from_fn(move || NOON + time::Duration::seconds(told.load(Ordering::SeqCst)));
        let site = TestSite::start_at(home, clock, |settings| settings.mail.url = Some(url)).await;
        let coordinator = site.sign_in("koordinator").await;
        Self { site, smtp, seconds, coordinator }
    }

    /// The letters to this address, the first first, once all that waits was sent.
    async fn letters(&self, to: &str) -> Vec<Letter> {
        self.site.work().await;
        self.site.work().await;
        self.smtp.messages().into_iter().filter(|letter| letter.to.iter().any(|one| one.contains(to))).collect()
    }

    /// The link in the latest letter to this address.
    async fn link(&self, to: &str) -> String {
        let letters = self.letters(to).await;
        let text = letters.last().unwrap_or_else(|| panic!("no letter to {to}")).text();
        let start = text.find("/signup/").unwrap_or_else(|| panic!("no link in {text}"));
        text[start..].split_whitespace().next().unwrap().to_owned()
    }

    async fn count(&self, sql: &str) -> i64 {
        self.site.database.single().count(sql, values![]).await.unwrap()
    }
}

/// What is set of a sign-up, unless a test sets something else.
const SET: [(&str, &str); 4] =
    [("ways", "in_person"), ("closes_on", "2027-04-06"), ("closes_at", "12:00"), ("asks_party", "yes")];

/// Opens sign-up for a meeting that has not begun, until the day that is proposed.
pub async fn open(coordinator: &Visitor, meeting: &str, seats: &str) {
    let form = format!("{meeting}/signup/edit");
    let proposed = coordinator.get(&form).await.attributes("#closes_on", "value").remove(0);
    let mut fields = SET.to_vec();
    fields[1] = ("closes_on", proposed.as_str());
    fields.push(("seats", seats));
    let opened = coordinator.submit(&form, &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
}

/// A meeting that everybody may sign up for.
async fn meeting(coordinator: &Visitor, seats: &str) -> String {
    let meeting = plan(coordinator, "2027-04-13").await;
    add_item(coordinator, &meeting, &[("title_nb", "Ny samarbeidsavtale")]).await;
    open(coordinator, &meeting, seats).await;
    forward(coordinator, &meeting, "call").await;
    meeting
}

/// Signs somebody up by the form that everybody sees.
async fn sign_up(person: &Visitor, meeting: &str, name: &str, email: &str) -> Answer {
    let fields = [("name", name), ("email", email), ("party", "hol"), ("needs", "Teleslynge")];
    let sent = person.submit(&format!("{meeting}/signup"), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent
}

/// Signs somebody up by hand.
pub async fn add(coordinator: &Visitor, meeting: &str, name: &str, email: &str, needs: &str) {
    let fields = [("name", name), ("email", email), ("party", "other"), ("needs", needs)];
    let added = coordinator.submit(&format!("{meeting}/participants/new"), &fields).await;
    assert_eq!(added.status, 303, "{}", added.body);
}

async fn whoever_waits_moves_up_and_is_told(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "1").await;
    let visitor = signing.site.visitor();
    assert!(visitor.get(&meeting).await.body.contains("Få ledige plasser."));
    let sent = sign_up(&visitor, &meeting, "Kari", "kari@hol.example").await;
    let page = visitor.get(&sent.location.unwrap()).await;
    assert!(
        page.body.contains("Sjekk e-posten din") && page.forms().iter().all(|form| !form.action.ends_with("/signup"))
    );
    assert!(visitor.get(&meeting).await.body.contains("Alle plassene er tatt."));
    sign_up(&visitor, &meeting, "Ola", "ola@hol.example").await;
    sign_up(&visitor, &meeting, "Per", "per@hol.example").await;

    let letters = signing.letters("kari@").await;
    assert_eq!(letters.len(), 1);
    let text = letters[0].text();
    assert!(text.contains("Du har plass på") && text.contains("Gol") && !text.contains("Kari"), "{text}");
    assert!(text.contains(&format!("{meeting}/meeting.ics")), "{text}");
    assert!(visitor.get(&format!("{meeting}/meeting.ics")).await.body.contains("BEGIN:VEVENT"));
    assert!(signing.letters("per@").await[0].text().contains("nummer 2 på ventelisten"));

    let (kari, ola) = (signing.link("kari@").await, signing.link("ola@").await);
    let own = visitor.get(&kari).await;
    assert!(own.body.contains("Du har plass") && own.body.contains("Teleslynge") && own.body.contains("Kari"));
    assert_eq!(own.header("cache-control"), Some("no-store"));
    assert!(visitor.get(&ola).await.body.contains("Du er nummer 1 av 2 på ventelisten"));
    let withdrawn = visitor.submit_from(&kari, &format!("{kari}/withdraw"), &[]).await;
    assert_eq!(withdrawn.location.as_deref(), Some(format!("{meeting}?done=signup-withdrawn").as_str()));
    assert_eq!(visitor.get(&kari).await.status, 404, "nothing is left of her");

    let letters = signing.letters("ola@").await;
    assert!(letters.len() == 2 && letters[1].text().contains("den er din"), "{}", letters.len());
    assert!(visitor.get(&ola).await.body.contains("Du har plass"), "the link of the first mail still leads there");
    assert!(visitor.get(&signing.link("per@").await).await.body.contains("Du er nummer 1 av 1"));
    // More seats than before go to whoever waits, too.
    open(&signing.coordinator, &meeting, "5").await;
    let fewer = [SET.to_vec(), vec![("seats", "1")]].concat();
    let refused = signing.coordinator.submit(&format!("{meeting}/signup/edit"), &fewer).await;
    assert!(refused.status == 422 && refused.text("#seats-error").is_some(), "nobody loses a seat");
    let letters = signing.letters("per@").await;
    assert!(letters.len() == 2 && letters[1].text().contains("den er din"));
    assert!(signing.letters("kari@").await.len() == 1, "who has left is not written to");
    signing.site.audit_records().await;
}

async fn no_more_are_seated_than_there_are_seats(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "7").await;
    let (other, _) = signing.site.another_node().await;
    let mut ready = Vec::new();
    for number in 0..60 {
        let person = if number % 2 == 0 { signing.site.visitor() } else { Visitor::new(&other) };
        ready.push((
            person.clone(),
            person.token(&format!("{meeting}/signup")).await,
            format!("p{number}@hol.example"),
        ));
    }
    let sent = ready.into_iter().map(|(person, csrf, email)| {
        let path = format!("{meeting}/signup");
        tokio::spawn(async move {
            let fields = [("csrf", csrf.as_str()), ("name", "Deltaker"), ("email", &email), ("party", "gol")];
            person.post(&path, &fields).await.status
        })
    });
    for status in sent.collect::<Vec<_>>() {
        assert_eq!(status.await.unwrap(), 303);
    }
    assert_eq!(signing.count("SELECT taken AS n FROM signup").await, 7);
    assert_eq!(signing.count("SELECT count(*) AS n FROM participant WHERE state = 'seated'").await, 7);
    assert_eq!(signing.count("SELECT count(*) AS n FROM participant WHERE state = 'waiting'").await, 53);
    assert_eq!(
        signing.count("SELECT max(position) AS n FROM participant WHERE state = 'seated'").await,
        7,
        "the first"
    );
}

async fn seats_are_exact_while_people_come_and_go_on_two_nodes(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "5").await;
    let (other, _) = signing.site.another_node().await;
    for number in 0..20 {
        sign_up(&signing.site.visitor(), &meeting, "Deltaker", &format!("p{number}@hol.example")).await;
    }
    let coordinator = signing.coordinator.at(&other);
    let list = coordinator.get(&format!("{meeting}/participants")).await;
    let removals = list.attributes("form[action$='/remove']", "action");
    let csrf = list.hidden("csrf").unwrap();
    assert_eq!(removals.len(), 20);
    let mut going = Vec::new();
    for action in removals.into_iter().take(12) {
        let (coordinator, csrf) = (coordinator.clone(), csrf.clone());
        going.push(tokio::spawn(async move { coordinator.post(&action, &[("csrf", &csrf)]).await.status }));
    }
    for number in 20..32 {
        let (person, meeting) = (signing.site.visitor(), meeting.clone());
        going.push(tokio::spawn(async move {
            sign_up(&person, &meeting, "Deltaker", &format!("p{number}@hol.example")).await.status
        }));
    }
    for status in going {
        assert_eq!(status.await.unwrap(), 303);
    }
    assert_eq!(signing.count("SELECT taken AS n FROM signup").await, 5);
    let seated = "SELECT count(*) AS n FROM participant WHERE state = 'seated'";
    assert_eq!(signing.count(seated).await, 5);
    assert_eq!(signing.count("SELECT count(*) AS n FROM participant").await, 20);
    let passed = "SELECT count(*) AS n FROM participant s WHERE s.state = 'seated' AND EXISTS (
                  SELECT 1 FROM participant w WHERE w.state = 'waiting' AND w.position < s.position)";
    assert_eq!(signing.count(passed).await, 0, "nobody passes another in the line");
}

async fn the_same_address_gets_the_same_answer(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "40").await;
    let mut pages = Vec::new();
    for email in ["kari@hol.example", "Kari@Hol.example", "kari@hol.example"] {
        let visitor = signing.site.visitor();
        let before = visitor.get(&meeting).await.text("section.actions").unwrap();
        let sent = sign_up(&visitor, &meeting, "Kari", email).await;
        let page = visitor.get(sent.location.as_deref().unwrap()).await.text("main").unwrap();
        pages.push((sent.location, page, before));
        signing.seconds.fetch_add(400, Ordering::SeqCst);
    }
    assert!(pages.iter().all(|page| page.0 == pages[0].0 && page.1 == pages[0].1), "{pages:?}");
    assert_eq!(signing.count("SELECT count(*) AS n FROM participant").await, 1);
    let letters = signing.letters("@hol.example").await;
    let telling = |letter: &&Letter| letter.text().contains("/signup/");
    assert_eq!(letters.iter().filter(telling).count(), 2, "the link comes again, but not every few minutes");
    // The number of free seats is told so roughly that one name more does not show.
    assert!(pages[1].2.contains("Minst 30 ledige plasser.") && pages[2].2 == pages[1].2, "{pages:?}");

    // A program that fills in everything gets the same answer, and nothing happens.
    let fields = [("name", "R"), ("email", "r@bot.example"), ("party", "hol"), ("website", "https://x.example")];
    let trapped = signing.site.visitor().submit(&format!("{meeting}/signup"), &fields).await;
    assert_eq!(trapped.location, pages[0].0);
    assert!(signing.letters("r@bot").await.is_empty());
    let wrong = [("name", ""), ("email", "nei"), ("party", "ukjent")];
    let refused = signing.site.visitor().submit(&format!("{meeting}/signup"), &wrong).await;
    assert_eq!(refused.status, 422);
    for field in ["name", "email", "party"] {
        assert!(refused.text(&format!("#{field}-error")).is_some(), "{field}");
    }
    // After the deadline nobody can sign up, and who did can still withdraw.
    signing.seconds.store((datetime!(2027-04-06 10:00 UTC) - NOON).whole_seconds(), Ordering::SeqCst);
    let late = signing.site.visitor();
    assert!(late.get(&format!("{meeting}/signup")).await.body.contains("Påmeldingen er stengt."));
    let token = late.token("/sign-in").await;
    let fields = [("csrf", token.as_str()), ("name", "Sen"), ("email", "sen@hol.example"), ("party", "hol")];
    assert_eq!(late.post(&format!("{meeting}/signup"), &fields).await.status, 409);
    let kari = signing.link("@hol.example").await;
    assert_eq!(late.submit_from(&kari, &format!("{kari}/withdraw"), &[]).await.status, 303);
    assert_eq!(signing.count("SELECT taken AS n FROM signup").await, 0);
}

async fn by_video_one_needs_no_seat(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let (coordinator, visitor) = (&signing.coordinator, signing.site.visitor());
    let meeting = meeting(coordinator, "1").await;
    let edited = [("day", "2027-04-13"), ("starts", "09:00"), ("ends", "11:30"), ("place", "Gol"), ("language", "nb")];
    let edited = [edited.to_vec(), vec![("video_link", "https://video.example/rom")]].concat();
    assert_eq!(coordinator.submit(&format!("{meeting}/edit"), &edited).await.status, 303);
    let both = [SET.to_vec(), vec![("seats", "1"), ("ways", "video")]].concat();
    assert_eq!(coordinator.submit(&format!("{meeting}/signup/edit"), &both).await.status, 303);
    let sign_up = async |name: &str, way: &str| {
        let email = format!("{name}@hol.example");
        let fields = [("name", name), ("email", &email), ("party", "hol"), ("way", way)];
        assert_eq!(visitor.submit(&format!("{meeting}/signup"), &fields).await.status, 303);
        signing.link(&email).await
    };
    let correct = async |link: &str, way: &str| {
        let fields = [("name", "Rettet"), ("party", "other"), ("way", way)];
        visitor.submit(link, &fields).await
    };
    let (room, waits, video) =
        (sign_up("rom", "in_person").await, sign_up("venter", "in_person").await, sign_up("video", "video").await);
    assert!(visitor.get(&waits).await.body.contains("nummer 1 av 1"));
    assert!(visitor.get(&video).await.body.contains("https://video.example/rom"));
    assert!(!visitor.get(&room).await.body.contains("https://video.example/rom"));
    let full = correct(&video, "in_person").await;
    assert!(full.status == 422 && full.text("#way-error").is_some(), "the room is full");
    assert_eq!(correct(&room, "video").await.status, 303);
    assert!(visitor.get(&room).await.body.contains("Rettet"));
    assert!(visitor.get(&waits).await.body.contains("Du har plass"), "the seat that was given up is theirs");
    assert_eq!(signing.count("SELECT taken AS n FROM signup").await, 1);
    let video_only = [SET[1], SET[2], ("ways", "video")];
    let refused = coordinator.submit(&format!("{meeting}/signup/edit"), &video_only).await;
    assert!(refused.status == 422 && refused.text("#ways-error").is_some(), "somebody comes to the room");
}

async fn those_who_signed_up_are_told_when_a_meeting_moves_or_is_cancelled(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "1").await;
    for name in ["kari", "ola"] {
        sign_up(&signing.site.visitor(), &meeting, name, &format!("{name}@hol.example")).await;
    }
    let edit = |place: &'static str| {
        [("day", "2027-04-13"), ("starts", "09:00"), ("ends", "11:30"), ("place", place), ("language", "nb")]
    };
    assert_eq!(signing.letters("@hol.example").await.len(), 2);
    let path = format!("{meeting}/edit");
    assert_eq!(signing.coordinator.submit(&path, &edit("Gol")).await.status, 303);
    assert_eq!(signing.letters("@hol.example").await.len(), 2, "nothing that they need to know has changed");
    assert_eq!(signing.coordinator.submit(&path, &edit("Flå")).await.status, 303);
    let letters = signing.letters("@hol.example").await;
    assert_eq!(letters.len(), 4);
    assert!(letters[2..].iter().all(|letter| letter.text().contains("Flå") && letter.text().contains("/signup/")));
    forward(&signing.coordinator, &meeting, "cancel").await;
    let letters = signing.letters("@hol.example").await;
    assert_eq!(letters.len(), 6);
    assert!(letters[4..].iter().all(|letter| letter.text().contains("er avlyst")));
    assert_eq!(signing.letters("@hol.example").await.len(), 6, "once");
    let own = signing.site.visitor().get(&signing.link("kari@").await).await;
    assert!(
        own.body.contains("Avlyst") && own.forms().iter().all(|form| !form.action.contains("/signup/")),
        "{}",
        own.body
    );
}

async fn the_list_is_kept_by_those_who_run_the_meeting(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "1").await;
    let (coordinator, list) = (&signing.coordinator, format!("{meeting}/participants"));
    sign_up(&signing.site.visitor(), &meeting, "=Kari", "kari@hol.example").await;
    add(coordinator, &meeting, "Ola", "ola@gol.example", "").await;
    assert!(signing.letters("ola@").await[0].text().contains("nummer 1 på ventelisten"));
    let twice = [("name", "K"), ("email", "KARI@hol.example"), ("party", "hol")];
    assert_eq!(coordinator.submit(&format!("{list}/new"), &twice).await.status, 422);
    let page = coordinator.get(&list).await;
    assert!(page.body.contains("1 av 1 er tatt") && page.body.contains("=Kari") && page.body.contains("Hol kommune"));
    assert!(!page.body.contains("Teleslynge"), "what is needed stands on a page of its own");
    assert!(coordinator.get(&format!("{list}/needs")).await.body.contains("Teleslynge"));
    let csv = coordinator.get(&format!("{meeting}/participants.csv")).await.body;
    assert!(csv.contains("'=Kari;kari@hol.example;Hol kommune;in_person;seated"), "{csv}");

    let remove = page.attributes("form[action$='/remove']", "action").remove(0);
    assert_eq!(coordinator.submit_from(&list, &remove, &[]).await.status, 303);
    assert!(signing.letters("kari@").await.last().unwrap().text().contains("har meldt deg av"));
    let addresses = "SELECT count(*) AS n FROM outbox WHERE topic = 'participant-removed' AND payload LIKE '%\"to\"%'";
    assert_eq!(signing.count(addresses).await, 0, "the event has forgotten the address");
    assert!(signing.letters("ola@").await[1].text().contains("den er din"));

    let came = format!("{list}/came");
    assert_eq!(coordinator.submit_from(&list, &came, &[]).await.status, 409, "nobody can have come yet");
    forward(coordinator, &meeting, "begin").await;
    let ticks = coordinator.get(&list).await.attributes("input[name='came']", "value");
    assert_eq!(coordinator.submit_from(&list, &came, &[("came", ticks[0].as_str())]).await.status, 303);
    assert_eq!(coordinator.get(&list).await.attributes("input[name='came'][checked]", "value"), ticks);
    signing.seconds.store((datetime!(2027-05-13 10:00 UTC) - NOON).whole_seconds(), Ordering::SeqCst);
    retention::apply(&signing.site.database, &samhelse::retention::rules()).await;
    let coordinator = signing.site.sign_in("koordinator").await;
    let page = coordinator.get(&list).await;
    assert!(page.body.contains("Tallene er igjen") && !page.body.contains("Ola"), "{}", page.body);
    assert_eq!(page.text("tfoot").as_deref(), Some("Sammen101"));
    assert_eq!(coordinator.get(&format!("{list}/new")).await.status, 409);
}
