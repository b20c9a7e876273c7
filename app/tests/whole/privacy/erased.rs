//! Of an erased account nothing is left that tells whose it was, and the audit log still holds together.

use super::{letters, start};
use crate::support::PASSWORD;
use testkit::{TestDatabase, Visitor, on_both_databases};

on_both_databases!(nothing_is_left_of_the_person, the_last_administrator_stays);

const NAME: &str = "unik-proeve";
const ROLE: &str = "Unik prøvestilling, Hol";
const EMAIL: &str = "unik.person@hol.example";

async fn nothing_is_left_of_the_person(home: TestDatabase) {
    let (site, server) = start(home).await;
    let administrator = site.sign_in("administrator").await;
    let fields = [
        ("name", NAME),
        ("display_name", ROLE),
        ("email", EMAIL),
        ("locale", "nb"),
        ("role", "coordinator"),
        ("area", "hallingdal"),
    ];
    assert_eq!(administrator.submit("/accounts/new", &fields).await.status, 303);
    let text = letters(&site, &server, EMAIL).await.remove(0);
    let start = text.find("/invitations/").unwrap();
    let person = site.visitor();
    let link = text[start..].split_whitespace().next().unwrap();
    assert_eq!(person.submit(link, &[("new", PASSWORD)]).await.status, 303);
    let open = "/bodies/helse-og-omsorgslederforum/matters/new";
    let matter = person.submit(open, &[("title_nb", "Sak"), ("publish", "yes")]).await.location.unwrap();
    let history = format!("{}/history", matter.split('?').next().unwrap());
    assert!(site.visitor().get(&history).await.body.contains(ROLE));
    let change = [("email", "enda.en@hol.example")];
    assert_eq!(person.submit_from("/account/data", "/account/data/email", &change).await.status, 303);
    letters(&site, &server, "enda.en@").await;

    let page = administrator.get(&format!("/accounts/{NAME}/erase")).await;
    assert!(page.status == 200 && page.body.contains(ROLE), "{}", page.body);
    let erased = administrator.submit(&format!("/accounts/{NAME}/erase"), &[]).await;
    assert_eq!(erased.location.as_deref(), Some("/accounts?done=account-erased"), "{}", erased.body);
    assert_eq!(person.get("/account").await.status, 303, "whoever was signed in is out");
    assert_eq!(site.visitor().submit("/sign-in", &[("name", NAME), ("password", PASSWORD)]).await.status, 422);
    assert_eq!(administrator.get(&format!("/accounts/{NAME}")).await.status, 404);
    assert!(!administrator.get("/accounts").await.body.contains(ROLE));
    let told = letters(&site, &server, EMAIL).await;
    assert!(told.iter().any(|text| text.contains("er slettet")), "{told:?}");
    for trace in [NAME, ROLE, EMAIL, "enda.en@"] {
        assert_eq!(site.columns_with(trace).await, Vec::<String>::new(), "{trace}");
    }
    let history = site.visitor().get(&history).await.body;
    assert!(history.contains("Slettet konto") && history.contains("Sak"), "{history}");
    site.audit_records().await;
    assert_eq!(administrator.submit("/accounts/new", &fields).await.status, 303, "the name is free again");
    Visitor::signed_in(&site.url, "hol", PASSWORD).await;
}

async fn the_last_administrator_stays(home: TestDatabase) {
    let (site, _server) = start(home).await;
    let administrator = site.sign_in("administrator").await;
    let own = "/accounts/administrator";
    assert_eq!(administrator.submit(&format!("{own}/erase"), &[]).await.status, 409);
    assert_eq!(administrator.get(own).await.status, 200, "nothing was changed");
    let next = [("role", "administrator")];
    let given = administrator.submit_from("/accounts/koordinator", "/accounts/koordinator/grants", &next).await;
    assert_eq!(given.status, 303);
    assert_eq!(administrator.submit(&format!("{own}/erase"), &[]).await.status, 303);
    assert_eq!(administrator.get("/accounts").await.status, 303, "signed out for good");
}
