//! A body's life through the routes: opened, given mandates and members, put together as it should be, chaired in turns, merged.

mod mandates;
mod members;
mod succession;

use crate::support::TestSite;
use database::Clock;
use serde_json::Value;
use testkit::{Answer, TestDatabase, Visitor};
use time::macros::datetime;

const FORUM: &str = "/bodies/helse-og-omsorgslederforum";
/// A constructed committee of the demonstration, whose mandate ends on 31 December 2026.
const COMMITTEE: &str = "/bodies/fagutvalg-skropelige-eldre";

/// The site on a day in November 2026.
async fn start(home: TestDatabase) -> TestSite {
    TestSite::start_at(home, Clock::fixed(datetime!(2026-11-22 12:00 UTC)), |_| {}).await
}

/// Sends a form that is taken, and answers where it leads.
async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.submit(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.location.unwrap()
}

/// Sends a form as it was filled in when its body or membership had this version.
async fn with_version(visitor: &Visitor, path: &str, version: &str, fields: &[(&str, &str)]) -> Answer {
    let csrf = visitor.token(path).await;
    let mut all = vec![("csrf", csrf.as_str()), ("version", version)];
    all.extend_from_slice(fields);
    visitor.post(path, &all).await
}

/// Sends a form of the page on composition that is taken.
async fn put_together(visitor: &Visitor, body: &str, room: &str, fields: &[(&str, &str)]) {
    let answer = visitor.submit_from(&format!("{body}/composition"), &format!("{body}/{room}"), fields).await;
    assert_eq!(answer.status, 303, "{room}: {}", answer.body);
}

/// What programs read of a body.
async fn api(site: &TestSite, body: &str) -> Value {
    serde_json::from_str(&site.visitor().get(&format!("/api{body}")).await.body).unwrap()
}

/// Opens a working group in Hallingdal, and answers its path.
async fn open_group(coordinator: &Visitor, name: &str) -> String {
    let fields = [("name_nb", name), ("name_nn", name), ("kind", "working_group"), ("mandate_nb", "Gruppa skal *se*.")];
    let location = done(coordinator, "/areas/hallingdal/bodies/new", &fields).await;
    location.split('?').next().unwrap().to_owned()
}
