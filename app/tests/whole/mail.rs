//! Mail to the parties, through a real SMTP server on loopback.

use crate::support::{COUNCILS, PASSWORD, TestSite};
use std::time::Duration;
use testkit::{SmtpServer, TestDatabase, on_both_databases};

on_both_databases!(a_circulated_text_is_mailed_once_to_each_party, an_unknown_browser_is_told_of_once);

async fn a_circulated_text_is_mailed_once_to_each_party(home: TestDatabase) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    let site = TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await;
    let coordinator = site.sign_in("koordinator").await;
    site.work().await;
    let earlier = server.wait_for(1, Duration::from_secs(20)).await.len();
    let fields = [("title_nb", "Hemmelig tittel"), ("publish", "yes")];
    let opened = coordinator.submit("/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
    let matter = opened.location.unwrap().split('?').next().unwrap().to_owned();
    coordinator.submit(&format!("{matter}/texts/new"), &[("words", "1. Ja."), ("language", "nn")]).await;
    let mut fields = vec![("deadline", "2199-01-01"), ("rule", "all")];
    let councils = COUNCILS.map(|council| format!("kommunestyret-{council}"));
    fields.extend(councils.iter().map(|council| ("councils", council.as_str())));
    assert_eq!(coordinator.submit(&format!("{matter}/circulate"), &fields).await.status, 303);

    site.work().await;
    site.work().await;
    let mut letters = server.wait_for(earlier + 6, Duration::from_secs(20)).await;
    letters.drain(..earlier);
    assert_eq!(letters.len(), 6);
    let hol = letters.iter().find(|letter| letter.to.iter().any(|to| to.contains("hol@"))).unwrap();
    assert!(hol.text().contains(&format!("{}{matter}", site.url)), "{}", hol.text());
    assert!(
        letters.iter().all(|letter| !letter.raw.contains("Hemmelig")),
        "mail says where to look, not what it is about"
    );
}

async fn an_unknown_browser_is_told_of_once(home: TestDatabase) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    let site = TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await;
    let person = site.sign_in("hol").await;
    site.work().await;
    let letters = server.wait_for(1, Duration::from_secs(20)).await;
    assert!(
        letters[0].to[0].contains("hol@") && letters[0].text().contains("/account/security"),
        "{}",
        letters[0].text()
    );
    person.submit_from("/account", "/sign-out", &[]).await;
    let again = person.submit("/sign-in", &[("name", "hol"), ("password", PASSWORD)]).await;
    assert_eq!(again.status, 303);
    let changed = [("current", PASSWORD), ("new", "en ganske lang setning")];
    assert_eq!(person.submit("/account/password", &changed).await.status, 303);
    site.work().await;
    let letters = server.wait_for(2, Duration::from_secs(20)).await;
    assert_eq!(letters.len(), 2, "the browser was known; the new password is told of");
}
