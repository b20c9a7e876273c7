//! Address, language and role are put right.

use super::{letters, start, until};
use serde_json::Value;
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(
    an_address_is_changed_by_a_link_that_goes_there,
    the_language_is_changed_at_once,
    the_administrator_corrects_and_the_history_stays_true,
);

const OLD: &str = "hol@samhelse.example";
const NEW: &str = "ny.adresse@hol.example";

async fn an_address_is_changed_by_a_link_that_goes_there(home: TestDatabase) {
    let (site, server) = start(home).await;
    let person = site.sign_in("hol").await;
    let ask = async |email: &str| person.submit_from("/account/data", "/account/data/email", &[("email", email)]).await;
    assert_eq!(ask("hol").await.status, 422);
    assert_eq!(ask(NEW).await.location.as_deref(), Some("/account/data?done=email-change-asked"));
    let text = letters(&site, &server, NEW).await.remove(0);
    let start = text.find("/account/email/").unwrap();
    let link = text[start..].split_whitespace().next().unwrap();
    let visitor = site.visitor();
    let page = visitor.get(link).await;
    assert!(page.status == 200 && page.body.contains(NEW), "{}", page.body);
    assert!(person.get("/account/data").await.body.contains(OLD), "opening the link changes nothing");
    assert_eq!(visitor.submit(link, &[]).await.location.as_deref(), Some("/sign-in?done=email-changed"));
    let page = person.get("/account/data").await;
    assert!(page.body.contains(NEW) && !page.body.contains(OLD), "{}", page.body);
    assert_eq!(visitor.get(link).await.status, 404, "a link opens once");
    let told = letters(&site, &server, OLD).await;
    assert!(told.iter().any(|text| text.contains("annen adresse")), "{told:?}");
    assert_eq!(site.columns_with(NEW).await, ["account.email"]);
    assert_eq!(site.columns_with(OLD).await, Vec::<String>::new(), "the old address is nowhere when the mail is sent");
    for _ in 0..7 {
        assert_eq!(ask(NEW).await.status, 303);
    }
    assert_eq!(ask(NEW).await.status, 429, "a mailbox is not filled");
    site.audit_records().await;
}

async fn the_language_is_changed_at_once(home: TestDatabase) {
    let (site, _server) = start(home).await;
    let person = site.sign_in("hol").await;
    let choose = async |locale: &str| {
        person.submit_from("/account/data", "/account/data/language", &[("locale", locale)]).await.status
    };
    assert_eq!(choose("de").await, 422);
    for _ in 0..2 {
        assert_eq!(choose("nn").await, 303);
    }
    let file: Value = serde_json::from_str(&person.get("/account/data.json").await.body).unwrap();
    assert_eq!(file["account"]["locale"], "nn");
}

async fn the_administrator_corrects_and_the_history_stays_true(home: TestDatabase) {
    let (site, server) = start(home).await;
    let (administrator, coordinator) = (site.sign_in("administrator").await, site.sign_in("koordinator").await);
    let open = "/bodies/helse-og-omsorgslederforum/matters/new";
    let matter = coordinator.submit(open, &[("title_nb", "Før"), ("publish", "yes")]).await.location.unwrap();
    let history = format!("{}/history", matter.split('?').next().unwrap());
    let before = administrator.get("/accounts/koordinator").await.text("h1").unwrap();
    assert!(site.visitor().get(&history).await.body.contains(&before));
    // Moments are whole seconds; a name holds from the second in which it was given.
    let opened = site.database.clock().now();
    until("the second is over", async || (site.database.clock().now() > opened).then_some(())).await;
    let correct = async |fields: &[(&str, &str)]| administrator.submit("/accounts/koordinator/correct", fields).await;
    assert_eq!(correct(&[("display_name", ""), ("email", "x"), ("locale", "nb")]).await.status, 422);
    let fields = [("display_name", "Helt ny stilling"), ("email", NEW), ("locale", "nn")];
    assert_eq!(correct(&fields).await.location.as_deref(), Some("/accounts/koordinator?done=account-corrected"));
    assert_eq!(correct(&fields).await.status, 303, "nothing is left to change");
    let told = letters(&site, &server, "koordinator@").await;
    assert!(told.iter().any(|text| text.contains("anna adresse")), "{told:?}");
    let old = site.visitor().get(&history).await.body;
    assert!(old.contains(&before) && !old.contains("Helt ny stilling"), "{old}");
    let matter = coordinator.submit(open, &[("title_nb", "Etter"), ("publish", "yes")]).await.location.unwrap();
    let new = site.visitor().get(&format!("{}/history", matter.split('?').next().unwrap())).await.body;
    assert!(new.contains("Helt ny stilling") && !new.contains(&before), "{new}");
    assert_eq!(site.columns_with("Helt ny stilling").await, ["account.display_name"], "the audit log knows no names");
    site.audit_records().await;
}
