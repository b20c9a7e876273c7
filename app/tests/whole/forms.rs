//! Every form on the site, as each role finds it, sent with what no browser would send; and every page asked for with what no
//! link leads to. The site never fails, never tells what it is made of, and gives back what was typed only as text.
//!
//! `SAMHELSE_FORM_CASES` sets how many times each form is sent; the seed is fixed, so that a failure comes again.

mod bodies;
mod chance;
pub mod crawl;
mod look;
mod tour;
mod values;

use crate::administration::{invite, link};
use crate::authenticators::{add_app, first_step};
use crate::case::{circulate, open_matter};
use crate::federation::oidc;
use crate::meetings::Meetings;
use crate::signups;
use crate::support::TestSite;
use std::collections::BTreeSet;
use testkit::{Provider, SmtpServer, TestDatabase, Visitor, on_both_databases};
use tour::Tour;
use web::Method::Post;

on_both_databases!(nothing_sent_breaks_the_site);

const CASES: &str = "SAMHELSE_FORM_CASES";
const FEW_CASES: usize = 4;

/// What is sent without a form in a page: by the page's script, before the passkey itself.
const BY_SCRIPT: [&str; 2] = ["/account/passkeys/begin", "/sign-in/passkey/begin"];
/// What a provider sends, signed.
const BY_PROVIDER: [&str; 1] = ["/sign-in/oidc/{provider}/logout"];

#[allow(clippy::print_stdout, reason = "the figures of a long run are wanted")]
async fn nothing_sent_breaks_the_site(home: TestDatabase) {
    let cases = std::env::var(CASES).map_or(FEW_CASES, |cases| cases.parse().expect("a number of cases"));
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    let folder = home.folder().to_owned();
    let mut provider = None;
    let site = TestSite::start_with(home, |settings| {
        let started = Provider::start(&settings.public_url, &folder);
        settings.oidc = [("plain".to_owned(), oidc(&started.plain))].into();
        provider = Some(started);
        settings.mail.url = Some(url);
        // Passkeys belong to a host name.
        settings.public_url = "http://localhost".into();
    })
    .await;
    let mut tour = Tour::new(&site, cases);
    for (role, person, start) in people(&site, &server).await {
        tour.go(role, person, &start).await;
    }
    println!("{}", tour.figures());

    let routes = samhelse::router::routes();
    let posts: BTreeSet<_> = routes.list().iter().filter(|one| one.method == Post).map(|one| one.path).collect();
    let without: Vec<_> = posts.iter().copied().filter(|route| !tour.sent.contains_key(route)).collect();
    drop(provider);
    let without: Vec<_> = without.into_iter().filter(|route| !BY_PROVIDER.contains(route)).collect();
    assert_eq!(without, BY_SCRIPT, "actions whose form nobody found, or that have one by now");
    assert!(site.audit_records().await > 100, "the chain of records holds, and much was written");
}

/// Roles that wait to be looked through, and accounts that are connected with a provider.
async fn prepare(site: &TestSite) {
    let tx = site.database.write().await.unwrap();
    tx.execute("UPDATE role_grant SET confirmed_at = NULL", vec![]).await.unwrap();
    let sql = "INSERT INTO external_identity (id, account_id, provider, subject_hash, created_at)
               SELECT name, id, 'plain', name, created_at FROM account WHERE name IN ('hol', 'koordinator')";
    tx.execute(sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
}

/// Who goes through the site, and a page to begin at besides those that everybody knows.
async fn people(site: &TestSite, server: &SmtpServer) -> Vec<(&'static str, Visitor, String)> {
    let [administrator, coordinator, member] =
        [site.sign_in("administrator").await, site.sign_in("koordinator").await, site.sign_in("medlem").await];
    let officer = site.sign_in("hol").await;
    let owner = site.sign_in("al").await;
    let asked = owner.submit_from("/account/data", "/account/data/email", &[("email", "ny@al.example")]).await;
    assert_eq!(asked.status, 303);
    let confirmation = link(site, server, "ny@al.example").await;
    let matter = open_matter(&coordinator).await;
    circulate(&coordinator, &matter, "1. Hallinghelse blir vidareført.", "").await;
    let draft = open_matter(&coordinator).await;
    let called = Meetings::make(site).await.fill("{called}");
    signups::add(&coordinator, &called, "Kari", "kari@hol.example", "").await;
    let own = link(site, server, "kari@hol.example").await;
    let (forum, turn) = ("/bodies/helse-og-omsorgslederforum", [("chair_party", "hol"), ("chair_from", "2026-01-01")]);
    let turn = coordinator.submit_from(&format!("{forum}/composition"), &format!("{forum}/chairs"), &turn).await;
    assert_eq!(turn.status, 303);
    let fields = [("words", "1. Ja."), ("language", "nb"), ("note_nb", "")];
    assert_eq!(coordinator.submit(&format!("{draft}/texts/new"), &fields).await.status, 303);
    let other = [("other", matter.rsplit('/').next().unwrap())];
    assert_eq!(coordinator.submit(&format!("{draft}/related"), &other).await.status, 303);
    assert_eq!(invite(&administrator, &[]).await.status, 303);
    let invitation = link(site, server, "lege@hol.example").await;
    let token = [("name", "Uttrekk"), ("scope", "internal"), ("lifetime", "30")];
    assert_eq!(administrator.submit("/accounts/gol/tokens", &token).await.status, 200);
    prepare(site).await;
    add_app(&member).await;
    let halfway = first_step(site, "medlem").await;
    let page = |path: &str| path.to_owned();
    vec![
        ("participant", site.visitor(), own),
        ("visitor", site.visitor(), invitation),
        ("halfway", halfway, page("/sign-in/code")),
        ("medlem", member, page("/account/security")),
        ("hol", officer, matter),
        ("al", owner, confirmation),
        ("koordinator", coordinator, draft),
        ("administrator", administrator, page("/accounts/gol/tokens")),
    ]
}
