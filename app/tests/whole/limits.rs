//! One account, and one address, can use up no more than their part, on however many nodes.

mod across_nodes;

use crate::support::TestSite;
use database::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{TestDatabase, Visitor, on_both_databases};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

on_both_databases!(who_writes_too_much_waits_and_others_do_not);

/// The beginning of a minute.
const NOON: OffsetDateTime = datetime!(2026-06-01 12:00 UTC);

/// A clock that stands still until it is moved.
#[derive(Clone, Default)]
struct Time(Arc<AtomicI64>);

impl Time {
    fn clock(&self) -> Clock {
        let seconds = self.0.clone();
        Clock::from_fn(move || NOON + Duration::seconds(seconds.load(Ordering::Relaxed)))
    }

    fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::Relaxed);
    }
}

/// Sends a form that is refused for its token (403), unless it is refused for the number of forms before (429).
async fn is_admitted(person: &Visitor) -> bool {
    let status = person.post("/account/password", &[("csrf", "x")]).await.status;
    assert!([403, 429].contains(&status), "{status}");
    status == 403
}

/// How many of so many forms, sent to these addresses in turn, are admitted.
async fn admitted(people: &[Visitor], forms: usize) -> usize {
    let mut admitted = 0;
    for form in 0..forms {
        admitted += usize::from(is_admitted(&people[form % people.len()]).await);
    }
    admitted
}

async fn who_writes_too_much_waits_and_others_do_not(home: TestDatabase) {
    let time = Time::default();
    let site = TestSite::start_at(home, time.clock(), |settings| {
        (settings.limits.account_writes, settings.limits.address_writes) = (20, 60);
    })
    .await;
    let (hol, gol) = (site.sign_in("hol").await, site.sign_in("gol").await);
    assert_eq!(admitted(std::slice::from_ref(&hol), 25).await, 20);
    let told = hol.post("/account/password", &[("csrf", "x")]).await;
    assert_eq!((told.status, told.header("retry-after")), (429, Some("60")));
    assert!(is_admitted(&gol).await, "another account is not held up");
    assert_eq!(hol.get("/account").await.status, 200, "and reading goes on");
    let visitor = site.visitor();
    let mut last = 0;
    for _ in 0..40 {
        last = visitor.post("/sign-in", &[("csrf", "x")]).await.status;
    }
    assert_eq!(last, 429, "one address, however many names");
    time.pass(60);
    assert!(is_admitted(&hol).await, "the next minute is another");
    assert_ne!(visitor.post("/sign-in", &[("csrf", "x")]).await.status, 429);
}
