//! The agenda of a large meeting: who presents what and when, breaks, and presentations that come late.

use crate::meetings::{add_item, attend, forward, plan, printed, save, titles};
use crate::support::TestSite;
use serde_json::Value;
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    a_programme_with_speakers_breaks_and_times_stands_everywhere,
    what_runs_into_a_fixed_time_is_told_to_the_coordinator,
    presentations_come_when_papers_cannot_any_more,
    a_break_is_nothing_that_a_meeting_deals_with
);

const SPEAKERS: &str = "Styreleder, Vestre Viken HF\nOrdfører, Lier kommune";

async fn a_programme_with_speakers_breaks_and_times_stands_everywhere(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2027-02-05").await;
    let welcome = [("title_nb", "Velkommen"), ("kind", "information"), ("minutes", "30"), ("speakers", SPEAKERS)];
    let item = add_item(&coordinator, &meeting, &welcome).await;
    let form = coordinator.get(&format!("{item}/edit")).await;
    assert_eq!(form.text("#speakers").unwrap(), SPEAKERS.replace('\n', " "));
    let lunch = [("title_nb", "Lunsj"), ("kind", "break"), ("minutes", "45"), ("starts", "10:15")];
    add_item(&coordinator, &meeting, &lunch).await;
    add_item(&coordinator, &meeting, &[("title_nb", "Status for arbeidet")]).await;
    forward(&coordinator, &meeting, "call").await;

    let page = visitor.get(&meeting).await;
    assert_eq!(titles(&page), ["Velkommen", "Lunsj", "Status for arbeidet"]);
    let begin = ["kl. 09.00", "kl. 10.15", "kl. 11.00"].map(|time| page.body.find(time));
    assert!(begin.iter().all(Option::is_some) && begin.is_sorted(), "{begin:?}: {}", page.body);
    assert!(page.body.contains("Legges fram av Styreleder, Vestre Viken HF; Ordfører, Lier kommune"));
    assert!(page.body.contains("Sak 2 på listen") && !page.body.contains("Sak 3 på listen"), "the break has no number");

    let notice = printed(&site, &meeting, &access::Reader::visitor()).await;
    for words in ["10.15", "Lunsj", "Styreleder, Vestre Viken HF; Ordfører, Lier kommune"] {
        assert!(notice.contains(words), "{words}: {notice}");
    }
    let calendar = visitor.get(&format!("{meeting}/meeting.ics")).await.body.replace("\r\n ", "");
    let lines = "DESCRIPTION:09.00 · Velkommen · Styreleder\\, Vestre Viken HF\\; Ordfører\\, Lier kommune\\n10.15 · Lunsj\\n11.00 · Status for arbeidet";
    assert!(calendar.contains(lines), "{calendar}");

    let items = api(&visitor, &meeting).await;
    let second = serde_json::json!({ "name": "Ordfører", "organisation": "Lier kommune" });
    assert_eq!((&items[0]["speakers"][1], &items[0]["place"]), (&second, &1.into()));
    assert_eq!((&items[1]["kind"], &items[1]["begins_at"]), (&"break".into(), &"2027-02-05T09:15:00Z".into()));
    assert!(items[1]["place"].is_null() && items[1]["url"].is_null() && items[2]["place"] == 2, "{items}");
    let moved = [("day", "2027-06-04"), ("starts", "09:00"), ("ends", "11:30"), ("language", "nb")];
    assert_eq!(coordinator.submit(&format!("{meeting}/edit"), &moved).await.status, 303);
    assert_eq!(api(&visitor, &meeting).await[1]["begins_at"], "2027-06-04T08:15:00Z", "the same time in summer");
}

async fn what_runs_into_a_fixed_time_is_told_to_the_coordinator(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2027-02-05").await;
    let long = add_item(&coordinator, &meeting, &[("title_nb", "Velkommen"), ("minutes", "45")]).await;
    let fixed = [("title_nb", "Lunsj"), ("kind", "break"), ("starts", "09.30"), ("minutes", "30")];
    add_item(&coordinator, &meeting, &fixed).await;
    let last = add_item(&coordinator, &meeting, &[("title_nb", "Digitalisering"), ("minutes", "105")]).await;
    forward(&coordinator, &meeting, "call").await;
    let (clash, late) = ("Klokkeslettet er 15 min for tidlig", "Sakslisten varer 15 min lenger enn møtet");
    let page = coordinator.get(&meeting).await.body;
    assert!(page.contains(clash) && page.contains(late), "{page}");
    let page = visitor.get(&meeting).await.body;
    assert!(page.contains("kl. 09.30") && page.contains("kl. 10.00"), "{page}");
    assert!(!page.contains(clash) && !page.contains(late), "{page}");
    for (item, title, minutes) in [(&long, "Velkommen", "30"), (&last, "Digitalisering", "60")] {
        let fields = [("title_nb", title), ("minutes", minutes), ("kind", "decision")];
        assert_eq!(coordinator.submit(&format!("{item}/edit"), &fields).await.status, 303);
    }
    let page = coordinator.get(&meeting).await.body;
    assert!(!page.contains("for tidlig") && !page.contains("lenger enn møtet"), "{page}");
    let unclear = [("title_nb", "x"), ("kind", "decision"), ("starts", "kvart på ti")];
    let refused = coordinator.submit(&format!("{last}/edit"), &unclear).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("#starts", "value"), ["kvart på ti"], "what was typed stays");
}

async fn presentations_come_when_papers_cannot_any_more(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let meeting = plan(&coordinator, "2027-11-09").await;
    let item = add_item(&coordinator, &meeting, &[("title_nb", "Utviklingsplanen"), ("speakers", SPEAKERS)]).await;
    let form = format!("{item}/papers/new");
    let hand_in = async |kind: &str, title: &str, replaces: &str| {
        let fields = [("kind", kind), ("title_nb", title), ("replaces", replaces)];
        coordinator.upload_with(&form, &fields, "lysark.txt", title.as_bytes().to_vec()).await
    };
    assert_eq!(hand_in("paper", "Saksframlegg", "").await.status, 303);
    forward(&coordinator, &meeting, "call").await;
    assert_eq!(hand_in("presentation", "Planen i bilder", "").await.status, 303);
    let found = api(&visitor, &meeting).await;
    let titles = |papers: &Value| papers.as_array().unwrap().iter().map(|one| one["title"]["nb"].clone()).collect();
    let apart: [Vec<Value>; 2] = [titles(&found[0]["papers"]), titles(&found[0]["presentations"])];
    assert_eq!(apart, [vec![Value::from("Saksframlegg")], vec![Value::from("Planen i bilder")]]);
    let body = visitor.get(&meeting).await.body;
    let order = ["Saksframlegg", "Presentasjoner", "Planen i bilder"].map(|words| body.find(words));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?}: {body}");
    assert!(printed(&site, &meeting, &access::Reader::visitor()).await.contains("Planen i bilder"));
    let work = site.sign_in("medlem").await.get("/work").await.body;
    assert!(work.contains("saker 1, papirer 1"), "nobody prepares with a presentation: {work}");

    forward(&coordinator, &meeting, "begin").await;
    attend(&coordinator, &meeting).await;
    save(&coordinator, &meeting, &item, &[("words", "Planen ble lagt fram."), ("result", "noted")]).await;
    forward(&coordinator, &meeting, "present").await;
    let link = coordinator.get(&meeting).await.attributes(&format!("a[href='{form}']"), "href");
    assert_eq!(link, [form.as_str()]);
    assert_eq!(hand_in("paper", "For sent", "").await.status, 422);
    let shown = coordinator.get(&form).await;
    let replaced = shown.attributes("#replaces option:not([value=''])", "value");
    assert_eq!(replaced.len(), 1, "only the presentation can be replaced: {}", shown.body);
    assert_eq!(hand_in("", "Planen i flere bilder", &replaced[0]).await.status, 303);
    let found = api(&visitor, &meeting).await;
    assert_eq!(found[0]["presentations"][0]["title"]["nb"], "Planen i flere bilder");
    assert_eq!(
        (&found[0]["presentations"][0]["version"], found[0]["papers"].as_array().unwrap().len()),
        (&2.into(), 1)
    );
}

async fn a_break_is_nothing_that_a_meeting_deals_with(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, member) = (site.sign_in("koordinator").await, site.sign_in("medlem").await);
    let meeting = plan(&coordinator, "2026-11-10").await;
    let lunch = [("title_nb", "Lunsj"), ("kind", "break")];
    assert_eq!(member.submit(&format!("{meeting}/items/new"), &lunch).await.status, 422, "it is the coordinator's");
    let pause = add_item(&coordinator, &meeting, &lunch).await;
    let call = coordinator.submit_from(&meeting, &format!("{meeting}/call"), &[]).await;
    assert_eq!(call.status, 409, "there is nothing to deal with");
    let more = [("title_nb", "Lunsj"), ("kind", "break"), ("speakers", "Kokken")];
    assert_eq!(coordinator.submit(&format!("{pause}/edit"), &more).await.status, 422);
    let item =
        add_item(&coordinator, &meeting, &[("title_nb", "Felles logoped"), ("matter", "lederforum-2018-4")]).await;
    assert_eq!(coordinator.submit(&format!("{item}/edit"), &lunch).await.status, 422, "it carries a matter");
    for step in ["call", "begin"] {
        forward(&coordinator, &meeting, step).await;
    }
    for path in [format!("{pause}/votes/new"), format!("{pause}/papers/new"), pause.clone()] {
        assert_eq!(coordinator.get(&path).await.status, 404, "{path}");
    }
    let minutes = coordinator.get(&format!("{meeting}/minutes")).await;
    assert!(!minutes.body.contains("Lunsj"), "{}", minutes.body);
    assert_eq!(minutes.attributes("form[action$='/result']", "action"), [format!("{item}/result")]);
    attend(&coordinator, &meeting).await;
    save(
        &coordinator,
        &meeting,
        &item,
        &[("words", "Hol la fram tall."), ("resolution", "Ja."), ("result", "adopted")],
    )
    .await;
    forward(&coordinator, &meeting, "present").await;
    let edition = coordinator.get(&format!("{meeting}/editions/1")).await;
    assert!(edition.body.contains("Hol la fram tall.") && !edition.body.contains("Lunsj"), "{}", edition.body);
}

async fn api(visitor: &Visitor, meeting: &str) -> Value {
    let answer: Answer = visitor.get(&format!("/api{meeting}")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str::<Value>(&answer.body).unwrap()["items"].take()
}
