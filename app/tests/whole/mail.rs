//! Mail to the parties, through a real SMTP server on loopback.

use crate::support::{COUNCILS, TestSite};
use std::time::Duration;
use testkit::{SmtpServer, TestDatabase, on_both_databases};

on_both_databases!(a_circulated_text_is_mailed_once_to_each_party);

async fn a_circulated_text_is_mailed_once_to_each_party(home: TestDatabase) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    let site = TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await;
    let coordinator = site.sign_in("koordinator").await;
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
    let letters = server.wait_for(6, Duration::from_secs(20)).await;
    assert_eq!(letters.len(), 6);
    let hol = letters.iter().find(|letter| letter.to.iter().any(|to| to.contains("hol@"))).unwrap();
    assert!(hol.text().contains(&format!("{}{matter}", site.url)), "{}", hol.text());
    assert!(
        letters.iter().all(|letter| !letter.raw.contains("Hemmelig")),
        "mail says where to look, not what it is about"
    );
}
