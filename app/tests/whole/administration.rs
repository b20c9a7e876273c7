//! The administrator invites somebody, gives and ends roles; somebody who has forgotten their password gets in again.

use crate::support::{PASSWORD, TestSite};
use std::time::Duration;
use testkit::{SmtpServer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    an_invitation_leads_in,
    a_role_holds_on_its_days,
    a_forgotten_password_is_replaced_by_mail,
    a_closed_account_is_shut_out,
    there_is_always_an_administrator,
);

const NEW: &str = "en ganske lang setning";

async fn start(home: TestDatabase) -> (TestSite, SmtpServer) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    (TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await, server)
}

/// The path of the link in the latest letter to this address.
pub async fn link(site: &TestSite, server: &SmtpServer, to: &str) -> String {
    site.work().await;
    site.work().await;
    let letters = server.wait_for(1, Duration::from_secs(20)).await;
    let letters: Vec<_> = letters.iter().filter(|one| one.to.iter().any(|one| one.contains(to))).collect();
    let place =
        |text: &str| ["/invitations/", "/account/email/", "/signup/"].into_iter().find_map(|way| text.find(way));
    let with_link = letters.iter().rev().find(|letter| place(&letter.text()).is_some());
    let text = with_link.unwrap_or_else(|| panic!("no link to {to} among {} letters", letters.len())).text();
    let start = place(&text).unwrap();
    text[start..].split_whitespace().next().unwrap().to_owned()
}

/// Sends the form for a new account.
pub async fn invite(administrator: &Visitor, fields: &[(&str, &str)]) -> testkit::Answer {
    let mut all = vec![
        ("name", "lege"),
        ("display_name", "Kommuneoverlege, Hol"),
        ("email", "lege@hol.example"),
        ("locale", "nn"),
        ("role", "case_officer"),
        ("party", "hol"),
    ];
    all.extend(fields);
    administrator.submit("/accounts/new", &all).await
}

async fn an_invitation_leads_in(home: TestDatabase) {
    let (site, server) = start(home).await;
    let administrator = site.sign_in("administrator").await;
    let invited = invite(&administrator, &[]).await;
    assert_eq!(invited.location.as_deref(), Some("/accounts/lege?done=account-invited"), "{}", invited.body);
    assert_eq!(invite(&administrator, &[]).await.status, 422, "the name is taken");
    let link = link(&site, &server, "lege@hol.example").await;
    let token = link.trim_start_matches("/invitations/");
    let sql = "SELECT count(*) AS n FROM outbox WHERE payload LIKE $1";
    let readable = site.database.single().count(sql, database::values![format!("%{token}%")]).await.unwrap();
    assert_eq!(readable, 0, "the outbox holds the token only sealed");
    let person = site.visitor();
    let page = person.get(&link).await;
    assert!(page.status == 200 && page.body.contains("lege"), "{}", page.body);
    assert_eq!(person.submit(&link, &[("new", "kort")]).await.status, 422);
    assert_eq!(person.submit(&link, &[("new", NEW)]).await.location.as_deref(), Some("/work"));
    assert_eq!(person.get("/account").await.status, 200);
    assert_eq!(site.visitor().get(&link).await.status, 404, "a link opens once");
    Visitor::signed_in(&site.url, "lege", NEW).await;
    site.audit_records().await;
}

async fn a_role_holds_on_its_days(home: TestDatabase) {
    let (site, _server) = start(home).await;
    let administrator = site.sign_in("administrator").await;
    let new_matter = "/bodies/helse-og-omsorgslederforum/matters/new";
    let member = site.sign_in("medlem").await;
    assert_eq!(member.get(new_matter).await.status, 403);
    let give = async |from: &str, to: &str| {
        let fields = [("role", "coordinator"), ("area", "hallingdal"), ("valid_from", from), ("valid_to", to)];
        administrator.submit_from("/accounts/medlem", "/accounts/medlem/grants", &fields).await.status
    };
    for (from, to) in [("2020-01-01", "2020-12-31"), ("2199-01-01", "")] {
        assert_eq!(give(from, to).await, 303);
        assert_eq!(member.get(new_matter).await.status, 403, "{from} to {to}");
    }
    assert_eq!(give("2021-01-01", "2020-12-31").await, 422);
    assert_eq!(give("2020-01-01", "2199-12-31").await, 303);
    assert_eq!(member.get(new_matter).await.status, 200, "a deputy has the role on these days");
    let page = administrator.get("/accounts/medlem").await;
    let ends = page.attributes("form[action$='/end']", "action");
    assert_eq!(ends.len(), 4);
    for end in &ends {
        assert_eq!(administrator.submit_from("/accounts/medlem", end, &[]).await.status, 303);
    }
    assert_eq!(member.get(new_matter).await.status, 403);
    let wrong = [("role", "case_officer"), ("area", "hallingdal")];
    assert_eq!(administrator.submit_from("/accounts/medlem", "/accounts/medlem/grants", &wrong).await.status, 422);
}

async fn a_forgotten_password_is_replaced_by_mail(home: TestDatabase) {
    let (site, server) = start(home).await;
    let earlier = site.sign_in("hol").await;
    let visitor = site.visitor();
    let known = visitor.submit("/recover", &[("name", "HOL")]).await;
    let unknown = visitor.submit("/recover", &[("name", "ingen@hol.example")]).await;
    assert_eq!((known.status, known.location), (unknown.status, unknown.location), "nobody learns who has an account");
    let link = link(&site, &server, "hol@").await;
    assert_eq!(visitor.submit(&link, &[("new", NEW)]).await.status, 303);
    assert_eq!(earlier.get("/account").await.status, 303, "whoever was signed in is out");
    assert_eq!(site.visitor().submit("/sign-in", &[("name", "hol"), ("password", PASSWORD)]).await.status, 422);
    Visitor::signed_in(&site.url, "hol", NEW).await;
    for _ in 0..7 {
        assert_eq!(visitor.submit("/recover", &[("name", "hol")]).await.status, 303);
    }
    assert_eq!(visitor.submit("/recover", &[("name", "hol")]).await.status, 429, "a mailbox is not filled");
}

async fn a_closed_account_is_shut_out(home: TestDatabase) {
    let (site, _server) = start(home).await;
    let administrator = site.sign_in("administrator").await;
    let hol = site.sign_in("hol").await;
    let close = [("closed", "yes")];
    assert_eq!(administrator.submit_from("/accounts/hol", "/accounts/hol/close", &close).await.status, 303);
    assert_eq!(hol.get("/account").await.status, 303);
    assert_eq!(site.visitor().submit("/sign-in", &[("name", "hol"), ("password", PASSWORD)]).await.status, 422);
    assert!(administrator.get("/accounts").await.body.contains("stengt"));
    assert_eq!(administrator.submit_from("/accounts/hol", "/accounts/hol/link", &[]).await.status, 409);
    assert_eq!(
        administrator.submit_from("/accounts/hol", "/accounts/hol/close", &[("closed", "no")]).await.status,
        303
    );
    site.sign_in("hol").await;
}

async fn there_is_always_an_administrator(home: TestDatabase) {
    let (site, _server) = start(home).await;
    let administrator = site.sign_in("administrator").await;
    let own = "/accounts/administrator";
    let end = administrator.get(own).await.attributes("form[action$='/end']", "action").remove(0);
    assert_eq!(administrator.submit_from(own, &end, &[]).await.status, 409);
    assert_eq!(administrator.submit_from(own, &format!("{own}/close"), &[("closed", "yes")]).await.status, 409);
    assert_eq!(administrator.get("/accounts").await.status, 200, "nothing was changed");
    let next = [("role", "administrator")];
    assert_eq!(
        administrator.submit_from("/accounts/koordinator", "/accounts/koordinator/grants", &next).await.status,
        303
    );
    assert_eq!(administrator.submit_from(own, &end, &[]).await.status, 303);
    assert_eq!(administrator.get("/accounts").await.status, 403);
}
