//! Signing in and out.

use crate::support::{PASSWORD, TestSite};
use testkit::{TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    a_session_can_be_seen_and_ended,
    guessing_is_stopped,
    guessing_does_not_lock_the_owner_out,
    a_new_password_ends_other_sessions,
    signing_in_leads_back
);

async fn a_session_can_be_seen_and_ended(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (one, other) = (site.sign_in("hol").await, site.sign_in("hol").await);
    let page = one.get("/account").await;
    let ends = page.attributes("form[action^='/account/sessions/']", "action");
    assert_eq!(ends.len(), 2);
    for end in &ends {
        assert_eq!(site.sign_in("gol").await.submit_from("/account", end, &[]).await.status, 404, "not one's own");
    }
    let rows: Vec<String> = page.body.split("<li class=\"row\">").skip(1).map(str::to_owned).collect();
    let foreign = rows.iter().position(|row| !row.contains("denne nettleseren")).unwrap();
    assert_eq!(one.submit_from("/account", &ends[foreign], &[]).await.status, 303);
    assert_eq!(other.get("/account").await.status, 303);
    assert_eq!(one.get("/account").await.status, 200);
    assert_eq!(one.submit_from("/account", "/sign-out", &[]).await.status, 303);
    assert_eq!(one.get("/account").await.status, 303);
}

async fn guessing_is_stopped(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let visitor = site.visitor();
    for _ in 0..8 {
        let refused = visitor.submit("/sign-in", &[("name", "hol"), ("password", "feil passord her")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Brukernavnet eller passordet er feil"));
    }
    let blocked = visitor.submit("/sign-in", &[("name", "HOL"), ("password", PASSWORD)]).await;
    assert_eq!(blocked.status, 429, "the right password does not help after eight wrong ones");
    Visitor::signed_in(&site.url, "gol", PASSWORD).await;
}

async fn guessing_does_not_lock_the_owner_out(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let owner = site.sign_in("hol").await;
    owner.submit_from("/account", "/sign-out", &[]).await;
    let stranger = site.visitor();
    let guess = async |visitor: &Visitor, name: &str| {
        visitor.submit("/sign-in", &[("name", name), ("password", "feil passord her")]).await.status
    };
    // From the same address, so that the name and the address are both used up.
    for place in 0..60 {
        guess(&stranger, ["hol", "gol", "al", "fla", "nesbyen", "hemsedal", "medlem", "nobody"][place % 8]).await;
    }
    let right = [("name", "hol"), ("password", PASSWORD)];
    assert_eq!(stranger.submit("/sign-in", &right).await.status, 429);
    assert_eq!(owner.submit("/sign-in", &right).await.status, 303, "the owner's own browser is let in");
    owner.submit_from("/account", "/sign-out", &[]).await;
    for _ in 0..8 {
        assert_eq!(guess(&owner, "hol").await, 422);
    }
    assert_eq!(owner.submit("/sign-in", &right).await.status, 429, "but a known browser may not guess for ever either");
}

async fn a_new_password_ends_other_sessions(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (one, other) = (site.sign_in("hol").await, site.sign_in("hol").await);
    let weak = one.submit("/account/password", &[("current", PASSWORD), ("new", "kort")]).await;
    assert_eq!(weak.status, 422);
    let changed = one.submit("/account/password", &[("current", PASSWORD), ("new", "en ganske lang setning")]).await;
    assert_eq!(changed.status, 303, "{}", changed.body);
    assert_eq!(one.get("/account").await.status, 200);
    assert_eq!(other.get("/account").await.status, 303);
    Visitor::signed_in(&site.url, "hol", "en ganske lang setning").await;
}

async fn signing_in_leads_back(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let visitor = site.visitor();
    assert_eq!(visitor.get("/work").await.location.as_deref(), Some("/sign-in?next=%2Fwork"));
    let fields = [("name", "hol"), ("password", PASSWORD), ("next", "//evil.example")];
    assert_eq!(visitor.submit("/sign-in", &fields).await.location.as_deref(), Some("/work"));
}
