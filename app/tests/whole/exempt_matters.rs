//! A matter that is exempt from public access is known to others by its public title and the legal basis alone, wherever they look.

mod agendas;

use crate::case::{circulate, day, pdf};
use crate::support::{TestSite, consultation};
use serde_json::Value;
use std::collections::{BTreeSet, VecDeque};
use testkit::{TestDatabase, Visitor, on_both_databases};

on_both_databases!(nobody_without_access_finds_a_word_of_it, an_exempt_matter_has_a_title_for_everybody);

/// A word that stands everywhere in the exempt matter, and nowhere else.
const SECRET: &str = "Merkeordet";
const PUBLIC: &str = "Forhandlingar om ein avtale";
const NEW: &str = "/bodies/helse-og-omsorgslederforum/matters/new";

async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) {
    let answer = visitor.submit(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
}

/// An exempt matter with everything a matter can have; answers its path.
async fn exempt_matter(site: &TestSite) -> String {
    let coordinator = site.sign_in("koordinator").await;
    let fields = [
        ("title_nb", SECRET),
        ("title_nn", SECRET),
        ("summary_nb", SECRET),
        ("text_nb", SECRET),
        ("recommendation_nb", SECRET),
        ("legal_basis", "offl-23"),
        ("public_title_nn", PUBLIC),
        ("publish", "yes"),
    ];
    let opened = coordinator.submit(NEW, &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let matter = opened.location.unwrap().split('?').next().unwrap().to_owned();
    let attached = coordinator.upload_titled(&format!("{matter}/documents/new"), SECRET, "merkeordet.pdf", pdf()).await;
    assert_eq!(attached.status, 303, "{}", attached.body);
    let assignment = [("title_nb", SECRET), ("owner", "hallinghelse"), ("report_due", &day(300))];
    done(&coordinator, &format!("{matter}/assignments/new"), &assignment).await;
    circulate(&coordinator, &matter, &format!("1. {SECRET}."), "").await;
    done(&coordinator, &format!("{matter}/review"), &[("review_on", &day(100))]).await;

    let al = site.sign_in("al").await;
    let id = consultation(&al, &matter).await;
    done(&al, &format!("/consultations/{id}/decline"), &[("reason", SECRET)]).await;
    let hol = site.sign_in("hol").await;
    let id = consultation(&hol, &matter).await;
    assert_eq!(hol.submit_from(&matter, &format!("/consultations/{id}/accept"), &[]).await.status, 303);
    let words = format!("1. {SECRET} og mer.");
    let today = day(0);
    for reason in ["", SECRET] {
        let answer = [
            ("answer", "adopted_with_change"),
            ("meeting_date", today.as_str()),
            ("case_number", "1/26"),
            ("resolution", words.as_str()),
            ("reason", reason),
        ];
        done(&hol, &format!("/consultations/{id}/answer"), &answer).await;
    }
    let kept = hol.get(&format!("/consultations/{id}/answers")).await;
    assert!(kept.text("#answer-1").unwrap().contains(SECRET), "who has access reads it all: {}", kept.body);
    let public = site.visitor().get(&format!("/consultations/{id}/answers")).await;
    assert!(public.status == 404 && !public.body.contains(SECRET), "{}", public.body);
    matter
}

async fn nobody_without_access_finds_a_word_of_it(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let matter = exempt_matter(&site).await;
    while site.work().await > 0 {}
    let inside = site.sign_in("medlem").await;
    let page = inside.get(&matter).await;
    assert!(page.text("h1").unwrap().contains(SECRET) && page.body.contains("offentleglova § 23"), "{}", page.body);
    assert!(inside.get("/areas/hallingdal/matters").await.body.contains(SECRET));
    let document = page.attributes("a[href^='/documents/']", "href").remove(0);

    let slug = matter.rsplit('/').next().unwrap();
    let told = [
        matter.clone(),
        "/areas/hallingdal".into(),
        "/areas/hallingdal/matters".into(),
        "/areas/hallingdal/matters.csv".into(),
        "/areas/hallingdal/reviews".into(),
        "/areas/hallingdal/decisions.atom".into(),
        "/bodies/helse-og-omsorgslederforum/matters".into(),
        "/api/areas/hallingdal/matters".into(),
        format!("/api/matters/{slug}"),
        format!("{matter}/related"),
    ];
    let silent = [
        format!("{matter}/history"),
        format!("{matter}/answers"),
        format!("{matter}/answers.csv"),
        format!("{matter}/texts/1"),
        "/areas/hallingdal/decisions".into(),
        "/matters/lederforum-2018-4/related".into(),
        document,
    ];
    for person in [site.visitor(), site.sign_in("administrator").await] {
        for path in told.iter().chain(&silent) {
            let body = person.get(path).await.body;
            assert!(!body.to_lowercase().contains(&SECRET.to_lowercase()), "{path}: {body}");
            assert!(silent.contains(path) || body.contains(PUBLIC), "{path} does not show the public title: {body}");
        }
    }
    let page = site.visitor().get(&matter).await;
    assert!(page.body.contains("offentleglova § 23"), "why it is exempt is told: {}", page.body);
    let leaks: Vec<String> =
        site.columns_with(SECRET).await.into_iter().filter(|column| column.starts_with("audit_record")).collect();
    assert!(leaks.is_empty(), "the log keeps what it is told for ever: {leaks:?}");

    oparl::bring_up_to_date(&site.database).await.unwrap();
    let (pages, has_title) = every_oparl_answer(&site, &[SECRET]).await;
    assert!(has_title && pages > 20, "the matter is there by its public title, in {pages} answers");
}

/// Follows every address of OParl, none of which may show one of the words; answers how many there were, and whether one had the
/// public title.
async fn every_oparl_answer(site: &TestSite, secrets: &[&str]) -> (usize, bool) {
    let visitor = site.visitor();
    let mut queue = VecDeque::from(["/oparl/v1.1/system".to_owned()]);
    let (mut seen, mut has_title) = (BTreeSet::new(), false);
    while let Some(path) = queue.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let body = visitor.get(&path).await.body;
        let told = secrets.iter().any(|word| body.to_lowercase().contains(&word.to_lowercase()));
        assert!(!told, "{path}: {body}");
        has_title |= body.contains(PUBLIC);
        if let Ok(object) = serde_json::from_str::<Value>(&body) {
            addresses(&object, &site.url, &mut queue);
        }
    }
    (seen.len(), has_title)
}

fn addresses(value: &Value, site: &str, queue: &mut VecDeque<String>) {
    match value {
        Value::String(text) => {
            queue.extend(text.strip_prefix(site).filter(|path| path.starts_with("/oparl/")).map(str::to_owned));
        }
        Value::Array(list) => list.iter().for_each(|one| addresses(one, site, queue)),
        Value::Object(object) => object.values().for_each(|one| addresses(one, site, queue)),
        _ => {}
    }
}

async fn an_exempt_matter_has_a_title_for_everybody(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let coordinator = site.sign_in("koordinator").await;
    let fields = [("title_nb", SECRET), ("legal_basis", "offl-14"), ("publish", "yes")];
    let refused = coordinator.submit(NEW, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Skriv en tittel som alle kan se"), "{}", refused.body);
}
