//! The interface of OParl 1.1: whole, true to the standard, and silent about everything that is not public.

mod crawl;
mod schemas;
mod world;

use crawl::{Found, crawl, json, list, short};
use database::values;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use testkit::{TestDatabase, on_both_databases};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::macros::datetime;
use world::{ITEM, Item, PUBLIC_TITLE, SECRET, World, add_item, add_paper};

on_both_databases!(
    everything_that_can_be_reached_is_as_the_standard_says,
    what_is_not_public_is_nowhere,
    a_meeting_tells_what_everybody_may_know,
    pages_are_stable_while_objects_come,
    filters_find_what_has_changed,
    what_is_gone_is_told_as_gone,
    files_are_shown_or_kept,
    scripts_on_other_sites_may_read,
    what_cannot_be_asked_is_refused,
    the_register_follows_what_is_recorded,
    many_meetings_are_paged_through,
);

const ROOT: &str = "/oparl/v1.1";

/// The address of a list of the area whose forum meets.
async fn list_url(world: &World, name: &str) -> String {
    let tx = world.site.database.read().await.unwrap();
    format!("{}{ROOT}/bodies/{}/{name}", world.site.url, world::id_of(&tx, "area", "hallingdal").await)
}

async fn get(world: &World, path: &str) -> Value {
    json(&world.site.visitor().get(&format!("{ROOT}/{path}")).await, path)
}

fn ids(objects: &[Value]) -> Vec<&str> {
    objects.iter().map(|object| object["id"].as_str().unwrap()).collect()
}

fn encoded(moment: OffsetDateTime) -> String {
    moment.format(&Rfc3339).unwrap().replace(':', "%3A").replace('+', "%2B")
}

async fn everything_that_can_be_reached_is_as_the_standard_says(home: TestDatabase) {
    let world = World::start(home).await;
    let visitor = world.site.visitor();
    let found = crawl(&visitor, &world.site.url).await;
    for kind in [
        "Body",
        "Organization",
        "Person",
        "Membership",
        "Meeting",
        "AgendaItem",
        "Paper",
        "Consultation",
        "File",
        "Location",
    ] {
        assert!(found.of(kind).count() > 1, "few of {kind}");
    }
    let validators = schemas::validators();
    let listed = found.lists.values().flatten().flat_map(|page| page["data"].as_array().unwrap());
    let mut faults = Vec::new();
    for object in found.objects.values().chain(&found.inside).chain(listed) {
        let wrong = schemas::faults(&validators, object);
        faults.extend(wrong.into_iter().map(|fault| format!("{}: {fault}", object["id"])));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    same_everywhere(&found);
    every_object_is_listed(&found);
    for url in &found.elsewhere {
        assert_eq!(visitor.get(url.strip_prefix(&world.site.url).unwrap()).await.status, 200, "{url}");
    }
}

/// An object says the same in a list and alone, and has the same moments inside another.
fn same_everywhere(found: &Found) {
    for object in found.lists.values().flatten().flat_map(|page| page["data"].as_array().unwrap()) {
        assert_eq!(object, &found.objects[object["id"].as_str().unwrap()]);
    }
    for inside in &found.inside {
        let alone = &found.objects[inside["id"].as_str().unwrap()];
        for (name, value) in inside.as_object().unwrap() {
            assert_eq!(value, &alone[name], "{name} of {}", inside["id"]);
        }
    }
}

/// Whatever something refers to is also in a list, once.
fn every_object_is_listed(found: &Found) {
    let of_bodies = found.lists.iter().filter(|(url, _)| !url.contains("/organizations/"));
    let mut listed: Vec<_> = of_bodies.flat_map(|(_, pages)| pages).flat_map(|page| ids_of(&page["data"])).collect();
    let count = listed.len();
    listed.sort_unstable();
    listed.dedup();
    assert_eq!(listed.len(), count, "something is listed twice");
    let objects = found.objects.values().filter(|object| short(object) != "System").count();
    assert_eq!(objects, count, "something is referred to and not listed");
}

fn ids_of(data: &Value) -> Vec<String> {
    ids(data.as_array().unwrap()).into_iter().map(str::to_owned).collect()
}

async fn what_is_not_public_is_nowhere(home: TestDatabase) {
    let world = World::start(home).await;
    let found = crawl(&world.site.visitor(), &world.site.url).await;
    assert!(!found.text.contains(SECRET), "{}", around(&found.text));
    let mut pages = found.lists.values().flatten();
    assert!(!pages.any(|page| page.to_string().contains(SECRET)));
    // A session changes nothing, and neither does a token.
    let coordinator = world.site.sign_in("koordinator").await;
    for path in [
        "meetings/m-internal",
        "agenda-items/i-internal",
        "agenda-items/i-proposed",
        "agenda-items/i-planned",
        "files/f-internal",
        "files/f-exempt",
        "files/f-secret",
        "files/f-secret/content",
        "files/f-exempt/download",
        "files/t-draft",
        "files/t-draft/content",
        "locations/m-internal",
    ] {
        assert_eq!(coordinator.get(&format!("{ROOT}/{path}")).await.status, 404, "{path}");
    }
    let tx = world.site.database.read().await.unwrap();
    let draft = world::id_of(&tx, "matter", "lederforum-2026-2").await;
    drop(tx);
    assert_eq!(coordinator.get(&format!("{ROOT}/papers/{draft}")).await.status, 404);
}

fn around(text: &str) -> &str {
    let at = text.find(SECRET).unwrap_or_default();
    text.get(at.saturating_sub(400)..at + 20).unwrap_or_default()
}

async fn a_meeting_tells_what_everybody_may_know(home: TestDatabase) {
    let world = World::start(home).await;
    let meeting = get(&world, "meetings/m-minuted").await;
    assert_eq!(meeting["organization"].as_array().unwrap().len(), 2, "a joint meeting");
    assert_eq!(meeting["location"]["description"], "Gol, rådhuset");
    assert_eq!(meeting["keyword"][0], "konstruert eksempel");
    let items = meeting["agendaItem"].as_array().unwrap();
    assert_eq!(items.iter().map(|item| item["order"].as_i64().unwrap()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!(items[0]["resolutionText"], "Legevakta blir felles.");
    assert_eq!((&items[0]["result"], &items[0]["public"]), (&"Vedtatt".into(), &true.into()));
    assert_eq!(items[0]["auxiliaryFile"][0]["name"], "Notat");
    let exempt: Vec<_> = items[1..3].iter().map(|item| (item["name"].as_str().unwrap(), &item["public"])).collect();
    assert_eq!(exempt, [(PUBLIC_TITLE, &false.into()), ("Unntatt offentlighet", &false.into())]);
    assert_eq!(items[1]["samhelse:legalBasis"], "offl-14");
    assert!(items[1].get("consultation").is_none(), "an exempt item does not tell its matter");
    assert!(items[4].get("consultation").is_none(), "nor a matter that is not published");
    let again = get_url(&world, &items[3]["consultation"]).await;
    assert_eq!((&again["meeting"], &again["authoritative"]), (&meeting["id"], &true.into()));
    let paper = get_url(&world, &again["paper"]).await;
    let dealings =
        paper["consultation"].as_array().unwrap().iter().filter(|one| one["meeting"] == meeting["id"]).count();
    assert_eq!(dealings, 2, "both items of the matter: {paper}");
    assert_eq!(paper["reference"], "4/18");
    let minutes = meeting["resultsProtocol"]["text"].as_str().unwrap();
    let whole =
        "Møtet ble satt.\n\n1. Felles legevakt\n\nGol spurte.\n\nVedtatt\n\nLegevakta blir felles.\n\n2. Personalsak";
    assert!(minutes.starts_with(whole), "{minutes}");
    let held = get(&world, "meetings/m-held").await;
    assert!(held.get("resultsProtocol").is_none(), "nobody has the minutes yet");
    assert!(held["agendaItem"][0].get("resolutionText").is_none() && held["agendaItem"][0].get("result").is_none());
    assert!(get(&world, "meetings/m-planned").await.get("agendaItem").is_none(), "its item was declined");
    assert_eq!(get(&world, "meetings/m-cancelled").await["cancelled"], true);
    let bare = get(&world, &format!("{}?omit_internal=true", bare_path(&list_url(&world, "meetings").await))).await;
    let bare = bare["data"].as_array().unwrap().iter().find(|one| one["id"] == meeting["id"]).unwrap();
    assert!(bare.get("agendaItem").is_none() && bare.get("location").is_none());
    assert_eq!(bare["organization"], meeting["organization"]);
}

fn bare_path(url: &str) -> &str {
    url.split_once("/oparl/v1.1/").unwrap().1
}

async fn get_url(world: &World, url: &Value) -> Value {
    get(world, bare_path(url.as_str().unwrap())).await
}

async fn pages_are_stable_while_objects_come(home: TestDatabase) {
    let world = World::start(home).await;
    let (visitor, base) = (world.site.visitor(), world.site.url.clone());
    for name in ["organizations", "people", "meetings", "agenda-items", "papers", "consultations", "files"] {
        let url = list_url(&world, name).await;
        let whole = list(&visitor, &base, &url).await;
        let one_by_one = list(&visitor, &base, &format!("{url}?elementsPerPage=1")).await;
        assert_eq!(whole, one_by_one, "{name}");
        assert!(whole.len() > 1, "{name}");
    }
    let url = list_url(&world, "agenda-items").await;
    let before = list(&visitor, &base, &url).await;
    let first = json(&visitor.get(&format!("{}?elementsPerPage=3", url.strip_prefix(&base).unwrap())).await, &url);
    world.change(async |tx| add_item(tx, 9, Item { id: "a-new", meeting: "m-held", ..ITEM }).await).await;
    let rest = list(&visitor, &base, first["links"]["next"].as_str().unwrap()).await;
    let all: Vec<_> = ids(first["data"].as_array().unwrap()).into_iter().chain(ids(&rest)).collect();
    assert_eq!(all[..all.len() - 1], ids(&before)[..], "what was there stays where it was");
    assert!(all.last().unwrap().ends_with("/a-new"), "what is new comes last");
}

async fn filters_find_what_has_changed(home: TestDatabase) {
    let world = World::start(home).await;
    let (visitor, base) = (world.site.visitor(), world.site.url.clone());
    let all = list(&visitor, &base, &list_url(&world, "meetings").await).await;
    let at = world
        .change(async |tx| {
            let sql = "UPDATE agenda_item SET title_nb = 'Ny tittel', version = version + 1 WHERE id = 'i-held'";
            tx.execute(sql, values![]).await.unwrap();
            add_paper(tx, "f-new", "i-again", 1, "Nytt notat", None).await;
        })
        .await;
    let since = |name: &'static str, filter: &'static str, at: OffsetDateTime| {
        let (world, visitor, base) = (&world, &visitor, &base);
        async move {
            let url = format!("{}?{filter}={}", list_url(world, name).await, encoded(at));
            list(visitor, base, &url)
                .await
                .iter()
                .map(|one| one["id"].as_str().unwrap().to_owned())
                .collect::<BTreeSet<_>>()
        }
    };
    let url = |path: &str| format!("{base}{ROOT}/{path}");
    let second = time::Duration::SECOND;
    let changed = since("meetings", "modified_since", at).await;
    assert_eq!(
        changed,
        BTreeSet::from([url("meetings/m-held"), url("meetings/m-minuted")]),
        "what holds something new is new"
    );
    assert!(since("meetings", "modified_since", at + second).await.is_empty());
    assert_eq!(
        since("agenda-items", "modified_since", at).await,
        BTreeSet::from([url("agenda-items/i-held"), url("agenda-items/i-again")])
    );
    assert_eq!(since("files", "created_since", at).await, BTreeSet::from([url("files/f-new")]));
    assert!(since("meetings", "created_since", at).await.is_empty());
    assert_eq!(since("meetings", "created_until", at).await.len(), all.len());
    assert_eq!(since("meetings", "modified_until", at - second).await.len(), all.len() - 2);
    let file = get(&world, "files/f-new").await;
    assert_eq!((&file["created"], &file["modified"]), (&"2026-11-22T12:02:00Z".into(), &"2026-11-22T12:02:00Z".into()));
    let meeting = get(&world, "meetings/m-held").await;
    assert_eq!((&meeting["created"], &meeting["modified"]), (&"2026-11-22T12:01:00Z".into(), &file["modified"]));
}

async fn what_is_gone_is_told_as_gone(home: TestDatabase) {
    let world = World::start(home).await;
    let (visitor, base) = (world.site.visitor(), world.site.url.clone());
    let lists =
        [("meetings", "meetings/m-minuted"), ("agenda-items", "agenda-items/i-open"), ("files", "files/f-open")];
    let at = world
        .unnoticed(async |tx| {
            let sql = "UPDATE meeting SET published_at = NULL, name_nb = $1, place = $1, version = version + 1 WHERE id = 'm-minuted'";
            tx.execute(sql, values![SECRET]).await.unwrap();
        })
        .await;
    for noticed in [false, true] {
        if noticed {
            oparl::bring_up_to_date(&world.site.database).await.unwrap();
        }
        for (name, path) in lists {
            let object = get(&world, path).await;
            let properties: BTreeSet<_> = object.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(
                properties,
                BTreeSet::from(["id", "type", "created", "modified", "deleted"]),
                "{noticed}: {object}"
            );
            assert_eq!((&object["deleted"], &object["modified"]), (&true.into(), &"2026-11-22T12:02:00Z".into()));
            let url = list_url(&world, name).await;
            let plain = list(&visitor, &base, &url).await;
            assert!(!plain.contains(&object) && !plain.iter().any(|one| one["id"] == object["id"]), "{name}");
            let changed = list(&visitor, &base, &format!("{url}?modified_since={}", encoded(at))).await;
            assert_eq!(changed.contains(&object), noticed, "{name}: {changed:?}");
        }
        assert_eq!(visitor.get(&format!("{ROOT}/files/f-open/content")).await.status, 404);
        let found = crawl(&visitor, &base).await;
        assert!(!found.text.contains(SECRET));
    }
    world
        .change(async |tx| {
            let sql = "UPDATE meeting SET published_at = $1, name_nb = 'Nytt', place = '' WHERE id = 'm-minuted'";
            tx.execute(sql, values![tx.now()]).await.unwrap();
        })
        .await;
    let back = get(&world, "meetings/m-minuted").await;
    assert!(back.get("deleted").is_none() && back["agendaItem"].is_array(), "{back}");
    assert_eq!(get(&world, "locations/m-minuted").await["deleted"], true);
}

async fn files_are_shown_or_kept(home: TestDatabase) {
    let world = World::start(home).await;
    let visitor = world.site.visitor();
    let found = crawl(&visitor, &world.site.url).await;
    let mut texts = 0;
    for file in found.of("File") {
        let ask =
            async |name: &str| visitor.get(file[name].as_str().unwrap().strip_prefix(&world.site.url).unwrap()).await;
        let (shown, kept) = (ask("accessUrl").await, ask("downloadUrl").await);
        assert!(shown.header("content-disposition").unwrap().starts_with("inline;"), "{file}");
        let disposition = kept.header("content-disposition").unwrap();
        assert!(disposition.starts_with("attachment; filename=\""), "{file}");
        assert_eq!(shown.header("content-type"), file["mimeType"].as_str());
        assert!(shown.header("content-security-policy").unwrap().contains("sandbox"));
        if let Some(text) = file["text"].as_str() {
            assert_eq!((shown.body.as_str(), Some(shown.body.len() as u64)), (text, file["size"].as_u64()));
            texts += 1;
        }
    }
    assert!(texts > 0 && texts < found.of("File").count());
}

async fn scripts_on_other_sites_may_read(home: TestDatabase) {
    let world = World::start(home).await;
    let visitor = world.site.visitor();
    for (path, status) in [("system", 200), ("meetings/none", 404), ("bodies?x=1", 400), ("none", 404)] {
        let answer = visitor.get_with(&format!("{ROOT}/{path}"), "origin", "https://elsewhere.example").await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (status, Some("*")), "{path}");
    }
    let asked = visitor.options(&format!("{ROOT}/system")).await;
    assert_eq!((asked.status, asked.header("access-control-allow-origin")), (204, Some("*")));
    assert!(asked.header("access-control-allow-methods").unwrap().contains("GET"));
    assert_eq!(visitor.get("/api/areas").await.header("access-control-allow-origin"), None);
    assert_eq!(visitor.options("/api/areas").await.status, 405);
    assert_eq!(visitor.post(&format!("{ROOT}/system"), &[]).await.status, 405);
}

async fn what_cannot_be_asked_is_refused(home: TestDatabase) {
    let world = World::start(home).await;
    let visitor = world.site.visitor();
    let url = list_url(&world, "meetings").await;
    let path = url.strip_prefix(&world.site.url).unwrap();
    for (query, parameter) in [
        ("modified_since=2026-01-01", "modified_since"),
        ("created_until=x", "created_until"),
        ("elementsPerPage=0", "elementsPerPage"),
        ("elementsPerPage=-1", "elementsPerPage"),
        ("omit_internal=maybe", "omit_internal"),
        ("after=x", "after"),
        ("page=2", "page"),
        ("after=1&after=2", "after"),
    ] {
        let answer = visitor.get(&format!("{path}?{query}")).await;
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((answer.status, problem["parameter"].as_str()), (400, Some(parameter)), "{query}: {problem}");
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    }
    let many = json(&visitor.get(&format!("{path}?elementsPerPage=5000")).await, path);
    assert_eq!(many["pagination"]["elementsPerPage"], 100);
    assert_eq!(visitor.get(&format!("{ROOT}/bodies/none/meetings")).await.status, 404);
    assert_eq!(visitor.get(&format!("{ROOT}/organizations/none/meetings")).await.status, 404);
}

async fn the_register_follows_what_is_recorded(home: TestDatabase) {
    let world = World::bare(home).await;
    let mut upkeep = oparl::Upkeep::default();
    let database = &world.site.database;
    assert!(upkeep.look(database).await.unwrap(), "the first look brings it up to date");
    assert!(!upkeep.look(database).await.unwrap(), "nothing was recorded since");
    let coordinator = world.site.sign_in("koordinator").await;
    while upkeep.look(database).await.unwrap() {}
    let opened = coordinator
        .submit("/bodies/helse-og-omsorgslederforum/matters/new", &[("title_nb", "Ny sak"), ("publish", "yes")])
        .await;
    let slug = opened.location.unwrap().split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    let tx = database.read().await.unwrap();
    let path = format!("{ROOT}/papers/{}", world::id_of(&tx, "matter", &slug).await);
    drop(tx);
    assert_eq!(world.site.visitor().get(&path).await.status, 404);
    assert!(upkeep.look(database).await.unwrap());
    assert_eq!(json(&world.site.visitor().get(&path).await, &path)["name"], "Ny sak");
}

/// As many meetings as the variable says, with ten items each, are there on some page and once. With `--nocapture` it tells how long
/// everything took.
async fn many_meetings_are_paged_through(home: TestDatabase) {
    let count: i64 = std::env::var("SAMHELSE_TEST_OPARL_MEETINGS").map_or(120, |count| count.parse().unwrap());
    let world = World::bare(home).await;
    let begun = Instant::now();
    world.unnoticed(async |tx| world::add_many(tx, count).await).await;
    eprintln!("{:?}: {count} meetings made in {:?}", world.site.database.engine(), begun.elapsed());
    for what in ["new", "unchanged"] {
        let begun = Instant::now();
        oparl::bring_up_to_date(&world.site.database).await.unwrap();
        eprintln!("register brought up to date, everything {what}, in {:?}", begun.elapsed());
    }
    let (visitor, base) = (world.site.visitor(), world.site.url.clone());
    for (name, expected) in [("meetings", count), ("agenda-items", 10 * count), ("meetings?omit_internal=true", count)]
    {
        let url = list_url(&world, name).await;
        let mut found = BTreeSet::new();
        let (mut slowest, mut pages, mut next) = (Duration::ZERO, 0, Some(url));
        while let Some(url) = next {
            let begun = Instant::now();
            let page = json(&visitor.get(url.strip_prefix(&base).unwrap()).await, &url);
            slowest = slowest.max(begun.elapsed());
            pages += 1;
            for object in page["data"].as_array().unwrap() {
                assert!(found.insert(object["id"].as_str().unwrap().to_owned()), "twice: {}", object["id"]);
            }
            next = page["links"]["next"].as_str().map(str::to_owned);
        }
        eprintln!("{name}: {pages} pages, the slowest in {slowest:?}");
        assert_eq!(found.len() as i64, expected, "{name}");
    }
    let changed = format!(
        "{}?modified_since={}",
        list_url(&world, "agenda-items").await,
        encoded(datetime!(2099-01-01 00:00 UTC))
    );
    let begun = Instant::now();
    assert!(list(&visitor, &base, &changed).await.is_empty());
    eprintln!("nothing changed: {:?}", begun.elapsed());
}
