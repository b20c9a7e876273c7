//! The second proof: an app that shows codes, and codes on paper. Passkeys are proved in a real browser (`e2e`).

use crate::support::{PASSWORD, TestSite};
use std::time::{SystemTime, UNIX_EPOCH};
use testkit::{TestDatabase, Visitor, on_both_databases};
use totp_rs::{Builder, Secret, Totp};

on_both_databases!(
    an_app_is_asked_for_after_the_password,
    a_code_on_paper_opens_once,
    codes_cannot_be_guessed,
    only_a_fresh_session_changes_the_ways_in,
    a_secret_is_sealed,
);

/// What the app on the phone makes of the key that the page shows.
fn app(page: &testkit::Answer) -> Totp {
    let key = page.text("p > code").unwrap().replace(' ', "");
    Builder::new().with_secret(Secret::try_from_base32(key).unwrap()).build().unwrap()
}

#[allow(clippy::disallowed_methods, reason = "the site under test runs on the machine's clock")]
pub fn code(app: &Totp, steps_ahead: u64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    app.generate(now + 30 * steps_ahead).to_string()
}

/// Adds an app to the account of somebody who has signed in; gives the app and the codes for paper.
pub async fn add_app(person: &Visitor) -> (Totp, Vec<String>) {
    let page = person.get("/account/totp").await;
    assert_eq!(page.status, 200, "{}", page.body);
    let token = page.hidden("csrf").unwrap();
    let app = app(&page);
    let wrong = person.post("/account/totp", &[("csrf", &token), ("name", "Telefon"), ("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    let fields = [("csrf", token.as_str()), ("name", "Telefon"), ("code", &code(&app, 0))];
    let added = person.post("/account/totp", &fields).await;
    assert_eq!(added.status, 200, "{}", added.body);
    assert_eq!(added.header("cache-control"), Some("no-store"));
    let codes = added.body.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect();
    (app, codes)
}

/// Name and password, which lead to the second proof.
pub async fn first_step(site: &TestSite, name: &str) -> Visitor {
    let visitor = site.visitor();
    let answer = visitor.submit("/sign-in", &[("name", name), ("password", PASSWORD), ("next", "/account")]).await;
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/sign-in/code")), "{}", answer.body);
    assert_eq!(visitor.get("/account").await.status, 303, "the password alone opens nothing");
    visitor
}

pub async fn second_step(visitor: &Visitor, code: &str) -> u16 {
    visitor.submit("/sign-in/code", &[("code", code)]).await.status
}

async fn an_app_is_asked_for_after_the_password(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (app, codes) = add_app(&site.sign_in("hol").await).await;
    assert_eq!(codes.len(), 10);
    let visitor = first_step(&site, "hol").await;
    assert_eq!(second_step(&visitor, "123456").await, 422);
    let next = code(&app, 1);
    let answer = visitor.submit("/sign-in/code", &[("code", &next)]).await;
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/account")), "{}", answer.body);
    let page = visitor.get("/account/security").await;
    assert!(page.body.contains("Telefon"), "{}", page.body);
    let again = first_step(&site, "hol").await;
    assert_eq!(second_step(&again, &next).await, 422, "a code that was used opens nothing");
    let remove = page.attributes("form[action^='/account/authenticators/']", "action").remove(0);
    assert_eq!(site.sign_in("gol").await.submit_from("/account/security", &remove, &[]).await.status, 404);
    assert_eq!(visitor.submit_from("/account/security", &remove, &[]).await.status, 303);
    site.sign_in("hol").await;
    site.audit_records().await;
}

async fn a_code_on_paper_opens_once(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (_, codes) = add_app(&site.sign_in("hol").await).await;
    let visitor = first_step(&site, "hol").await;
    assert_eq!(second_step(&visitor, &codes[3].to_uppercase().replace('-', " ")).await, 303);
    assert!(visitor.get("/account/security").await.body.contains("9 koder"));
    let again = first_step(&site, "hol").await;
    assert_eq!(second_step(&again, &codes[3]).await, 422);
    let renewed = visitor.submit_from("/account/security", "/account/recovery-codes", &[]).await;
    assert_eq!(renewed.status, 200);
    assert_eq!(second_step(&again, &codes[4]).await, 422, "new codes end the old ones");
}

async fn codes_cannot_be_guessed(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (app, _) = add_app(&site.sign_in("hol").await).await;
    let visitor = first_step(&site, "hol").await;
    for _ in 0..8 {
        assert_eq!(second_step(&visitor, "000000").await, 422);
    }
    assert_eq!(second_step(&visitor, &code(&app, 1)).await, 429);
    assert_eq!(second_step(&first_step(&site, "hol").await, &code(&app, 1)).await, 429, "starting over does not help");
}

async fn only_a_fresh_session_changes_the_ways_in(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let person = site.sign_in("hol").await;
    let tx = site.database.write().await.unwrap();
    let early = tx.now() - time::Duration::minutes(16);
    tx.execute("UPDATE session SET created_at = $1", database::values![early]).await.unwrap();
    tx.commit().await.unwrap();
    let again = Some("/sign-in?again=yes&next=/account/totp");
    assert_eq!(person.get("/account/totp").await.location.as_deref(), again);
    let codes = person.submit_from("/account/security", "/account/recovery-codes", &[]).await;
    assert_eq!(codes.location.as_deref(), Some("/sign-in?again=yes&next=/account/security"));
    let form = person.get("/sign-in?again=yes&next=/account/totp").await;
    assert!(form.status == 200 && form.body.contains("Logg inn på nytt"), "{}", form.body);
    let fields = [("name", "hol"), ("password", PASSWORD), ("next", "/account/totp")];
    let answer = person.submit_from("/sign-in?again=yes", "/sign-in", &fields).await;
    assert_eq!(answer.location.as_deref(), Some("/account/totp"));
    assert_eq!(person.get("/account/totp").await.status, 200);
}

async fn a_secret_is_sealed(home: TestDatabase) {
    #[derive(Debug, serde::Deserialize)]
    struct Row {
        id: String,
        secret: String,
    }
    let site = TestSite::start(home).await;
    let (app, _) = add_app(&site.sign_in("hol").await).await;
    let tx = site.database.read().await.unwrap();
    let sql = "SELECT json_object('id', a.id, 'secret', a.secret) AS json FROM authenticator a";
    let row: Row = tx.json(sql, vec![]).await.unwrap().unwrap();
    drop(tx);
    assert!(row.secret.starts_with("v1.") && !row.secret.contains(&app.secret().to_base32()));
    let writing = site.database.write().await.unwrap();
    writing.execute("UPDATE authenticator SET id = 'moved' WHERE id = $1", database::values![row.id]).await.unwrap();
    writing.commit().await.unwrap();
    let visitor = first_step(&site, "hol").await;
    assert_eq!(second_step(&visitor, &code(&app, 1)).await, 500, "a secret that was moved opens nothing");
}
