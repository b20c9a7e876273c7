//! After the data key is changed, what was sealed is sealed anew, and the old key goes when nothing needs it.

use crate::authenticators::{add_app, code, first_step, second_step};
use crate::meetings::plan;
use crate::signups;
use crate::support::TestSite;
use samhelse::retention::sealed;
use testkit::{TestDatabase, on_both_databases};
use vault::{Resealed, Vault};

on_both_databases!(an_old_key_goes_and_the_app_still_opens, what_is_sealed_is_known);

async fn keys(site: &TestSite) -> Vec<String> {
    let sql = "SELECT json_group_array(id) AS json FROM data_key";
    site.database.single().json(sql, vec![]).await.unwrap().unwrap()
}

async fn an_old_key_goes_and_the_app_still_opens(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (app, _) = add_app(&site.sign_in("hol").await).await;
    let half_way = first_step(&site, "hol").await;
    let old = keys(&site).await;
    // As the command line does it, beside the site.
    let other = Vault::open(&site.database, TestSite::SECRET.as_bytes(), None).await.unwrap();
    other.rotate(&site.database).await.unwrap();
    assert_eq!(keys(&site).await.len(), 2);
    let done = other.reseal(&site.database, &sealed()).await.unwrap();
    assert_eq!(done, Resealed { fields: 1, broken: 0, keys: 0 }, "somebody is half way in with the old key");
    assert_eq!(second_step(&half_way, &code(&app, 1)).await, 303, "and gets in");
    let done = other.reseal(&site.database, &sealed()).await.unwrap();
    assert_eq!(done, Resealed { fields: 0, broken: 0, keys: 1 });
    let left = keys(&site).await;
    assert!(left.len() == 1 && left != old, "{left:?}");
    // The code may be used once more, so that the test need not wait for the next one.
    let tx = site.database.write().await.unwrap();
    tx.execute("UPDATE authenticator SET last_step = 0", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let again = first_step(&site, "hol").await;
    assert_eq!(second_step(&again, &code(&app, 1)).await, 303);
    let restarted = Vault::open(&site.database, TestSite::SECRET.as_bytes(), None).await.unwrap();
    restarted.rotate(&site.database).await.unwrap();
    let done = restarted.reseal(&site.database, &sealed()).await.unwrap();
    assert_eq!(done, Resealed { fields: 1, broken: 0, keys: 1 }, "a program that never knew the first key opens all");
    site.audit_records().await;
}

/// Nothing is sealed in a place that resealing does not know of.
async fn what_is_sealed_is_known(home: TestDatabase) {
    let site = TestSite::start(home).await;
    add_app(&site.sign_in("hol").await).await;
    first_step(&site, "hol").await;
    site.visitor().submit("/recover", &[("name", "gol")]).await;
    let person = site.sign_in("al").await;
    person.submit_from("/account/data", "/account/data/email", &[("email", "ny@al.example")]).await;
    let coordinator = site.sign_in("koordinator").await;
    let meeting = plan(&coordinator, "2027-04-13").await;
    signups::open(&coordinator, &meeting, "1").await;
    signups::add(&coordinator, &meeting, "Kari", "kari@hol.example", "Teleslynge").await;
    let tx = site.database.write().await.unwrap();
    let token = site.vault().seal(&tx, "session.id_token", b"as a provider's session has one").await.unwrap();
    tx.execute("UPDATE session SET id_token = $1", database::values![token]).await.unwrap();
    tx.commit().await.unwrap();
    let key = keys(&site).await.remove(0);
    let mut found = site.columns_with(&format!("v1.{key}.")).await;
    let sealed = sealed();
    let fields = sealed.fields.iter().map(|field| format!("{}.{}", field.table, field.column));
    let passing = sealed.passing.iter().map(|passing| format!("{}.{}", passing.table, passing.column));
    let mut known: Vec<String> = fields.chain(passing).collect();
    known.sort();
    found.sort();
    assert_eq!(found, known);
}
