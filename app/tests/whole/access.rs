//! Who may give which role, who sees what and why, roles looked through, and tokens for programs.

use crate::support::{CASE, PASSWORD, TestSite};
use database::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use testkit::{SmtpServer, TestDatabase, Visitor, on_both_databases};
use time::Duration;

on_both_databases!(
    a_coordinator_gives_roles_in_their_own_area,
    a_case_officer_names_a_deputy_for_a_time,
    a_role_for_one_body_holds_there_alone,
    the_page_tells_who_sees_a_draft_and_why,
    roles_are_looked_through_twice_a_year,
    a_token_is_shown_once_and_ends,
    the_history_keeps_a_text_that_is_being_written,
);

const DRAFT: &str = "/matters/lederforum-2026-2";

async fn give(person: &Visitor, fields: &[(&str, &str)]) -> u16 {
    person.submit_from("/access", "/access/grants", fields).await.status
}

async fn a_coordinator_gives_roles_in_their_own_area(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let page = coordinator.get("/access").await;
    assert!(page.status == 200 && page.body.contains("Medlem, Hallingdal"), "{}", page.body);
    assert!(!page.body.contains("Administrator"), "what is not theirs to give is not shown");
    let member = [("account", "gol"), ("role", "member"), ("area", "hallingdal")];
    let gol = site.sign_in("gol").await;
    assert_eq!(gol.get(DRAFT).await.status, 404);
    assert_eq!(give(&coordinator, &member).await, 303);
    assert_eq!(gol.get(DRAFT).await.status, 200);
    for refused in [
        [("account", "gol"), ("role", "administrator"), ("area", "")],
        [("account", "gol"), ("role", "coordinator"), ("area", "hallingdal")],
        [("account", "gol"), ("role", "case_officer"), ("party", "hol")],
        [("account", "nobody"), ("role", "member"), ("area", "hallingdal")],
        [("account", "gol"), ("role", "member"), ("area", "lier")],
    ] {
        assert_eq!(give(&coordinator, &refused).await, 422, "{refused:?}");
    }
    let ends = coordinator.get("/access").await.attributes("form[action$='/end']", "action");
    assert_eq!(gol.submit_from("/access", &ends[0], &[]).await.status, 404, "a case officer of another party");
    for end in ends {
        assert_eq!(coordinator.submit_from("/access", &end, &[]).await.status, 303);
    }
    assert_eq!(gol.get(DRAFT).await.status, 404);
    site.audit_records().await;
}

async fn a_case_officer_names_a_deputy_for_a_time(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let hol = site.sign_in("hol").await;
    let last = (site.database.clock().today() + Duration::days(21)).to_string();
    let deputy = [("account", "medlem"), ("role", "case_officer"), ("party", "hol")];
    let page = hol.submit_from("/access", "/access/grants", &deputy).await;
    assert!(page.status == 422 && page.body.contains("trenger en siste dag"), "{}", page.body);
    let mut lasting = deputy.to_vec();
    lasting.push(("valid_to", &last));
    assert_eq!(give(&hol, &lasting).await, 303);
    let member = site.sign_in("medlem").await;
    assert!(member.get("/account").await.body.contains("Saksbehandler, Hol"));
    let other = lasting.iter().map(|(name, value)| (*name, if *name == "party" { "gol" } else { *value }));
    assert_eq!(give(&hol, &other.collect::<Vec<_>>()).await, 422, "another party's affair");
    let ends = hol.get("/access").await.attributes("form[action$='/end']", "action");
    assert_eq!(ends.len(), 1, "the deputy's role, and not one's own lasting one");
    assert_eq!(hol.submit_from("/access", &ends[0], &[]).await.status, 303);
    assert!(!member.get("/account").await.body.contains("Saksbehandler, Hol"));
}

async fn a_role_for_one_body_holds_there_alone(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let role = [("account", "gol"), ("role", "coordinator"), ("body", "helse-og-omsorgslederforum")];
    assert_eq!(give(&coordinator, &role).await, 303);
    let gol = site.sign_in("gol").await;
    let new = "/bodies/helse-og-omsorgslederforum/matters/new";
    let words = [("title_nb", "Felles legevakt"), ("summary_nb", ""), ("text_nb", "")];
    let opened = gol.submit(new, &words).await.location.unwrap();
    let matter = opened.split('?').next().unwrap().to_owned();
    assert_eq!(gol.get(&format!("{matter}/edit")).await.status, 200);
    assert_eq!(gol.get(DRAFT).await.status, 200, "the body's other matters too");
    assert!(gol.get("/areas/hallingdal/matters").await.body.contains("Felles legevakt"), "the list as the page");
    assert_eq!(gol.get("/bodies/hallingtinget/matters/new").await.status, 403, "another body in the same area");
    assert_eq!(site.sign_in("hol").await.get(&matter).await.status, 404);
    let why = coordinator.get(&format!("{matter}/access")).await;
    assert!(why.body.contains("Koordinator, Helse- og omsorgslederforum"), "{}", why.body);
}

async fn the_page_tells_who_sees_a_draft_and_why(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let page = coordinator.get(&format!("{CASE}/access")).await;
    assert!(page.body.contains("Alle kan se saken"), "{}", page.body);
    assert!(
        page.body.contains("Fordi rollen er: Saksbehandler, Kommunestyret i Hol. Kan svare for Kommunestyret i Hol.")
    );
    let page = coordinator.get(&format!("{DRAFT}/access")).await;
    assert!(page.body.contains("Bare disse kan se den") && page.body.contains("Medlem, Hallingdal"), "{}", page.body);
    // Whomever the page names sees the draft; whomever it does not name does not.
    let accounts = accounts::queries::list(&site.database.single()).await.unwrap();
    let mut named = 0;
    for account in accounts {
        let sees = site.sign_in(&account.name).await.get(DRAFT).await.status == 200;
        let is_named = page.body.contains(&format!("<strong>{}</strong>", account.display_name));
        assert_eq!(sees, is_named, "{}", account.name);
        named += usize::from(is_named);
    }
    assert!((2..6).contains(&named), "{named}");
}

async fn roles_are_looked_through_twice_a_year(home: TestDatabase) {
    let mail = SmtpServer::start().await.unwrap();
    let url = mail.url();
    let days = Arc::new(AtomicI64::new(0));
    let (told, system) = (days.clone(), Clock::system());
    let clock = Clock::from_fn(move || system.now() + Duration::days(told.load(Ordering::Relaxed)));
    let site = TestSite::start_at(home, clock, |settings| settings.mail.url = Some(url)).await;
    let tx = site.database.write().await.unwrap();
    tx.execute("UPDATE account SET email = 'admin@hallingdal.example' WHERE name = 'administrator'", vec![])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let letters = || mail.messages().iter().filter(|letter| letter.text().contains("/access?due=yes")).count();
    let remind = async || {
        accounts::reviews::remind(&site.database).await.unwrap();
        while site.work().await > 0 {}
    };
    remind().await;
    assert_eq!(letters(), 0, "new roles are right");
    days.store(181, Ordering::Relaxed);
    remind().await;
    remind().await;
    assert_eq!(letters(), 1, "once in a fortnight");
    days.store(196, Ordering::Relaxed);
    remind().await;
    assert_eq!(letters(), 2);
    let administrator = site.sign_in("administrator").await;
    let page = administrator.get("/access?due=yes").await;
    let confirms = page.attributes("form[action$='/confirm']", "action");
    assert!(confirms.len() > 8, "{}", page.body);
    let officer = site.sign_in("hol").await;
    let own = officer.get("/access").await.attributes("form[action$='/confirm']", "action");
    let foreign = confirms.iter().find(|action| !own.contains(action)).unwrap();
    assert_eq!(officer.submit_from("/access", foreign, &[]).await.status, 404);
    for confirm in confirms {
        assert_eq!(administrator.submit_from("/access", &confirm, &[]).await.status, 303);
    }
    assert!(administrator.get("/access?due=yes").await.attributes("form[action$='/confirm']", "action").is_empty());
    days.store(220, Ordering::Relaxed);
    remind().await;
    assert_eq!(letters(), 2, "nothing waits");
    site.audit_records().await;
}

async fn a_token_is_shown_once_and_ends(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let administrator = site.sign_in("administrator").await;
    let fields = [
        ("display_name", "Datavarehus, Hol"),
        ("name", "datavarehus"),
        ("locale", "nb"),
        ("role", "member"),
        ("area", "hallingdal"),
    ];
    let added = administrator.submit("/accounts/new", &fields).await;
    assert_eq!(added.location.as_deref(), Some("/accounts/datavarehus/tokens?done=account-added"), "{}", added.body);
    let page = "/accounts/datavarehus/tokens";
    assert_eq!(
        administrator.submit(page, &[("name", "Uttrekk"), ("scope", "all"), ("lifetime", "9999")]).await.status,
        422
    );
    let made = administrator.submit(page, &[("name", "Uttrekk"), ("scope", "internal"), ("lifetime", "30")]).await;
    assert_eq!((made.status, made.header("cache-control")), (200, Some("no-store")));
    let token = made.text("code.token").unwrap();
    assert!(token.starts_with("samhelse_") && token.len() > 40, "{token}");
    let listed = administrator.get(page).await;
    assert!(listed.body.contains("Uttrekk") && !listed.body.contains(&token), "shown once");
    let visitor = site.visitor();
    let answer = visitor.submit("/sign-in", &[("name", "datavarehus"), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 422, "a program has no password");
    let end = listed.attributes("form[action$='/end']", "action").remove(0);
    assert_eq!(site.sign_in("hol").await.submit_from("/account", &end, &[]).await.status, 403);
    assert_eq!(administrator.submit_from(page, &end, &[]).await.status, 303);
    assert!(administrator.get(page).await.attributes("form[action$='/end']", "action").is_empty());
    site.audit_records().await;
}

async fn the_history_keeps_a_text_that_is_being_written(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields = [("words", "Kommunene samarbeider om utskrivning."), ("language", "nb")];
    assert_eq!(coordinator.submit(&format!("{DRAFT}/texts/new"), &fields).await.status, 303);
    let history = format!("{DRAFT}/history");
    let page = site.sign_in("medlem").await.get(&history).await;
    assert!(page.status == 200 && !page.body.contains("om utskrivning"), "a member reads the draft: {}", page.body);
    assert!(coordinator.get(&history).await.body.contains("om utskrivning"));
}
