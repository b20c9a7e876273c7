//! What a meeting made of an item is proposed as the body's answer in the matter.

use crate::agenda::{add_item, forward, path, plan, resolve};
use crate::support::TestSite;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(an_answer_is_proposed_from_the_minutes);

const MATTER: &str = "lederforum-2026-2";
const PROPOSED: &str = "form[action^='/consultations/']";

async fn an_answer_is_proposed_from_the_minutes(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (coordinator, member) = (site.sign_in("koordinator").await, site.sign_in("medlem").await);
    let meeting = plan(&coordinator, "2026-11-10").await;
    let item = add_item(&coordinator, &meeting, &[("title_nb", "Fast plan"), ("matter", MATTER)]).await;
    forward(&coordinator, &meeting, &["call", "begin"]).await;
    resolve(&coordinator, &meeting, &item, "Logopeden er i Gol hver tirsdag.", "adopted_with_change").await;
    let proposed = async || coordinator.get(&meeting).await.attributes(PROPOSED, "action");
    assert!(proposed().await.is_empty(), "the minutes are not there");
    forward(&coordinator, &meeting, &["present"]).await;
    for nobody in [&member, &site.visitor()] {
        assert!(nobody.get(&meeting).await.attributes(PROPOSED, "action").is_empty());
    }
    let action = proposed().await.remove(0);
    let page = coordinator.get(&meeting).await;
    let value = |name: &str| page.attributes(&format!("{PROPOSED} input[name='{name}']"), "value").remove(0);
    assert_eq!((value("answer"), value("meeting_date")), ("adopted_with_change".into(), "2026-11-10".into()));
    let query = "answer=adopted_with_change&meeting_date=2026-11-10&resolution=Logopeden+er+i+Gol+hver+tirsdag.";
    let form = coordinator.get(&format!("{action}?{query}")).await;
    assert_eq!(form.attributes("input[name='answer'][checked]", "value"), ["adopted_with_change"]);
    assert_eq!(form.attributes("#meeting_date", "value"), ["2026-11-10"]);
    assert_eq!(form.text("#resolution").unwrap(), value("resolution"));
    let resolution = value("resolution");
    let fields = [
        ("answer", "adopted_with_change"),
        ("meeting_date", "2026-11-10"),
        ("case_number", "9/26"),
        ("resolution", &resolution),
    ];
    assert_eq!(path(&coordinator.submit(&action, &fields).await), format!("/matters/{MATTER}"));
    assert!(proposed().await.is_empty(), "it is answered");
    assert!(coordinator.get(&format!("/matters/{MATTER}")).await.body.contains(&resolution));
}
