//! Who has signed up is for those who run the meeting, and stands in the database sealed.

use super::{Signing, add, meeting, sign_up};
use crate::support::TestSite;
use testkit::{TestDatabase, on_both_databases};
use vault::Vault;

on_both_databases!(who_has_signed_up_is_sealed_and_seen_by_few, a_new_secret_gives_new_links);

const NAME: &str = "Kari Hemmelig";
const EMAIL: &str = "hemmelig@hol.example";
const NEEDS: &str = "Teleslynge";

async fn who_has_signed_up_is_sealed_and_seen_by_few(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let meeting = meeting(&signing.coordinator, "3").await;
    sign_up(&signing.site.visitor(), &meeting, NAME, EMAIL).await;
    add(&signing.coordinator, &meeting, "Ola Hemmelig", "ola@hol.example", "Glutenfritt").await;
    let link = signing.link(EMAIL).await;
    let token = link.trim_start_matches("/signup/");
    for secret in [NAME, "Ola Hemmelig", EMAIL, NEEDS, "Glutenfritt", token] {
        assert_eq!(signing.site.columns_with(secret).await, Vec::<String>::new(), "{secret}");
    }
    let pages = ["", "/signup", "/history", "/participants", "/participants/needs", "/participants.csv"];
    for role in ["visitor", "medlem", "hol", "administrator"] {
        let person = if role == "visitor" { signing.site.visitor() } else { signing.site.sign_in(role).await };
        for page in pages {
            let answer = person.get(&format!("{meeting}{page}")).await;
            let told = [NAME, EMAIL, NEEDS].iter().any(|secret| answer.body.contains(secret));
            assert!(!told, "{role} reads it at {page}");
            assert_eq!(answer.status == 200, !page.starts_with("/participants"), "{role} {page} {}", answer.status);
        }
    }
    assert_eq!(signing.site.visitor().get("/signup/none").await.status, 404);
    assert_eq!(viewings(&signing.site, 0).await, 0);
    for page in ["/participants", "/participants/needs", "/participants.csv"] {
        assert_eq!(signing.coordinator.get(&format!("{meeting}{page}")).await.status, 200);
    }
    assert_eq!(viewings(&signing.site, 3).await, 3, "each look is noted");
}

/// How many looks at participants are noted, once there are this many: they are noted beside the answer.
async fn viewings(site: &TestSite, expected: i64) -> i64 {
    let sql = "SELECT count(DISTINCT page) AS n FROM viewing WHERE page LIKE 'participant-%'";
    for _ in 0..200 {
        let seen = site.database.single().count(sql, vec![]).await.unwrap();
        if seen >= expected {
            return seen;
        }
        testkit::tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the looks are not noted");
}

/// Whoever gets hold of an old secret cannot make links from it once there is a new one.
async fn a_new_secret_gives_new_links(home: TestDatabase) {
    let signing = Signing::start(home).await;
    let hashes = signing.site.vault().hashes("participant.link", "id").unwrap();
    let old = TestSite::SECRET.as_bytes();
    let new: &[u8] = b"another secret key for tests, long enough";
    let changing = Vault::open(&signing.site.database, new, Some(old)).await.unwrap();
    let during = changing.hashes("participant.link", "id").unwrap();
    assert!(during.len() == 2 && during[1] == hashes[0] && during[0] != hashes[0], "both are known for a while");
    let changed = Vault::open(&signing.site.database, new, None).await.unwrap();
    assert_eq!(changed.hashes("participant.link", "id").unwrap(), during[..1]);
}
