//! Who sits in a body, who names them, and whether they are those who should.

use super::{COMMITTEE, FORUM, api, done, open_group, put_together, start, with_version};
use crate::support::TestSite;
use serde_json::Value;
use testkit::{TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    a_coordinator_puts_a_body_together,
    a_party_names_its_own,
    what_is_missing_is_told,
    the_chair_alternates,
    a_person_sees_their_memberships_and_erasure_cuts_the_link,
    members_on_a_day_are_read_in_one_call,
);

/// The id of the first seat on the form, whose label begins so.
async fn seat(visitor: &Visitor, body: &str, label: &str) -> String {
    let page = visitor.get(&format!("{body}/members/new")).await;
    let ids = page.attributes("#seat option", "value");
    let place = (0..ids.len()).find(|place| {
        let text = page.text(&format!("#seat option:nth-of-type({})", place + 1));
        text.is_some_and(|text| text.starts_with(label))
    });
    ids[place.unwrap_or_else(|| panic!("no seat {label} on {}", page.body))].clone()
}

fn names(body: &Value) -> Vec<&str> {
    body["members"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

async fn edit_of(visitor: &Visitor, body: &str, place: usize) -> String {
    visitor.get(&format!("{body}/members")).await.attributes("a[href^='/memberships/']", "href").remove(place)
}

async fn a_coordinator_puts_a_body_together(home: TestDatabase) {
    let site = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let group = open_group(&coordinator, "Gruppe").await;
    let seats = [("seat_party", "hol"), ("seat_role_nb", "Lege"), ("seat_role_nn", "Lege"), ("seat_votes", "yes")];
    put_together(&coordinator, &group, "seats", &seats).await;
    let hol = seat(&coordinator, &group, "Hol kommune").await;
    let new = format!("{group}/members/new");
    let chair = [("name", "Kommuneoverlege, Hol"), ("role", "chair"), ("seat", &hol), ("valid_from", "2026-01-01")];
    done(&coordinator, &new, &chair).await;
    let taken = coordinator.submit(&new, &[("name", "En annen"), ("role", "member"), ("seat", &hol)]).await;
    assert!(taken.status == 422 && taken.body.contains("Noen andre har plassen"), "{}", taken.body);
    let page = coordinator.get(&new).await;
    let chair_id = page.attributes("#deputy_for option", "value").remove(1);
    let deputy = [("name", "Fastlege, Hol"), ("role", "deputy"), ("deputy_for", &chair_id)];
    assert_eq!(coordinator.submit(&new, &deputy[..2]).await.status, 422, "a deputy stands in for somebody");
    done(&coordinator, &new, &deputy).await;
    let page = site.visitor().get(&group).await.body;
    assert!(page.contains("Kommuneoverlege, Hol") && page.contains("møter for Kommuneoverlege, Hol"), "{page}");
    let body = api(&site, &group).await;
    assert_eq!(names(&body), ["Kommuneoverlege, Hol", "Fastlege, Hol"]);
    let member = &body["members"][1];
    assert_eq!((member["role"].as_str(), member["on_behalf_of"]["slug"].as_str()), (Some("deputy"), Some("hol")));
    assert_eq!(
        (member["deputy_for"].as_str(), member["voting_right"].as_bool()),
        (Some(chair_id.as_str()), Some(true))
    );
    assert!(!site.visitor().get(&format!("/api{group}")).await.body.contains("account"));
    // Ended, the seat is free again, and who had it is told among the former.
    let edit = edit_of(&coordinator, &group, 0).await;
    let ended = [("valid_to", "2026-11-21")];
    done(&coordinator, &edit, &[&chair[..], &ended[..]].concat()).await;
    done(&coordinator, &new, &[("name", "En annen"), ("role", "chair"), ("seat", &hol), ("valid_from", "2026-11-22")])
        .await;
    let members = site.visitor().get(&format!("{group}/members")).await.body;
    assert!(members.contains("Har vært med") && members.contains("Er med nå"), "{members}");
    assert!(members.find("En annen") < members.find(">Kommuneoverlege, Hol<"), "{members}");
    let history = site.visitor().get(&format!("{group}/history")).await.body;
    assert!(history.contains("Et medlem ble meldt inn") && !history.contains("Kommuneoverlege"), "{history}");
    let used =
        coordinator.submit_from(&format!("{group}/composition"), &format!("{group}/seats/{hol}/remove"), &[]).await;
    assert_eq!(used.status, 409, "somebody has sat there");
    let late = with_version(&coordinator, &edit, "1", &[("name", "Sent"), ("role", "member")]).await;
    assert_eq!(late.status, 409);
    assert!(late.body.contains("<ins>"), "{}", late.body);
    site.audit_records().await;
}

async fn a_party_names_its_own(home: TestDatabase) {
    let site = start(home).await;
    let (hol, gol) = (site.sign_in("hol").await, site.sign_in("gol").await);
    let mut links = hol.get(&format!("{FORUM}/members")).await.attributes("a[href^='/memberships/']", "href");
    assert_eq!(links.len(), 1, "only their own member");
    let edit = links.remove(0);
    assert_eq!(gol.get(&edit).await.status, 403);
    assert_eq!(site.visitor().get(&edit).await.status, 303);
    let form = hol.get(&edit).await;
    assert!(form.attributes("#account, #party", "id").is_empty(), "{}", form.body);
    assert_eq!(form.attributes("input[name='role']", "value"), ["member", "deputy"]);
    let own = seat(&hol, FORUM, "Hol kommune").await;
    let fields = |role: &'static str| [("name", "Helsesjef, Hol"), ("role", role), ("seat", own.as_str())];
    done(&hol, &edit, &fields("member")).await;
    assert_eq!(hol.submit(&edit, &fields("chair")).await.status, 422);
    let principal = edit.split('/').nth(2).unwrap();
    let deputy = [("name", "Rådgiver, Hol"), ("role", "deputy"), ("deputy_for", principal)];
    done(&hol, &format!("{FORUM}/members/new"), &deputy).await;
    // A seat and a member of another party are nothing that they can choose.
    let coordinator = site.sign_in("koordinator").await;
    let others = seat(&coordinator, FORUM, "Gol kommune").await;
    let foreign = [("name", "Inntrenger"), ("role", "member"), ("seat", others.as_str())];
    assert_eq!(hol.submit(&format!("{FORUM}/members/new"), &foreign).await.status, 422);
    assert_eq!(gol.submit(&format!("{FORUM}/members/new"), &deputy).await.status, 422);
    assert_eq!(hol.submit(&format!("{FORUM}/members/new"), &[("name", "Løs"), ("role", "member")]).await.status, 422);
    let body = api(&site, FORUM).await;
    let found = names(&body);
    assert!(found.contains(&"Helsesjef, Hol") && found.contains(&"Rådgiver, Hol"), "{found:?}");
    assert!(!found.contains(&"Inntrenger") && !found.contains(&"Løs"));
}

async fn what_is_missing_is_told(home: TestDatabase) {
    let site = start(home).await;
    let visitor = site.visitor();
    let page = visitor.get(COMMITTEE).await.body;
    assert!(
        page.contains("En brukerrepresentant</span> <span class=\"ds-tag\" data-color=\"warning\">Mangler 1"),
        "{page}"
    );
    let rules = api(&site, COMMITTEE).await["composition_rules"].clone();
    let missing: Vec<_> = rules.as_array().unwrap().iter().map(|rule| rule["missing"].as_i64()).collect();
    assert_eq!(missing, [Some(0), Some(1), Some(0)]);
    assert!(!visitor.get("/bodies/samarbeidsstyret").await.body.contains("Mangler"), "nobody is registered there");
    let coordinator = site.sign_in("koordinator").await;
    put_together(
        &coordinator,
        FORUM,
        "rules",
        &[
            ("rule_label_nb", "Én lege"),
            ("rule_label_nn", "Éin lege"),
            ("rule_party_kind", "general_practitioners"),
            ("rule_minimum", "1"),
        ],
    )
    .await;
    let list = coordinator.get("/areas/hallingdal/bodies").await.body;
    assert!(list.contains("Mangler 1: Én lege"), "{list}");
    let doctor = [("name", "Fastlege"), ("role", "member"), ("party", "fastlegene-i-vest-viken")];
    done(&coordinator, &format!("{FORUM}/members/new"), &doctor).await;
    assert!(!coordinator.get("/areas/hallingdal/bodies").await.body.contains("Mangler 1: Én lege"));
    let page = format!("{FORUM}/composition");
    let remove = coordinator.get(&page).await.attributes("form[action*='/rules/']", "action");
    assert_eq!(remove.len(), 2);
    assert_eq!(coordinator.submit_from(&page, &remove[1], &[]).await.status, 303);
    assert_eq!(coordinator.submit_from(&page, &remove[1], &[]).await.status, 404, "it is gone");
    let nothing = [("rule_label_nb", "Ingenting"), ("rule_label_nn", "Ingenting")];
    let refused = coordinator.submit_from(&page, &format!("{FORUM}/rules"), &nothing).await;
    assert_eq!(refused.status, 422);
    let wrong = [&nothing[..], &[("rule_minimum", "3"), ("rule_maximum", "2"), ("rule_below", "x")]].concat();
    assert_eq!(coordinator.submit_from(&page, &format!("{FORUM}/rules"), &wrong).await.status, 422);
}

async fn the_chair_alternates(home: TestDatabase) {
    let site = start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let turn = |party: &'static str, from: &'static str, to: &'static str| {
        [("chair_party", party), ("chair_from", from), ("chair_to", to)]
    };
    put_together(&coordinator, FORUM, "chairs", &turn("al", "2027-01-01", "2027-12-31")).await;
    put_together(&coordinator, FORUM, "chairs", &turn("hol", "2026-01-01", "2026-12-31")).await;
    let page = format!("{FORUM}/composition");
    for wrong in
        [turn("gol", "2026-12-31", ""), turn("gol", "2028-02-01", "2028-01-31"), turn("none", "2029-01-01", "")]
    {
        let refused = coordinator.submit_from(&page, &format!("{FORUM}/chairs"), &wrong).await;
        assert_eq!(refused.status, 422, "{wrong:?}");
    }
    let shown = site.visitor().get(FORUM).await.body;
    let (now, next) = (shown.find("<dt>Nå</dt>").unwrap(), shown.find("<dt>Deretter</dt>").unwrap());
    assert!(shown[now..next].contains("Hol kommune") && shown[next..].contains("Ål kommune"), "{shown}");
    let terms = api(&site, FORUM).await["chair_terms"].clone();
    let parties: Vec<_> = terms.as_array().unwrap().iter().map(|term| term["party"]["slug"].as_str()).collect();
    assert_eq!(parties, [Some("hol"), Some("al")]);
    let remove = coordinator.get(&page).await.attributes("form[action*='/chairs/']", "action").remove(0);
    assert_eq!(coordinator.submit_from(&page, &remove, &[]).await.status, 303);
    assert!(!site.visitor().get(FORUM).await.body.contains("<dt>Nå</dt>"));
}

async fn a_person_sees_their_memberships_and_erasure_cuts_the_link(home: TestDatabase) {
    let site = start(home).await;
    let (coordinator, administrator) = (site.sign_in("koordinator").await, site.sign_in("administrator").await);
    let nobody = [("name", "Kommunalsjef, Hol"), ("role", "secretary"), ("account", "nobody")];
    assert_eq!(coordinator.submit(&format!("{FORUM}/members/new"), &nobody).await.status, 422);
    let linked = [("name", "Sekretær, Hol"), ("role", "secretary"), ("account", "medlem")];
    done(&coordinator, &format!("{FORUM}/members/new"), &linked).await;
    let person = site.sign_in("medlem").await;
    let page = person.get("/account/data").await.body;
    assert!(page.contains("Utvalg du er eller har vært med i") && page.contains("Sekretær"), "{page}");
    let file: Value = serde_json::from_str(&person.get("/account/data.json").await.body).unwrap();
    assert_eq!(file["membership"][0]["body"], "helse-og-omsorgslederforum");
    assert_eq!(file["membership"][0]["name"], "Sekretær, Hol");
    assert_eq!(account_ids(&site).await, 1);
    let erased = administrator.submit("/accounts/medlem/erase", &[]).await;
    assert_eq!(erased.status, 303, "{}", erased.body);
    assert_eq!(account_ids(&site).await, 0, "the link is cut");
    let members = site.visitor().get(&format!("{FORUM}/members")).await.body;
    assert!(members.contains("Sekretær, Hol"), "who held the office stays: {members}");
}

async fn account_ids(site: &TestSite) -> i64 {
    let sql = "SELECT count(*) AS n FROM membership WHERE account_id IS NOT NULL";
    site.database.single().count(sql, vec![]).await.unwrap()
}

async fn members_on_a_day_are_read_in_one_call(home: TestDatabase) {
    let site = start(home).await;
    let tx = site.database.read().await.unwrap();
    let reader = access::Reader::visitor();
    let body = bodies::queries::body(&tx, &reader, "fagutvalg-skropelige-eldre").await.unwrap().unwrap();
    let on = async |day| bodies::queries::members(&tx, &reader, &body.id, day).await.unwrap();
    let now = on(time::macros::date!(2026 - 06 - 01)).await;
    assert_eq!(now.len(), 6);
    assert_eq!((now[0].role.as_str(), now[5].role.as_str()), ("chair", "deputy"));
    assert_eq!(now[2].inhabitants, None, "a trust has no inhabitants");
    assert_eq!(now[1].inhabitants, Some(4902));
    assert!(on(time::macros::date!(2027 - 01 - 01)).await.is_empty());
}
