//! Answers to a joint resolution that are corrected, withdrawn and declined, and what that makes of the whole.

use crate::case::{circulate, day, open_matter};
use crate::support::{CASE, TestSite, consultation};
use std::time::Duration;
use testkit::{SmtpServer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    what_is_withdrawn_takes_the_whole_with_it,
    a_corrected_answer_is_kept_with_its_reason,
    what_was_put_off_is_kept_when_the_body_goes_on,
    a_receiver_declines_and_the_sender_is_told_why,
);

/// Sends a form, which must be taken; answers the notice that is shown then.
async fn done(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.submit(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.location.unwrap().split_once("?done=").unwrap().1.to_owned()
}

async fn answer(officer: &Visitor, id: &str, result: &str, fields: &[(&str, &str)]) -> String {
    let today = day(0);
    let mut all = vec![("answer", result), ("meeting_date", today.as_str()), ("case_number", "7/26")];
    all.extend(fields);
    done(officer, &format!("/consultations/{id}/answer"), &all).await
}

/// The demonstration's case, adopted: the officers of the last two councils, and their consultations.
async fn adopted(site: &TestSite) -> [(Visitor, String); 2] {
    let hol = site.sign_in("hol").await;
    let hols = consultation(&hol, CASE).await;
    answer(&hol, &hols, "adopted_unchanged", &[]).await;
    let fla = site.sign_in("fla").await;
    let flas = consultation(&fla, CASE).await;
    assert_eq!(answer(&fla, &flas, "adopted_unchanged", &[]).await, "matter-adopted");
    [(hol, hols), (fla, flas)]
}

async fn what_is_withdrawn_takes_the_whole_with_it(home: TestDatabase) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    let site = TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await;
    let [_, (fla, id)] = adopted(&site).await;
    while site.work().await > 0 {}
    let earlier = server.messages().len();
    let visitor = site.visitor();
    assert_eq!(visitor.get(CASE).await.text("#assignments ~ ul .ds-tag").as_deref(), Some("Gitt"));

    let withdraw = format!("/consultations/{id}/withdraw");
    assert!(fla.get(&withdraw).await.body.contains("Det felles vedtaket gjelder nå."));
    let without = fla.submit(&withdraw, &[("reason", " ")]).await;
    assert_eq!(without.status, 422, "an answer is not withdrawn without a reason");
    let reason = [("reason", "Kommunestyret har opphevet vedtaket.")];
    assert_eq!(done(&fla, &withdraw, &reason).await, "matter-reopened");

    let page = visitor.get(CASE).await;
    assert!(page.body.contains("5 av 6 har vedtatt teksten uendret"), "{}", page.body);
    assert!(!page.body.contains("Det felles vedtaket gjelder."), "{}", page.body);
    assert_eq!(page.text("h1 + p .ds-tag").as_deref(), Some("Til behandling i kommunestyrene"));
    assert_eq!(page.text("#assignments ~ ul .ds-tag").as_deref(), Some("Gitt"), "what was begun is not undone");
    let kept = visitor.get(&format!("/consultations/{id}/answers")).await;
    assert_eq!(kept.text("#answer-1 .ds-tag").as_deref(), Some("Vedtatt uendret"), "{}", kept.body);
    let text = kept.text("#answer-1").unwrap();
    assert!(text.contains("Kommunestyret har opphevet vedtaket.") && text.contains("Trukket"), "{text}");
    assert!(text.contains("sak 7/26") && text.contains("Flå"), "who withdrew it: {text}");

    while site.work().await > 0 {}
    let mut letters = server.wait_for(earlier + 6, Duration::from_secs(20)).await;
    letters.drain(..earlier);
    assert_eq!(letters.len(), 6, "each party is told once");
    assert!(letters.iter().all(|letter| letter.text().contains("gjelder") || letter.text().contains("gjeld")));
    let feed = visitor.get("/areas/hallingdal/decisions.atom").await.body;
    assert!(feed.contains("Svaret er trukket") && feed.contains("Det felles vedtaket gjelder ikke lenger"), "{feed}");
    let api = visitor.get("/api/matters/lederforum-2018-4").await;
    let api: serde_json::Value = serde_json::from_str(&api.body).unwrap();
    assert_eq!((api["state"].as_str(), api["decided_on"].is_null()), (Some("circulating"), true));

    assert_eq!(fla.get(&withdraw).await.status, 409, "there is nothing left to withdraw");
    assert_eq!(answer(&fla, &id, "adopted_unchanged", &[]).await, "matter-adopted");
    assert!(visitor.get(CASE).await.body.contains("Det felles vedtaket gjelder."));
    site.audit_records().await;
}

async fn a_corrected_answer_is_kept_with_its_reason(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let [(hol, id), _] = adopted(&site).await;
    let form = format!("/consultations/{id}/answer");
    let today = day(0);
    let fields = [("answer", "rejected"), ("meeting_date", today.as_str()), ("case_number", "8/26")];
    let without = hol.submit(&form, &fields).await;
    assert_eq!(without.status, 422, "a last word is not changed without a reason");
    assert!(without.body.contains("Svaret som står nå, blir tatt vare på"), "{}", without.body);
    let reason = [("reason", "Feil resultat tastet inn.")];
    assert_eq!(answer(&hol, &id, "rejected", &reason).await, "matter-reopened");
    let page = site.visitor().get(CASE).await;
    assert!(page.body.contains("Denne teksten kan ikke lenger bli vedtatt"), "{}", page.body);

    // A second correction that changes nothing of the whole: both earlier answers can be read.
    assert_eq!(answer(&hol, &id, "noted", &[("reason", "Det ble bare orientert.")]).await, "answer-corrected");
    let kept = site.visitor().get(&format!("/consultations/{id}/answers")).await;
    assert_eq!(kept.text("#answer-1 .ds-tag").as_deref(), Some("Vedtatt uendret"), "{}", kept.body);
    assert_eq!(kept.text("#answer-2 .ds-tag").as_deref(), Some("Avvist"), "{}", kept.body);
    assert!(kept.text("#answer-2").unwrap().contains("Det ble bare orientert."), "{}", kept.body);
    let api: serde_json::Value =
        serde_json::from_str(&site.visitor().get("/api/matters/lederforum-2018-4").await.body).unwrap();
    let council = |one: &&serde_json::Value| one["answers_url"].as_str().is_some_and(|url| url.contains(&id));
    let hols = api["consultations"].as_array().unwrap().iter().find(council).unwrap();
    assert_eq!((hols["state"].as_str(), hols["earlier_answers"].as_i64()), (Some("noted"), Some(2)));
}

async fn what_was_put_off_is_kept_when_the_body_goes_on(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let hol = site.sign_in("hol").await;
    let id = consultation(&hol, CASE).await;
    answer(&hol, &id, "deferred", &[]).await;
    let later = day(30);
    done(&hol, &format!("/consultations/{id}/schedule"), &[("meeting_date", &later)]).await;
    let kept = site.visitor().get(&format!("/consultations/{id}/answers")).await;
    assert_eq!(kept.text("#answer-1 .ds-tag").as_deref(), Some("Utsatt"), "{}", kept.body);
    assert!(kept.text("#answer-1").unwrap().contains("Avløst"), "{}", kept.body);
    answer(&hol, &id, "adopted_unchanged", &[]).await;
    let kept = site.visitor().get(&format!("/consultations/{id}/answers")).await;
    assert!(kept.text("#answer-2").is_none(), "a planned meeting is no answer");
}

async fn a_receiver_declines_and_the_sender_is_told_why(home: TestDatabase) {
    let server = SmtpServer::start().await.unwrap();
    let url = server.url();
    let site = TestSite::start_with(home, |settings| settings.mail.url = Some(url)).await;
    let coordinator = site.sign_in("koordinator").await;
    let matter = open_matter(&coordinator).await;
    circulate(&coordinator, &matter, "1. Ja.", "").await;
    let al = site.sign_in("al").await;
    let id = consultation(&al, &matter).await;
    while site.work().await > 0 {}
    let to_coordinator =
        || server.messages().iter().filter(|letter| letter.to.iter().any(|to| to.contains("koordinator@"))).count();
    let earlier = to_coordinator();

    let decline = format!("/consultations/{id}/decline");
    assert_eq!(al.submit(&decline, &[]).await.status, 422, "nothing is declined without a reason");
    let reason = [("reason", "Saken hører til i helseforetaket.")];
    assert_eq!(done(&al, &decline, &reason).await, "consultation-declined");
    let page = coordinator.get(&matter).await;
    assert!(page.body.contains("Grunn: Saken hører til i helseforetaket."), "{}", page.body);
    assert!(page.body.contains("Denne teksten kan ikke lenger bli vedtatt"), "{}", page.body);
    assert_eq!(al.get(&format!("/consultations/{id}/answer")).await.status, 409, "what is declined has no answer");
    while site.work().await > 0 {}
    assert_eq!(to_coordinator(), earlier + 1, "the sender is told once");

    assert!(al.get("/work").await.text("main").is_some_and(|text| !text.contains("Vidareutvikling")));
    let taken = al.submit_from(&matter, &format!("/consultations/{id}/accept"), &[]).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    let page = coordinator.get(&matter).await;
    assert!(!page.body.contains("helseforetaket.") && page.body.contains("Tatt til behandling"), "{}", page.body);
}
