//! What programs read: with which token, what it hides, what it refuses, and whether it is described.

use crate::support::{CASE, TestSite};
use database::Clock;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};
use time::Duration;

on_both_databases!(
    a_program_reads_the_same_words_as_the_pages,
    a_token_lets_through_what_its_scope_says,
    a_token_that_does_not_hold_is_refused,
    what_is_not_understood_is_refused_by_name,
    every_route_for_programs_is_described,
);

const DRAFT: &str = "/api/matters/lederforum-2026-2";

/// Makes a token for the account and answers it.
pub async fn token(site: &TestSite, account: &str, scope: &str) -> String {
    let administrator = site.sign_in("administrator").await;
    let page = format!("/accounts/{account}/tokens");
    let made = administrator.submit(&page, &[("name", "Uttrekk"), ("scope", scope), ("lifetime", "30")]).await;
    made.text("code.token").unwrap_or_else(|| panic!("{}", made.body))
}

/// Asks for an address with a token.
pub async fn with(site: &TestSite, token: &str, path: &str) -> Answer {
    site.visitor().get_with(path, "authorization", &format!("Bearer {token}")).await
}

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), Some("application/json"), "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn slugs(answer: &Answer, list: &str) -> Vec<String> {
    json(answer)[list].as_array().unwrap().iter().map(|one| one["slug"].as_str().unwrap().to_owned()).collect()
}

async fn a_program_reads_the_same_words_as_the_pages(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let visitor = site.visitor();
    let areas = visitor.get("/api/areas").await;
    assert!(slugs(&areas, "areas").contains(&"hallingdal".to_owned()));
    let hol = json(&visitor.get("/api/areas/hol").await);
    assert_eq!((hol["name"]["nb"].as_str(), hol["kind"].as_str()), (Some("Hol"), Some("municipality")));
    assert_eq!(hol["url"], format!("{}/areas/hol", site.url));
    let bodies = slugs(&visitor.get("/api/areas/hallingdal/bodies").await, "bodies");
    assert!(bodies.contains(&"hallingtinget".to_owned()), "{bodies:?}");
    let body = json(&visitor.get("/api/bodies/helse-og-omsorgslederforum").await);
    assert!(!body["seats"].as_array().unwrap().is_empty());
    let all = slugs(&visitor.get("/api/areas/hallingdal/matters").await, "matters");
    let page = visitor.get("/areas/hallingdal/matters").await;
    let listed: BTreeSet<_> = page.attributes("main a[href^='/matters/']", "href").into_iter().collect();
    assert_eq!(listed, all.iter().map(|slug| format!("/matters/{slug}")).collect());
    let some = visitor.get("/api/areas/hallingdal/matters?state=circulating&year=2018").await;
    assert_eq!(slugs(&some, "matters"), ["lederforum-2018-4"]);
    let matter = json(&visitor.get(&format!("/api{CASE}")).await);
    assert_eq!(matter["joint_resolution"]["texts"].as_array().unwrap().len(), 1);
    let document = matter["documents"][0]["url"].as_str().unwrap().strip_prefix(&site.url).unwrap().to_owned();
    assert_eq!(visitor.get(&document).await.status, 200, "{document}");
    let first = visitor.get("/api/areas").await;
    let again = visitor.get_with("/api/areas", "if-none-match", first.header("etag").unwrap()).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
}

async fn a_token_lets_through_what_its_scope_says(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let published = token(&site, "koordinator", "published").await;
    let internal = token(&site, "koordinator", "internal").await;
    let officer = token(&site, "hol", "internal").await;
    let list = "/api/areas/hallingdal/matters";
    for (token, sees) in [(&published, false), (&internal, true), (&officer, false)] {
        assert_eq!(with(&site, token, DRAFT).await.status, if sees { 200 } else { 404 });
        let listed = slugs(&with(&site, token, list).await, "matters");
        assert_eq!(listed.contains(&"lederforum-2026-2".to_owned()), sees);
    }
    let answer = with(&site, &internal, DRAFT).await;
    assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
    // What a browser holds counts for nothing.
    let coordinator = site.sign_in("koordinator").await;
    assert_eq!(coordinator.get("/matters/lederforum-2026-2").await.status, 200);
    assert_eq!(coordinator.get(DRAFT).await.status, 404);
}

async fn a_token_that_does_not_hold_is_refused(home: TestDatabase) {
    let days = Arc::new(AtomicI64::new(0));
    let (told, system) = (days.clone(), Clock::system());
    let clock = Clock::from_fn(move || system.now() + Duration::days(told.load(Ordering::Relaxed)));
    let site = TestSite::start_at(home, clock, |_| {}).await;
    let visitor = site.visitor();
    for wrong in ["Bearer samhelse_none", "Bearer", "Basic aG9sOmhvbA==", "Bearer ", "none"] {
        let answer = visitor.get_with("/api/areas", "authorization", wrong).await;
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some("Bearer")), "{wrong}");
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    }
    let (ended, closed) = (token(&site, "koordinator", "internal").await, token(&site, "medlem", "internal").await);
    let expired = token(&site, "hol", "internal").await;
    let status = async |token: &str| with(&site, token, "/api/areas").await.status;
    for token in [&ended, &closed, &expired] {
        assert_eq!(status(token).await, 200);
    }
    let administrator = site.sign_in("administrator").await;
    let page = "/accounts/koordinator/tokens";
    let end = administrator.get(page).await.attributes("form[action$='/end']", "action").remove(0);
    administrator.submit_from(page, &end, &[]).await;
    assert_eq!(status(&ended).await, 401);
    assert_eq!(
        administrator.submit_from("/accounts/medlem", "/accounts/medlem/close", &[("closed", "yes")]).await.status,
        303
    );
    assert_eq!(status(&closed).await, 401);
    days.store(31, Ordering::Relaxed);
    assert_eq!(status(&expired).await, 401);
}

async fn what_is_not_understood_is_refused_by_name(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let visitor: Visitor = site.visitor();
    for (path, parameter) in [
        ("/api/areas?stat=open", "stat"),
        ("/api/areas?lang=nn", "lang"),
        ("/api/areas/hallingdal/matters?state=none", "state"),
        ("/api/areas/hallingdal/matters?state=open&state=closed", "state"),
        ("/api/areas/hallingdal/matters?year=x", "year"),
        ("/api/areas/hallingdal/matters?year=99999999999999999999", "year"),
        ("/api/openapi.json?x", "x"),
    ] {
        let answer = visitor.get(path).await;
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!((answer.status, problem["parameter"].as_str()), (400, Some(parameter)), "{path}: {}", answer.body);
        assert!(problem["detail"].as_str().unwrap().contains(parameter));
        assert_eq!(answer.header("set-cookie"), None);
    }
    let refused = visitor.post("/api/areas", &[]).await;
    assert_eq!((refused.status, refused.header("allow")), (405, Some("GET,HEAD")), "{}", refused.body);
}

async fn every_route_for_programs_is_described(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let document = json(&site.visitor().get("/api/openapi.json").await);
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    assert_eq!(document["components"]["securitySchemes"]["token"]["scheme"], "bearer");
    let mut references = Vec::new();
    referred(&document, &mut references);
    assert!(references.len() > 20, "{references:?}");
    for reference in references {
        let found = document.pointer(reference.strip_prefix('#').unwrap());
        assert!(found.is_some(), "{reference} is nowhere described");
    }
    let paths = document["paths"].as_object().unwrap();
    let described: BTreeSet<(&str, &str)> = paths
        .iter()
        .flat_map(|(path, item)| item.as_object().unwrap().keys().map(move |method| (path.as_str(), method.as_str())))
        .collect();
    let routes = samhelse::router::routes();
    let mounted: BTreeSet<(&str, &str)> = routes
        .list()
        .iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.path, if route.method == web::Method::Get { "get" } else { "post" }))
        .collect();
    assert!(!mounted.is_empty());
    assert_eq!(described, mounted);
    for (path, method) in described {
        let operation = &paths[path][method];
        for status in ["200", "400", "401", "404"] {
            assert!(!operation["responses"][status]["content"].is_null(), "{path} says nothing of {status}");
        }
        let named = operation["parameters"].as_array().into_iter().flatten().filter(|one| one["in"] == "path").count();
        assert_eq!(named, path.matches('{').count(), "{path}");
    }
}

/// Everything that the document refers to.
fn referred<'a>(value: &'a Value, references: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => {
            references.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| referred(field, references));
        }
        Value::Array(items) => items.iter().for_each(|item| referred(item, references)),
        _ => {}
    }
}
