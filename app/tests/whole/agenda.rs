//! Meetings as other tests need them: planned, with items, brought forward, and what came of an item.

pub use crate::meetings::{add_item, titles};
use crate::support::{PASSWORD, TestSite};
use access::{Reader, Role};
use accounts::queries::{NewAccount, NewGrant, id_of, insert_account};
use audit::{Record, Writing};
use bodies::queries::{MembershipFields, insert_membership};
use database::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{Answer, Visitor};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// The leaders' forum of Hallingdal.
pub const FORUM: &str = "/bodies/helse-og-omsorgslederforum";

/// When the clock of [`Time`] begins.
pub const BEGIN: OffsetDateTime = datetime!(2026-11-02 09:00 UTC);

/// A clock that the test moves.
#[derive(Clone, Default)]
pub struct Time(Arc<AtomicI64>);

impl Time {
    pub fn clock(&self) -> Clock {
        let seconds = Arc::clone(&self.0);
        Clock::from_fn(move || BEGIN + Duration::seconds(seconds.load(Ordering::SeqCst)))
    }

    /// Moves it to nine in the morning, so many days after it began.
    pub fn day(&self, days: i64) {
        self.0.store(Duration::days(days).whole_seconds(), Ordering::SeqCst);
    }
}

/// Plans a meeting of the forum on this day, and gives its path.
pub async fn plan(coordinator: &Visitor, day: &str) -> String {
    let fields = [("day", day), ("starts", "09:00"), ("ends", "11:00"), ("interval", "once"), ("language", "nb")];
    let planned = coordinator.submit(&format!("{FORUM}/meetings/new"), &fields).await;
    path(&planned)
}

/// Brings a meeting forward by these steps.
pub async fn forward(coordinator: &Visitor, meeting: &str, steps: &[&str]) {
    for step in steps {
        let page = if *step == "present" { format!("{meeting}/minutes") } else { meeting.to_owned() };
        path(&coordinator.submit_from(&page, &format!("{meeting}/{step}"), &[]).await);
    }
}

/// Notes what came of an item.
pub async fn resolve(coordinator: &Visitor, meeting: &str, item: &str, words: &str, result: &str) {
    let page = format!("{meeting}/minutes");
    let shown = coordinator.get(&page).await;
    let field =
        |name| shown.attributes(&format!("form[action='{item}/result'] input[name='{name}']"), "value").remove(0);
    let (version, part) = (field("version"), field("part_version"));
    let fields = [("version", version.as_str()), ("part_version", &part), ("resolution", words), ("result", result)];
    path(&coordinator.submit_from(&page, &format!("{item}/result"), &fields).await);
}

/// The path that a form which was taken leads to.
pub fn path(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.as_deref().unwrap().split('?').next().unwrap().to_owned()
}

/// Adds an account that holds this role, if any, and sits in this body, if any.
pub async fn add_person(site: &TestSite, name: &str, role: Option<(Role, &str)>, seat: Option<&str>) {
    let hash = accounts::passwords::hash(PASSWORD.into()).await.unwrap();
    let mut writing = Writing::begin(&site.database, &Reader::system(), "test").await.unwrap();
    let address = format!("{name}@example.org");
    let account =
        NewAccount { name, display_name: name, email: Some(&address), locale: "nb", password_hash: Some(&hash) };
    let mut grants = Vec::new();
    if let Some((role, body)) = role {
        let body_id = id_of(&writing, "body", body).await.unwrap();
        grants.push(NewGrant {
            role,
            area_id: None,
            party_id: None,
            body_id,
            valid_from: None,
            valid_to: None,
            provider: None,
        });
    }
    let account_id = insert_account(&writing, &account, &grants).await.unwrap();
    if let Some(body) = seat {
        let body_id = id_of(&writing, "body", body).await.unwrap().unwrap();
        let membership =
            MembershipFields { account_id: Some(account_id), name: name.to_owned(), ..MembershipFields::default() };
        insert_membership(&writing, &body_id, &membership).await.unwrap();
    }
    writing.record(Record {
        action: "account-added",
        subject_kind: "account",
        subject: name.to_owned(),
        ..Record::default()
    });
    writing.commit().await.unwrap();
}
