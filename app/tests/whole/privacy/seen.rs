//! The page, the file, and who has looked.

use super::until;
use crate::authenticators::add_app;
use crate::inventory::tables_about_accounts;
use crate::support::TestSite;
use serde_json::Value;
use std::collections::BTreeSet;
use testkit::{Answer, TestDatabase, on_both_databases};

on_both_databases!(
    the_file_holds_every_table_and_no_secret,
    only_oneself_and_the_administrator_get_the_file,
    who_has_looked_is_told,
);

/// In the file under another name, or not at all.
const ELSEWHERE: [(&str, &str); 3] = [
    ("delivery", "with its event, as `delivered_at`"),
    ("request_count", "a hash of an account or an address, for two minutes"),
    ("sign_in_failure", "a hash of a name that was typed, by whomever, for a quarter of an hour"),
];

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

async fn the_file_holds_every_table_and_no_secret(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let person = site.sign_in("hol").await;
    add_app(&person).await;
    let page = person.get("/account/data").await;
    assert!(page.status == 200 && page.body.contains("hol@samhelse.example"), "{}", page.body);
    let answer = person.get("/account/data.json").await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert!(answer.header("content-disposition").unwrap().starts_with("attachment"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let file = json(&answer);
    let parts: BTreeSet<String> = file.as_object().unwrap().keys().cloned().collect();
    let mut expected: BTreeSet<String> = tables_about_accounts().into_iter().collect();
    for (table, _) in ELSEWHERE {
        assert!(expected.remove(table), "{table}");
    }
    expected.extend(["format", "from", "made_at"].map(str::to_owned));
    assert_eq!(parts, expected);
    assert_eq!(file["format"], "samhelse-account/1");
    assert_eq!(file["account"]["email"], "hol@samhelse.example");
    assert_eq!(file["role_grant"][0]["party"], "hol");
    assert_eq!(file["authenticator"][0]["name"], "Telefon");
    assert_eq!(file["recovery_code"], 10);
    assert_eq!(file["session"].as_array().unwrap().len(), 1);
    let acted = file["audit_record"]["by_account"].as_array().unwrap();
    assert!(acted.iter().any(|act| act["action"] == "authenticator-added"), "{acted:?}");
    let told = file["outbox"].as_array().unwrap();
    assert!(told.iter().all(|event| event["topic"] == "account-noticed") && !told.is_empty(), "{told:?}");
    for secret in ["argon2", "v1.", "_hash", "samhelse_", "credential"] {
        assert!(!answer.body.contains(secret), "{secret} stands in {}", answer.body);
    }
    site.work().await;
    let told = json(&person.get("/account/data.json").await)["outbox"].clone();
    assert!(told.as_array().unwrap().iter().all(|event| event["delivered_at"].is_string()), "{told}");
}

async fn only_oneself_and_the_administrator_get_the_file(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (hol, administrator) = (site.sign_in("hol").await, site.sign_in("administrator").await);
    let own = json(&hol.get("/account/data.json").await);
    let handed_out = json(&administrator.get("/accounts/hol/data.json").await);
    assert_eq!(own["account"], handed_out["account"]);
    assert_eq!(own["audit_record"], handed_out["audit_record"]);
    assert_eq!(site.sign_in("gol").await.get("/accounts/hol/data.json").await.status, 403);
    let tx = site.database.write().await.unwrap();
    let early = tx.now() - time::Duration::minutes(16);
    tx.execute("UPDATE session SET created_at = $1", database::values![early]).await.unwrap();
    tx.commit().await.unwrap();
    let again = Some("/sign-in?again=yes&next=/account/data");
    assert_eq!(hol.get("/account/data.json").await.location.as_deref(), again, "an old session gets no file");
    for page in ["data.json", "correct", "erase"] {
        let answer = administrator.get(&format!("/accounts/hol/{page}")).await;
        assert!(answer.location.is_some_and(|to| to.starts_with("/sign-in?again=yes")), "{page}");
    }
    let change = [("email", "ny@hol.example")];
    let answer = hol.submit_from("/account/data", "/account/data/email", &change).await;
    assert_eq!(answer.location.as_deref(), again);
}

async fn who_has_looked_is_told(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let administrator = site.sign_in("administrator").await;
    for path in ["/accounts", "/accounts/hol", "/accounts/hol/data.json"] {
        assert_eq!(administrator.get(path).await.status, 200);
    }
    // They are noted beside the answers.
    until("all has been noted", async || {
        let sql = "SELECT count(*) AS n FROM viewing WHERE request_id <> ''";
        (site.database.single().count(sql, vec![]).await.unwrap() == 3).then_some(())
    })
    .await;
    let (all, one, file) = ("så listen over alle kontoer", "så kontoen", "lastet ned opplysningene om kontoen");
    let hol = site.sign_in("hol").await.get("/account/data").await;
    assert!([all, one, file].iter().all(|text| hol.body.contains(text)), "{}", hol.body);
    let gol = site.sign_in("gol").await.get("/account/data").await;
    assert!(gol.body.contains(all) && !gol.body.contains(one) && !gol.body.contains(file), "{}", gol.body);
    let told = administrator.get("/accounts/hol/viewings").await;
    assert!([all, one, file].iter().all(|text| told.body.contains(text)), "{}", told.body);
    let own = json(&administrator.get("/account/data.json").await);
    let pages: BTreeSet<_> = own["viewing"]["by_account"]
        .as_array()
        .unwrap()
        .iter()
        .map(|seen| seen["page"].as_str().unwrap().to_owned())
        .collect();
    assert!(pages.is_superset(&["account", "account-export", "account-list"].map(str::to_owned).into()), "{pages:?}");
}
