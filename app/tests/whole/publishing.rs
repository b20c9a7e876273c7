//! What of a meeting is public and when; what is told before texts with telephone numbers and addresses become public; the order of an
//! agenda; the feeds of meetings.

use crate::meetings::{add_item, forward, plan, save};
use crate::support::TestSite;
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    before_the_agenda_is_published_everybody_sees_when_and_where,
    nobody_publishes_a_telephone_number_without_knowing,
    corrections_and_later_words_are_looked_through_too,
    an_item_goes_to_the_place_it_is_dragged_to,
    feeds_tell_of_meetings,
);

const NUMBER: &str = "91 23 45 67";

async fn before_the_agenda_is_published_everybody_sees_when_and_where(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, member, visitor) =
        (site.sign_in("koordinator").await, site.sign_in("medlem").await, site.visitor());
    let meeting = plan(&coordinator, "2027-11-09").await;
    let item = add_item(&coordinator, &meeting, &[("title_nb", "MERKE-sak"), ("text_nb", "MERKE-tekst")]).await;
    let paper = format!("{item}/papers/new");
    assert_eq!(coordinator.upload_titled(&paper, "MERKE-papir", "notat.txt", b"MERKE".to_vec()).await.status, 303);
    let paper = coordinator.get(&meeting).await.attributes("a[href^='/papers/']", "href").remove(0);
    let edit = format!("{meeting}/edit");
    let late = set_day(&coordinator, &meeting, "2027-11-10").await;
    assert!(late.status == 422 && late.text("#publish_due-error").is_some(), "{}", late.body);
    assert_eq!(set_day(&coordinator, &meeting, "2027-11-02").await.status, 303);
    assert!(coordinator.get(&edit).await.body.contains("2027-11-02"));
    let early = coordinator.submit_from(&meeting, &format!("{meeting}/publish"), &[]).await;
    assert_eq!(early.status, 409, "the members come first");

    forward(&coordinator, &meeting, "call").await;
    let shown = visitor.get(&meeting).await;
    assert!(shown.body.contains("9. november 2027") && shown.body.contains("2. november 2027"), "{}", shown.body);
    assert!(shown.body.contains("Sakslisten er ikke offentlig ennå"), "{}", shown.body);
    let calendar = "/areas/hallingdal/meetings.ics".to_owned();
    let before = oparl_items(&site).await;
    assert!(visitor.get(&calendar).await.body.contains("DTSTART:20271109T080000Z"));
    for (path, status) in [
        (&meeting, 200),
        (&calendar, 200),
        (&format!("{meeting}/history"), 200),
        (&format!("{meeting}/notice.pdf"), 404),
        (&item, 404),
        (&format!("{item}/case.pdf"), 404),
        (&paper, 404),
    ] {
        let answer = visitor.get(path).await;
        assert!(answer.status == status && !answer.body.contains("MERKE"), "{path}: {} {}", answer.status, answer.body);
        assert_eq!(member.get(path).await.status, 200, "members see all of it: {path}");
    }
    assert!(member.get(&meeting).await.body.contains("MERKE-tekst"));

    forward_from(&coordinator, &meeting, "publish").await;
    for path in [&meeting, &item, &paper] {
        assert!(visitor.get(path).await.body.contains("MERKE"), "{path}");
    }
    assert_eq!(visitor.get(&format!("{meeting}/notice.pdf")).await.status, 200);
    let after = oparl_items(&site).await;
    assert!(!before.contains("MERKE") && after.contains("MERKE-sak"), "{after}");
    let again = coordinator.submit_from(&meeting, &format!("{meeting}/publish"), &[]).await;
    assert_eq!(again.status, 409);
    site.audit_records().await;
}

async fn nobody_publishes_a_telephone_number_without_knowing(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2026-11-10").await;
    let text = format!("Ring {NUMBER}. Sak 2024/12345 kostet kr 25000000.");
    let item = add_item(&coordinator, &meeting, &[("title_nb", "Felles logoped"), ("text_nb", &text)]).await;
    let exempt = [("title_nb", "Ring 22334455"), ("legal_basis", "offl-25"), ("public_title_nb", "Tilsetting")];
    add_item(&coordinator, &meeting, &exempt).await;
    let asked = coordinator.submit_from(&meeting, &format!("{meeting}/call"), &[]).await;
    assert_eq!((asked.status, findings(&asked)), (422, vec![format!("Sak 1 på listen: telefonnummeret {NUMBER}")]));
    assert_eq!(visitor.get(&meeting).await.status, 404, "nothing happened yet");
    let wrong = coordinator.submit_from(&meeting, &format!("{meeting}/call"), &[("known", "22334455")]).await;
    assert_eq!(wrong.status, 422, "they have to know of this one");
    anyway(&coordinator, &asked).await;
    assert!(visitor.get(&meeting).await.body.contains(NUMBER));

    forward(&coordinator, &meeting, "begin").await;
    save(&coordinator, &meeting, &item, &[("words", "Skriv til lege@hol.example."), ("result", "noted")]).await;
    let asked = coordinator.submit_from(&format!("{meeting}/minutes"), &format!("{meeting}/present"), &[]).await;
    assert_eq!(
        (asked.status, findings(&asked)),
        (422, vec!["Sak 1 på listen: e-postadressen lege@hol.example".to_owned()])
    );
    anyway(&coordinator, &asked).await;
    let history = site.columns_with("contact_details").await;
    assert!(history.iter().any(|column| column.starts_with("audit_record.")), "{history:?}");
    assert_eq!(site.columns_with("lege@hol.example").await.iter().find(|column| column.starts_with("audit")), None);

    let fields = [("title_nb", "Felles logoped"), ("summary_nb", text.as_str())];
    let opened = coordinator.submit("/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let matter = opened.location.unwrap().split('?').next().unwrap().to_owned();
    let asked = coordinator.submit_from(&matter, &format!("{matter}/publish"), &[]).await;
    assert!(asked.status == 422 && findings(&asked)[0].ends_with(NUMBER), "{}", asked.body);
    assert_eq!(visitor.get(&matter).await.status, 404);
    anyway(&coordinator, &asked).await;
    assert_eq!(visitor.get(&matter).await.status, 200);
}

async fn corrections_and_later_words_are_looked_through_too(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, member) = (site.sign_in("koordinator").await, site.sign_in("medlem").await);
    let meeting = plan(&coordinator, "2026-11-10").await;
    let item = add_item(&coordinator, &meeting, &[("title_nb", "Felles logoped")]).await;
    let unseen = [("title_nb", "Felles logoped"), ("speakers", NUMBER), ("kind", "decision")];
    assert_eq!(coordinator.submit(&format!("{item}/edit"), &unseen).await.status, 303, "nothing is public yet");
    assert_eq!(coordinator.submit(&format!("{item}/edit"), &unseen[..1]).await.status, 422);
    let cleared = [("title_nb", "Felles logoped"), ("kind", "decision")];
    assert_eq!(coordinator.submit(&format!("{item}/edit"), &cleared).await.status, 303);
    let proposal = [("title_nb", "Ring 22334455"), ("kind", "discussion")];
    assert_eq!(member.submit(&format!("{meeting}/items/new"), &proposal).await.status, 303);
    forward(&coordinator, &meeting, "call").await;

    for path in [format!("{item}/edit"), format!("{meeting}/items/new")] {
        let asked = coordinator.submit(&path, &unseen).await;
        assert_eq!((asked.status, findings(&asked).len()), (422, 1), "{path}: {}", asked.body);
        assert_eq!(asked.text("#speakers").as_deref(), Some(NUMBER), "what was typed stays");
        let known = [unseen.as_slice(), &[("known", NUMBER)]].concat();
        assert_eq!(coordinator.submit(&path, &known).await.status, 303, "{path}");
    }
    let answer = coordinator.get(&meeting).await.attributes("form[action$='/answer']", "action").remove(0);
    let asked = coordinator.submit_from(&meeting, &answer, &[("answer", "accept")]).await;
    assert_eq!((asked.status, findings(&asked).len()), (422, 1), "{}", asked.body);
    anyway(&coordinator, &asked).await;
    for step in ["begin", "present"] {
        forward(&coordinator, &meeting, step).await;
    }
    let id = item.rsplit('/').next().unwrap();
    let path = format!("{meeting}/correct");
    let form = coordinator.get(&path).await;
    let base = form.hidden("base").unwrap();
    let states = form.attributes("input[value='absent']", "name");
    let words = format!("words-{id}");
    let mut fields = vec![("base", base.as_str()), ("reason", "Noe manglet"), (words.as_str(), "Ring 22334455.")];
    fields.extend(states.iter().map(|name| (name.as_str(), "absent")));
    let asked = coordinator.submit(&path, &fields).await;
    assert_eq!((asked.status, findings(&asked).len()), (422, 1), "{}", asked.body);
    fields.push(("known", "22334455"));
    assert_eq!(coordinator.submit(&path, &fields).await.status, 303);
}

async fn an_item_goes_to_the_place_it_is_dragged_to(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2026-11-10").await;
    let mut items = Vec::new();
    for title in ["A", "B", "C", "D"] {
        items.push(add_item(&coordinator, &meeting, &[("title_nb", title)]).await);
    }
    let proposal = [("title_nb", "Forslag"), ("kind", "discussion")];
    assert_eq!(site.sign_in("medlem").await.submit(&format!("{meeting}/items/new"), &proposal).await.status, 303);
    for (item, to, order) in [
        (0, "3", ["B", "C", "A", "D"]),
        (3, "1", ["D", "B", "C", "A"]),
        (1, "99", ["D", "C", "A", "B"]),
        (2, "2", ["D", "C", "A", "B"]),
    ] {
        let moved = coordinator.submit_from(&meeting, &format!("{}/move", items[item]), &[("to", to)]).await;
        assert_eq!((moved.status, titles(&coordinator.get(&meeting).await)), (303, order.map(str::to_owned).to_vec()));
    }
    for to in ["0", "-1", "x", ""] {
        let refused = coordinator.submit_from(&meeting, &format!("{}/move", items[0]), &[("to", to)]).await;
        assert_eq!(refused.status, 400, "{to:?}");
    }
    let page = coordinator.get(&meeting).await;
    assert_eq!(page.attributes("script[src*='agenda']", "src").len(), 1, "{}", page.body);
    assert!(site.sign_in("medlem").await.get(&meeting).await.attributes("script[src*='agenda']", "src").is_empty());
}

async fn feeds_tell_of_meetings(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2027-11-09").await;
    add_item(&coordinator, &meeting, &[("title_nb", "Felles logoped")]).await;
    for feed in ["/areas/hallingdal/meetings", "/bodies/helse-og-omsorgslederforum/meetings"] {
        let atom = format!("{feed}.atom");
        assert!(!visitor.get(&atom).await.body.contains(&meeting), "it is not called yet");
        assert_eq!(visitor.get(feed).await.attributes("link[type='application/atom+xml']", "href"), [atom]);
    }
    forward(&coordinator, &meeting, "call").await;
    for feed in ["/areas/hallingdal/meetings.atom", "/bodies/helse-og-omsorgslederforum/meetings.atom"] {
        let answer = visitor.get(feed).await;
        assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
        assert!(
            answer.body.contains(&format!("{}{meeting}", site.url)) && answer.body.contains("9. november 2027"),
            "{}",
            answer.body
        );
    }
    assert_eq!(visitor.get("/areas/none/meetings.atom").await.status, 404);
}

/// Sets the day by which everybody is to see the agenda.
async fn set_day(coordinator: &Visitor, meeting: &str, day: &str) -> Answer {
    let fields = [
        ("day", "2027-11-09"),
        ("starts", "09:00"),
        ("ends", "11.30"),
        ("place", "Gol"),
        ("language", "nb"),
        ("publish_due", day),
    ];
    coordinator.submit(&format!("{meeting}/edit"), &fields).await
}

async fn forward_from(coordinator: &Visitor, meeting: &str, step: &str) {
    let done = coordinator.submit_from(meeting, &format!("{meeting}/{step}"), &[]).await;
    assert_eq!(done.status, 303, "{step}: {}", done.body);
}

/// What a page says was found.
fn findings(page: &Answer) -> Vec<String> {
    let count = page.body.matches("<strong>").count();
    (1..=count).filter_map(|place| page.text(&format!("#findings li:nth-child({place})"))).collect()
}

/// Sends the form of the page that asks.
async fn anyway(coordinator: &Visitor, asked: &Answer) {
    let form = asked.forms().into_iter().find(|form| form.fields.iter().any(|field| field.name == "known")).unwrap();
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
    let done = coordinator.post(&form.action, &fields).await;
    assert_eq!(done.status, 303, "{}", done.body);
}

fn titles(page: &Answer) -> Vec<String> {
    let ids = page.attributes("ol.answers > li", "id");
    ids.iter().map(|id| page.text(&format!("#{id} h3")).unwrap().trim().to_owned()).collect()
}

/// The agenda items of all bodies, for programs that know OParl.
async fn oparl_items(site: &TestSite) -> String {
    oparl::bring_up_to_date(&site.database).await.unwrap();
    let visitor = site.visitor();
    let bodies = visitor.get("/oparl/v1.1/bodies").await.body;
    let mut all = String::new();
    for part in bodies.split("\"agendaItem\":\"").skip(1) {
        let url = part.split('"').next().unwrap();
        let path = url.find("/oparl/").map(|start| &url[start..]).unwrap();
        all.push_str(&visitor.get(path).await.body);
    }
    all
}
