//! One account, and one address, can use up no more than their part.

use crate::support::TestSite;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(who_writes_too_much_waits_and_others_do_not);

async fn who_writes_too_much_waits_and_others_do_not(home: TestDatabase) {
    let site = TestSite::start_with(home, |settings| {
        (settings.limits.account_writes, settings.limits.address_writes) = (20, 60);
        settings.limits.nodes = 2;
    })
    .await;
    let (hol, gol) = (site.sign_in("hol").await, site.sign_in("gol").await);
    let post = async |person: &testkit::Visitor| person.post("/account/password", &[("csrf", "x")]).await;
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(post(&hol).await.status);
    }
    assert_eq!(
        statuses.iter().filter(|status| **status == 403).count(),
        10,
        "half of 20 on each of two nodes: {statuses:?}"
    );
    let told = post(&hol).await;
    assert_eq!((told.status, told.header("retry-after")), (429, Some("60")));
    assert_eq!(post(&gol).await.status, 403, "another account is not held up");
    assert_eq!(hol.get("/account").await.status, 200, "and reading goes on");
    let visitor = site.visitor();
    let mut last = 0;
    for _ in 0..30 {
        last = visitor.post("/sign-in", &[("csrf", "x")]).await.status;
    }
    assert_eq!(last, 429, "one address, however many names");
}
