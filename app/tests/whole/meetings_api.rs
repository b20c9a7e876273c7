//! Meetings as programs read them, and their timetable wherever it stands.

use crate::api::{token, with};
use crate::meetings::{add_item, attend, forward, plan, save};
use crate::support::TestSite;
use serde_json::Value;
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(programs_read_what_the_pages_show, a_timetable_stands_wherever_the_agenda_does);

async fn programs_read_what_the_pages_show(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let internal = token(&site, "koordinator", "internal").await;
    let meeting = plan(&coordinator, "2027-11-09").await;
    let fields = [
        ("title_nb", "Felles logoped"),
        ("recommendation_nb", "Forumet ber om en sak."),
        ("matter", "lederforum-2018-4"),
    ];
    let open = add_item(&coordinator, &meeting, &fields).await;
    let fields =
        [("title_nb", "MERKE"), ("text_nb", "MERKE"), ("legal_basis", "offl-25"), ("public_title_nb", "Tilsetting")];
    let exempt = add_item(&coordinator, &meeting, &fields).await;
    let paper = format!("{open}/papers/new");
    assert_eq!(coordinator.upload_titled(&paper, "Notat", "notat.txt", b"Notat".to_vec()).await.status, 303);
    let path = format!("/api{meeting}");
    assert_eq!(visitor.get(&path).await.status, 404, "it is being planned");
    assert_eq!(json(&with(&site, &internal, &path).await)["items"][1]["title"]["nb"], "MERKE");
    forward(&coordinator, &meeting, "call").await;
    for list in ["/api/areas/hallingdal/meetings", "/api/bodies/helse-og-omsorgslederforum/meetings"] {
        let found = listed(&visitor, list, &meeting).await.unwrap();
        assert_eq!((&found["starts_at"], &found["state"]), (&"2027-11-09T08:00:00Z".into(), &"called".into()));
        assert!(listed(&visitor, &format!("{list}?when=past"), &meeting).await.is_none());
        assert_eq!(visitor.get(&format!("{list}?when=soon")).await.status, 400);
    }
    forward(&coordinator, &meeting, "begin").await;
    attend(&coordinator, &meeting).await;
    save(
        &coordinator,
        &meeting,
        &open,
        &[("words", "Hol la fram tall."), ("resolution", "Ja."), ("result", "adopted")],
    )
    .await;
    save(&coordinator, &meeting, &exempt, &[("words", "MERKE"), ("resolution", "MERKE"), ("result", "adopted")]).await;
    let before = json(&visitor.get(&path).await);
    assert!(before["items"][0]["result"].is_null() && before["attendance"].as_array().unwrap().is_empty(), "{before}");
    forward(&coordinator, &meeting, "present").await;
    let answer = visitor.get(&path).await;
    assert!(!answer.body.contains("MERKE"), "{}", answer.body);
    let found = json(&answer);
    let (first, second) = (&found["items"][0], &found["items"][1]);
    assert_eq!((&first["words"], &first["result"]), (&"Hol la fram tall.".into(), &"adopted".into()));
    assert_eq!((&first["matter"], &first["papers"][0]["title"]["nb"]), (&"lederforum-2018-4".into(), &"Notat".into()));
    assert_eq!((&second["title"]["nb"], &second["legal_basis"]), (&"Tilsetting".into(), &"offl-25".into()));
    assert!(second["words"].is_null() && second["resolution"] == "", "{second}");
    let voters = found["attendance"].as_array().unwrap().iter().filter(|person| person["votes"] == true);
    assert!(voters.clone().all(|person| person["state"] == "present") && voters.count() == 6, "{found}");
    assert_eq!((&found["editions"][0]["number"], &found["editions"][0]["approved_on"]), (&1.into(), &Value::Null));
    for address in [&found["url"], &first["url"], &first["papers"][0]["url"], &found["editions"][0]["url"]] {
        let path = address.as_str().unwrap().strip_prefix(&site.url).unwrap();
        assert_eq!(visitor.get(path).await.status, 200, "{path}");
    }
}

async fn a_timetable_stands_wherever_the_agenda_does(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2027-11-09").await;
    let fields = [("title_nb", "Felles logoped"), ("minutes", "20"), ("speakers", "Daglig leder, Hallinghelse")];
    add_item(&coordinator, &meeting, &fields).await;
    let exempt = [("title_nb", "MERKE"), ("speakers", "MERKE"), ("legal_basis", "offl-25"), ("minutes", "15")];
    add_item(&coordinator, &meeting, &exempt).await;
    add_item(&coordinator, &meeting, &[("title_nb", "Felles legevakt")]).await;
    forward(&coordinator, &meeting, "call").await;
    let page = visitor.get(&meeting).await.body;
    for time in ["kl. 09.00", "kl. 09.20", "kl. 09.35"] {
        assert!(page.contains(time), "{time}: {page}");
    }
    let calendar = unfolded(&visitor, &format!("{meeting}/meeting.ics")).await;
    let line = "DESCRIPTION:09.00 · Felles logoped · Daglig leder\\, Hallinghelse\\n09.20 · Unntatt offentlighet\\n09.35 · Felles legevakt";
    assert!(calendar.contains(line), "{calendar}");
    assert!(!unfolded(&visitor, "/areas/hallingdal/meetings.ics").await.contains("DESCRIPTION"));
    let found = json(&visitor.get(&format!("/api{meeting}")).await);
    let begins: Vec<_> = (0..3).map(|item| found["items"][item]["begins_at"].as_str().unwrap()).collect();
    assert_eq!(begins, ["2027-11-09T08:00:00Z", "2027-11-09T08:20:00Z", "2027-11-09T08:35:00Z"]);
    let notice = crate::meetings::printed(&site, &meeting, &access::Reader::visitor()).await;
    assert!(notice.contains("09.20") && notice.contains("09.35") && !notice.contains("MERKE"), "{notice}");
}

/// The meeting in a list.
async fn listed(visitor: &Visitor, list: &str, meeting: &str) -> Option<Value> {
    let found = json(&visitor.get(list).await)["meetings"].take();
    let url = |one: &Value| one["url"].as_str().unwrap().ends_with(meeting);
    found.as_array().unwrap().iter().find(|one| url(one)).cloned()
}

/// A calendar file with its broken lines put together.
async fn unfolded(visitor: &Visitor, path: &str) -> String {
    visitor.get(path).await.body.replace("\r\n ", "")
}

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}
