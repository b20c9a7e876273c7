//! Bodies end, and their pages lead on.

use super::{api, done, open_group, put_together, start};
use testkit::{TestDatabase, on_both_databases};

on_both_databases!(two_bodies_become_one_and_one_becomes_two);

async fn two_bodies_become_one_and_one_becomes_two(home: TestDatabase) {
    let site = start(home).await;
    let (coordinator, visitor) = (site.sign_in("koordinator").await, site.visitor());
    let [one, two, new, third] = [
        open_group(&coordinator, "Gruppe en").await,
        open_group(&coordinator, "Gruppe to").await,
        open_group(&coordinator, "Felles gruppe").await,
        open_group(&coordinator, "Tredje gruppe").await,
    ];
    let member = [("name", "Rådgiver, Gol"), ("role", "member"), ("valid_from", "2026-01-01")];
    done(&coordinator, &format!("{one}/members/new"), &member).await;
    let end = |body: &str| format!("{body}/end");
    let merged = [("happened_on", "2026-11-21"), ("kind", "merged"), ("successors", "felles-gruppe")];
    for wrong in [
        &merged[..1],
        &merged[..2],
        &[merged[0], ("kind", "split"), merged[2]],
        &[merged[0], ("kind", "closed"), merged[2]],
        &[merged[0], merged[1], ("successors", "gruppe-en")],
    ] {
        assert_eq!(coordinator.submit(&end(&one), wrong).await.status, 422, "{wrong:?}");
    }
    let early = [("happened_on", "2025-12-31"), merged[1], merged[2]];
    assert_eq!(coordinator.submit(&end(&one), &early).await.status, 422, "somebody is a member from a later day");
    for body in [&one, &two] {
        done(&coordinator, &end(body), &merged).await;
    }
    let old = visitor.get(&one).await;
    assert!(old.status == 200 && old.body.contains("Utvalget ble avsluttet 21. november 2026."), "{}", old.body);
    assert!(old.body.contains("Slått sammen til <a href=\"/bodies/felles-gruppe\">"), "{}", old.body);
    let joined = visitor.get(&new).await;
    let back = joined.attributes(".facts a", "href");
    assert_eq!(back, [one.as_str(), two.as_str()]);
    assert!(
        visitor.get(&format!("{one}/members")).await.body.contains("Har vært med"),
        "membership ends with the body"
    );
    let split = [
        ("happened_on", "2026-12-31"),
        ("kind", "split"),
        ("successors", "tredje-gruppe"),
        ("successors", "hallingtinget"),
    ];
    done(&coordinator, &end(&new), &split).await;
    let going_on = visitor.get(&new).await;
    assert!(!going_on.body.contains("Utvalget ble avsluttet"), "it is there until then");
    let body = api(&site, &new).await;
    let slugs = |list: &str| -> Vec<String> {
        let list = body[list].as_array().unwrap().iter();
        list.map(|one| one["body"]["slug"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(slugs("predecessors"), ["gruppe-en", "gruppe-to"]);
    assert_eq!(slugs("successors"), ["hallingtinget", "tredje-gruppe"]);
    assert_eq!(body["successors"][0]["kind"], "split");
    // What was said is said anew, and holds alone.
    done(
        &coordinator,
        &end(&new),
        &[("happened_on", "2026-12-31"), ("kind", "replaced"), ("successors", "tredje-gruppe")],
    )
    .await;
    assert_eq!(api(&site, &new).await["successors"].as_array().unwrap().len(), 1);
    assert!(visitor.get(&third).await.body.contains("Erstatter"));
    let list = visitor.get("/areas/hallingdal/bodies").await.body;
    assert!(list.find("Avsluttede utvalg") < list.find("Gruppe en"), "{list}");
    put_together(&coordinator, &third, "chairs", &[("chair_party", "hol"), ("chair_from", "2026-01-01")]).await;
    let files = regionpack::export(&site.database, site.files(), &access::Reader::system()).await.unwrap();
    let pack = regionpack::Pack::parse(files.clone()).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(pack.files() == files, "what people did here can be exported, and read again");
    site.audit_records().await;
}
