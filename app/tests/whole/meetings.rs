//! Meetings from plan to approved minutes, and what of them is for whom.

use crate::signups;
use crate::support::TestSite;
use ::meetings::document::{self, Setting};
use access::Reader;
use testkit::{Answer, TestDatabase, Visitor, on_both_databases, tokio};
use web::{Lang, T};

on_both_databases!(
    a_meeting_goes_from_plan_to_approved_minutes,
    two_who_write_at_once_lose_no_word,
    what_is_exempt_is_seen_by_members_alone,
    papers_have_the_letterhead_of_their_body,
);

const BODY: &str = "/bodies/helse-og-omsorgslederforum";

/// A meeting whose minutes the members have, one that is going on, with an item and a paper, one that is still being planned, with two
/// items and a proposal, and one that has been called and whose agenda is internal yet. One signs up for the second and for the last.
pub struct Meetings {
    minuted: String,
    held: String,
    draft: String,
    called: String,
    item: String,
    paper: String,
}

impl Meetings {
    /// Makes them.
    pub async fn make(site: &TestSite) -> Self {
        let coordinator = site.sign_in("koordinator").await;
        let minuted = plan(&coordinator, "2027-01-12").await;
        add_item(&coordinator, &minuted, &[("title_nb", "Felles jordmor")]).await;
        for step in ["call", "begin", "present"] {
            forward(&coordinator, &minuted, step).await;
        }
        let held = plan(&coordinator, "2199-02-09").await;
        let item = add_item(&coordinator, &held, &[("title_nb", "Felles logoped")]).await;
        assert_eq!(
            coordinator.upload(&format!("{item}/papers/new"), "notat.txt", b"Et notat".to_vec()).await.status,
            303
        );
        let paper = coordinator.get(&held).await.attributes("a[href^='/papers/']", "href").remove(0);
        signups::open(&coordinator, &held, "80").await;
        signups::add(&coordinator, &held, "Kommuneoverlege", "", "Glutenfritt").await;
        for step in ["call", "begin"] {
            forward(&coordinator, &held, step).await;
        }
        let draft = plan(&coordinator, "2027-03-09").await;
        for title in ["Felles legevakt", "Felles psykolog"] {
            add_item(&coordinator, &draft, &[("title_nb", title)]).await;
        }
        let called = plan(&coordinator, "2199-04-13").await;
        add_item(&coordinator, &called, &[("title_nb", "Felles ergoterapeut")]).await;
        let later = [
            ("day", "2199-04-13"),
            ("starts", "09:00"),
            ("ends", "11:30"),
            ("language", "nb"),
            ("publish_due", "2199-04-06"),
        ];
        assert_eq!(coordinator.submit(&format!("{called}/edit"), &later).await.status, 303);
        signups::open(&coordinator, &called, "80").await;
        signups::add(&coordinator, &called, "Kommunedirektør", "", "").await;
        forward(&coordinator, &called, "call").await;
        let proposal = [("title_nb", "Nytt fra Nesbyen"), ("kind", "discussion")];
        assert_eq!(site.sign_in("medlem").await.submit(&format!("{draft}/items/new"), &proposal).await.status, 303);
        Self { minuted, held, draft, called, item, paper }
    }

    /// The path with the addresses of these in it.
    pub fn fill(&self, path: &str) -> String {
        let path =
            path.replace("{minuted}", &self.minuted).replace("{meeting}", &self.held).replace("{draft}", &self.draft);
        path.replace("{called}", &self.called).replace("{item}", &self.item).replace("{paper}", &self.paper)
    }
}

async fn a_meeting_goes_from_plan_to_approved_minutes(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, member, visitor) =
        (site.sign_in("koordinator").await, site.sign_in("medlem").await, site.visitor());
    let meeting = plan(&coordinator, "2026-11-10").await;
    let next = plan(&coordinator, "2026-12-08").await;
    assert_eq!(visitor.get(&meeting).await.status, 404, "what is planned is internal");
    forward_refused(&coordinator, &meeting, "call").await;

    let one = add_item(
        &coordinator,
        &meeting,
        &[("title_nb", "Felles logoped"), ("recommendation_nb", "Forumet ber om en sak.")],
    )
    .await;
    add_item(&coordinator, &meeting, &[("title_nb", "Orientering om Hallinghelse"), ("kind", "information")]).await;
    let proposed = member
        .submit_from(
            &format!("{meeting}/items/new"),
            &format!("{meeting}/items/new"),
            &[("title_nb", "Nytt fra Flå"), ("kind", "discussion")],
        )
        .await;
    assert_eq!(proposed.status, 303, "{}", proposed.body);
    let page = coordinator.get(&meeting).await;
    assert!(page.body.contains("Nytt fra Flå"));
    let answer = page.attributes("form[action$='/answer']", "action").remove(0);
    assert_eq!(coordinator.submit_from(&meeting, &answer, &[("answer", "accept")]).await.status, 303);
    let last = answer.trim_end_matches("/answer").to_owned();
    assert_eq!(coordinator.submit_from(&meeting, &format!("{last}/move"), &[("direction", "up")]).await.status, 303);
    assert_eq!(
        titles(&coordinator.get(&meeting).await),
        ["Felles logoped", "Nytt fra Flå", "Orientering om Hallinghelse"]
    );

    forward(&coordinator, &meeting, "call").await;
    assert_eq!(titles(&visitor.get(&meeting).await).len(), 3, "everybody sees the agenda");
    assert!(visitor.get("/areas/hallingdal/meetings.ics").await.body.contains("BEGIN:VEVENT"));
    forward(&coordinator, &meeting, "begin").await;
    attend(&coordinator, &meeting).await;
    let vote =
        [("words", "Forumet ber om en sak."), ("method", "show_of_hands"), ("votes_for", "5"), ("votes_against", "1")];
    assert_eq!(coordinator.submit(&format!("{one}/votes/new"), &vote).await.status, 303);
    save(
        &coordinator,
        &meeting,
        &one,
        &[("words", "Hol la fram tall."), ("resolution", "Forumet ber om en sak."), ("result", "adopted")],
    )
    .await;
    let before = visitor.get(&meeting).await.body;
    assert!(!before.contains("Hol la fram tall") && !before.contains("5 for"), "minutes are being written");
    forward(&coordinator, &meeting, "present").await;
    let after = visitor.get(&meeting).await.body;
    assert!(
        after.contains("Hol la fram tall") && after.contains("5 for, 1 mot") && after.contains("ikke godkjent"),
        "{after}"
    );
    assert_eq!(coordinator.get(&format!("{meeting}/edit")).await.status, 409, "the agenda is closed");

    assert_eq!(titles(&coordinator.get(&next).await), ["Godkjenning av referat fra møte 1/26"]);
    forward(&coordinator, &next, "call").await;
    forward(&coordinator, &next, "begin").await;
    let minutes = coordinator.get(&format!("{next}/minutes")).await;
    let approval = minutes.attributes("form[action$='/result']", "action").remove(0);
    save(&coordinator, &next, approval.trim_end_matches("/result"), &[("result", "adopted")]).await;
    let approved = visitor.get(&meeting).await.body;
    assert!(approved.contains("Referat godkjent") && approved.contains("Referatet ble godkjent"), "{approved}");
    site.audit_records().await;
}

async fn two_who_write_at_once_lose_no_word(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let other = site.sign_in("koordinator").await;
    let meetings = Meetings::make(&site).await;
    save(&coordinator, &meetings.held, &meetings.item, &[("words", "Saken ble lagt fram.")]).await;
    // Both begin from the same words.
    let page = format!("{}/minutes", meetings.held);
    let begun = fields(&coordinator.get(&page).await, &meetings.item);
    let write = |person: Visitor, words: &'static str| {
        let (token_page, action, begun) = (page.clone(), format!("{}/result", meetings.item), begun.clone());
        async move {
            let token = person.token(&token_page).await;
            let (version, part) = (begun.0.as_str(), begun.1.as_str());
            let sent = [
                ("csrf", token.as_str()),
                ("version", version),
                ("part_version", part),
                ("words", words),
                ("resolution", begun.2.as_str()),
            ];
            person.post(&action, &sent).await
        }
    };
    let (one, two) = tokio::join!(
        write(coordinator.at(&site.url), "Saken ble lagt fram. Hol var enig."),
        write(other.at(&site.url), "Saken ble lagt fram av Gol."),
    );
    assert_eq!((one.status, two.status), (303, 303), "{} {}", one.body, two.body);
    let words = coordinator.get(&page).await.body;
    for word in ["Saken ble lagt fram", "av Gol", "Hol var enig"] {
        assert!(words.contains(word), "{word}: {words}");
    }
}

async fn what_is_exempt_is_seen_by_members_alone(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2026-11-10").await;
    let item = add_item(
        &coordinator,
        &meeting,
        &[
            ("title_nb", "MERKE-tittel"),
            ("text_nb", "MERKE-tekst"),
            ("recommendation_nb", "MERKE-forslag"),
            ("speakers", "MERKE-taler"),
            ("legal_basis", "offl-25"),
            ("public_title_nb", "Tilsetting"),
        ],
    )
    .await;
    let paper = format!("{item}/papers/new");
    assert_eq!(coordinator.upload_titled(&paper, "MERKE-papir", "MERKE.txt", b"MERKE".to_vec()).await.status, 303);
    let paper = coordinator.get(&meeting).await.attributes("a[href^='/papers/']", "href").remove(0);
    for step in ["call", "begin"] {
        forward(&coordinator, &meeting, step).await;
    }
    attend(&coordinator, &meeting).await;
    let vote = [("words", "MERKE-votering"), ("method", "consensus")];
    assert_eq!(coordinator.submit(&format!("{item}/votes/new"), &vote).await.status, 303);
    save(
        &coordinator,
        &meeting,
        &item,
        &[("words", "MERKE-referat"), ("resolution", "MERKE-vedtak"), ("result", "adopted")],
    )
    .await;
    forward(&coordinator, &meeting, "present").await;

    assert!(site.sign_in("medlem").await.get(&meeting).await.body.contains("MERKE-vedtak"));
    let shown = site.visitor().get(&meeting).await.body;
    assert!(shown.contains("Tilsetting") && shown.contains("offentleglova § 25"), "{shown}");
    for role in ["visitor", "hol", "administrator"] {
        let person = if role == "visitor" { site.visitor() } else { site.sign_in(role).await };
        let calendar = format!("{BODY}/meetings.ics");
        for path in [&meeting, &format!("{meeting}/history"), &format!("{BODY}/meetings"), &calendar] {
            let answer = person.get(path).await;
            assert!(!answer.body.contains("MERKE"), "{role} {path}: {}", answer.body);
        }
        assert_eq!(person.get(&paper).await.status, 404, "{role}");
    }
    let printed = printed(&site, &meeting, &Reader::visitor()).await;
    assert!(printed.contains("Tilsetting") && !printed.contains("MERKE"), "{printed}");
    assert!(self::printed(&site, &meeting, &Reader::system()).await.contains("MERKE-vedtak"));
}

async fn papers_have_the_letterhead_of_their_body(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2027-11-09").await;
    let edit = |lines: &'static str| {
        [("name_nb", "Forumet"), ("name_nn", "Forumet"), ("kind", "leaders_forum"), ("letterhead", lines)]
    };
    let refused = coordinator.submit(&format!("{BODY}/edit"), &edit("1\n2\n3\n4\n5\n6\n7")).await;
    assert!(refused.status == 422 && refused.text("#letterhead-error").is_some(), "{}", refused.body);
    let taken = coordinator.submit(&format!("{BODY}/edit"), &edit("Torget 1\n\n  3570 Aal  ")).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    let printed = printed(&site, &meeting, &Reader::system()).await;
    assert_eq!(printed.matches(r#"address: ["Torget 1", "3570 Aal"]"#).count(), 2, "{printed}");
}

/// What stands in the notice and the minutes for a reader, before they are typeset.
pub async fn printed(site: &TestSite, meeting: &str, reader: &Reader) -> String {
    let tx = site.database.read().await.unwrap();
    let slug = meeting.trim_start_matches("/meetings/");
    let meeting = ::meetings::queries::find(&tx, reader, slug).await.unwrap().unwrap();
    let t = T::new(site.state().catalogue.clone(), Lang::Nb);
    let setting = Setting { t: &t, site: "https://samhelse.example.org", today: tx.today() };
    format!("{:?} {:?}", document::notice(&setting, &meeting), document::minutes(&setting, &meeting))
}

/// Plans a meeting on this day, and gives its path.
pub async fn plan(coordinator: &Visitor, day: &str) -> String {
    let fields = [
        ("day", day),
        ("starts", "09:00"),
        ("ends", "11.30"),
        ("place", "Gol"),
        ("interval", "once"),
        ("language", "nb"),
    ];
    let planned = coordinator.submit(&format!("{BODY}/meetings/new"), &fields).await;
    assert_eq!(planned.status, 303, "{}", planned.body);
    planned.location.unwrap().split('?').next().unwrap().to_owned()
}

/// Puts an item on the agenda, a decision unless told otherwise, and gives its path.
pub async fn add_item(coordinator: &Visitor, meeting: &str, fields: &[(&str, &str)]) -> String {
    let before = items(&coordinator.get(meeting).await);
    let mut fields = fields.to_vec();
    if !fields.iter().any(|(name, _)| *name == "kind") {
        fields.push(("kind", "decision"));
    }
    let added = coordinator.submit(&format!("{meeting}/items/new"), &fields).await;
    assert_eq!(added.status, 303, "{}", added.body);
    let after = items(&coordinator.get(meeting).await);
    after.into_iter().find(|item| !before.contains(item)).unwrap()
}

fn items(page: &Answer) -> Vec<String> {
    let links = page.attributes("a[href^='/agenda-items/'][href$='/edit']", "href");
    links.iter().map(|link| link.trim_end_matches("/edit").to_owned()).collect()
}

/// The titles on the agenda that a page shows.
pub fn titles(page: &Answer) -> Vec<String> {
    let ids = page.attributes("ol.answers > li", "id");
    ids.iter().map(|id| page.text(&format!("#{id} h3")).unwrap().trim().to_owned()).collect()
}

/// Brings a meeting forward by a step.
pub async fn forward(coordinator: &Visitor, meeting: &str, step: &str) {
    let page = if step == "present" { format!("{meeting}/minutes") } else { meeting.to_owned() };
    let done = coordinator.submit_from(&page, &format!("{meeting}/{step}"), &[]).await;
    assert_eq!(done.status, 303, "{step}: {}", done.body);
}

async fn forward_refused(coordinator: &Visitor, meeting: &str, step: &str) {
    assert_eq!(coordinator.submit_from(meeting, &format!("{meeting}/{step}"), &[]).await.status, 409);
}

/// Everybody is there.
pub async fn attend(coordinator: &Visitor, meeting: &str) {
    let path = format!("{meeting}/attendance");
    let names = coordinator.get(&path).await.attributes("input[type='radio'][value='present']", "name");
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "present")).collect();
    assert!(!fields.is_empty());
    assert_eq!(coordinator.submit(&path, &fields).await.status, 303);
}

/// Saves what came of an item, from the words that stand there now.
pub async fn save(coordinator: &Visitor, meeting: &str, item: &str, fields: &[(&str, &str)]) {
    let page = format!("{meeting}/minutes");
    let begun = self::fields(&coordinator.get(&page).await, item);
    let token = coordinator.token(&page).await;
    let mut all = vec![("csrf", token.as_str()), ("version", begun.0.as_str()), ("part_version", begun.1.as_str())];
    all.extend_from_slice(fields);
    let saved = coordinator.post(&format!("{item}/result"), &all).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
}

/// The two versions and the resolution in the form of an item.
fn fields(page: &Answer, item: &str) -> (String, String, String) {
    let form = format!("form[action='{item}/result']");
    let value = |name: &str| page.attributes(&format!("{form} input[name='{name}']"), "value").remove(0);
    let resolution = page.text(&format!("{form} textarea[name='resolution']")).unwrap_or_default();
    (value("version"), value("part_version"), resolution.trim().to_owned())
}
