//! A matter goes to a council's own system, and the resolution comes back as a file.

use super::judges::{check, check_arkivmeldinger, check_einnsyn, political};
use super::unpacked::{Unpacked, all};
use crate::case::day;
use crate::support::{CASE, TestSite, consultation};
use serde_json::{Value, json};
use testkit::{Answer, TestDatabase, Visitor, on_both_databases};

on_both_databases!(
    a_resolution_comes_back_as_a_file,
    every_field_is_held_to_the_schema,
    a_file_that_answers_something_else_changes_nothing,
);

/// The matter as it goes to the council of this officer.
async fn referral(officer: &Visitor) -> (String, Value) {
    let id = consultation(officer, CASE).await;
    let answer = officer.get(&format!("/consultations/{id}/referral.json")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    (id, serde_json::from_str(&answer.body).unwrap())
}

/// What the council's own system makes of it.
fn resolved(referral: &Value, words: &str) -> Value {
    let (case, plan) = (&referral["sak"], &referral["forslagTilBehandlingsplan"][0]);
    json!({
        "utvalgId": "KST", "utvalgNavn": plan["tilUtvalgNavn"], "moeteId": "12", "erEndeligVedtak": true,
        "moetedato": format!("{}T16:00:00+01:00", day(0)),
        "sak": {
            "referanseEksternNoekkel": case["referanseEksternNoekkel"],
            "fagsystemetsSaksnummer": case["fagsystemetsSaksnummer"],
            "utvalgetsSaksnummer": { "saksaar": 2026, "sakssekvensnummer": 45 },
            "tittel": case["tittel"], "vedtaksdato": day(0), "saksansvarlig": "Kommunalsjef",
            "vedtak": { "tekstInnhold": words, "tekstFormat": { "kodeverdi": "TEKST" } },
        },
    })
}

async fn upload(officer: &Visitor, id: &str, file: &Value) -> Answer {
    officer.upload(&format!("/consultations/{id}/resolution"), "vedtak.json", file.to_string().into_bytes()).await
}

/// Reports what the page shows, as a person does who finds it right.
async fn confirm(officer: &Visitor, id: &str, page: &Answer) -> Answer {
    let value = |name: &str| page.attributes(&format!("form.stack input[name='{name}']"), "value").remove(0);
    let chosen = page.attributes("form.stack input[name='answer'][checked]", "value");
    assert_eq!(chosen.len(), 1, "{}", page.body);
    let words = page.text("form.stack textarea[name='resolution']").unwrap();
    let (csrf, version, date, number) = (value("csrf"), value("version"), value("meeting_date"), value("case_number"));
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", version.as_str()),
        ("meeting_date", date.as_str()),
        ("case_number", number.as_str()),
        ("resolution", words.as_str()),
        ("answer", chosen[0].as_str()),
    ];
    officer.post(&format!("/consultations/{id}/answer"), &fields).await
}

async fn a_resolution_comes_back_as_a_file(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (hol, fla) = (site.sign_in("hol").await, site.sign_in("fla").await);
    let (id, sent) = referral(&hol).await;
    if let Some(validator) = political("utvalgssak.send") {
        check(&validator, &sent);
    }
    assert_eq!(sent["sak"]["referanseEksternNoekkel"], json!({ "fagsystem": "samhelse", "noekkel": id }));
    let words = sent["sak"]["forslagTilVedtak"]["tekstInnhold"].as_str().unwrap();
    let page = upload(&hol, &id, &resolved(&sent, words)).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("de samme ordene") && page.body.contains("45/26"), "{}", page.body);
    let done = confirm(&hol, &id, &page).await;
    assert!(done.location.is_some_and(|to| to.ends_with("consultation-answered")), "{}", done.body);

    let (id, sent) = referral(&fla).await;
    let page = upload(&fla, &id, &resolved(&sent, &format!("{words} Og MERKE.")).clone()).await;
    assert!(page.body.contains("<ins>") && page.body.contains("MERKE"), "{}", page.body);
    assert_eq!(page.attributes("input[name='answer'][checked]", "value"), ["adopted_with_change"]);
    let page = upload(&fla, &id, &resolved(&sent, words)).await;
    let done = confirm(&fla, &id, &page).await;
    assert!(done.location.is_some_and(|to| to.ends_with("matter-adopted")), "{}", done.body);
    let shown = site.visitor().get(CASE).await.body;
    assert!(shown.contains("6 av 6 har vedtatt teksten uendret") && shown.contains("45/26"), "{shown}");
    assert!(!shown.contains("MERKE"), "what was not confirmed is nowhere");
    the_matter_tells_it(&site, words).await;
}

/// An adopted matter has its resolution in both exports, and in eInnsyn a short one with the words in full behind it.
async fn the_matter_tells_it(site: &TestSite, words: &str) {
    let visitor = site.visitor();
    let opened = Unpacked::download(&visitor, &format!("{CASE}/archive/matter.zip")).await;
    check_arkivmeldinger(&opened.messages());
    opened.check_documents();
    let message = &opened.messages()[0].1;
    assert_eq!(all(message, "vedtakstekst").len(), 1, "{message}");
    assert!(opened.text().contains("Kommunestyret i Hol"));
    let object: Value = serde_json::from_str(&visitor.get(&format!("{CASE}/archive/einnsyn.json")).await.body).unwrap();
    check_einnsyn("Moetesak", &object);
    let told = object["vedtak"]["vedtakstekst"]["tekstInnhold"].as_str().unwrap();
    assert!(told.chars().count() <= 500 && words.starts_with(told.trim_end_matches('…')), "{told}");
    let url = object["vedtak"]["vedtaksdokument"][0]["dokumentobjekt"][0]["referanseDokumentfil"].as_str().unwrap();
    let full = visitor.get(url.strip_prefix(&site.url).unwrap()).await;
    assert_eq!((full.status, full.body.trim()), (200, words.trim()), "{url}");
}

async fn every_field_is_held_to_the_schema(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let hol = site.sign_in("hol").await;
    let (id, sent) = referral(&hol).await;
    let file = resolved(&sent, "Ja.");
    let Some(validator) = political("vedtakfrautvalg.send") else { return };
    check(&validator, &file);
    let mut refused = 0;
    for path in paths("", &file) {
        for wrong in [without(&file, &path), with(&file, &path, json!([7]))] {
            let answer = upload(&hol, &id, &wrong).await;
            let field = path.trim_start_matches('/').replace('/', ".");
            if validator.is_valid(&wrong) {
                // Words may be missing; what a person then chooses is theirs.
                assert_eq!(answer.status, 200, "{field}: {}", answer.body);
            } else {
                assert_eq!(answer.status, 422, "{field}");
                assert!(answer.body.contains(&format!("<code>{field}</code>")), "{field}: {}", answer.body);
                refused += 1;
            }
        }
    }
    assert!(refused > 25, "{refused}");
}

/// The paths of everything in the value, as JSON pointers.
fn paths(parent: &str, value: &Value) -> Vec<String> {
    let own = value.as_object().into_iter().flatten().map(|(name, one)| (format!("{parent}/{name}"), one));
    own.flat_map(|(path, one)| std::iter::once(path.clone()).chain(paths(&path, one))).collect()
}

fn without(file: &Value, path: &str) -> Value {
    let (mut file, (parent, name)) = (file.clone(), path.rsplit_once('/').unwrap());
    file.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name);
    file
}

fn with(file: &Value, path: &str, value: Value) -> Value {
    let mut file = file.clone();
    *file.pointer_mut(path).unwrap() = value;
    file
}

async fn a_file_that_answers_something_else_changes_nothing(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let (hol, fla) = (site.sign_in("hol").await, site.sign_in("fla").await);
    let (id, sent) = referral(&hol).await;
    let (_, elsewhere) = referral(&fla).await;
    let before = (site.audit_records().await, site.files().all().await.unwrap().len(), hol.get(CASE).await.body);
    let file = resolved(&sent, "Ja.");
    let cases = [
        (resolved(&elsewhere, "Ja."), "sak.referanseEksternNoekkel.noekkel"),
        (with(&file, "/sak/vedtaksdato", json!(day(1))), "sak.vedtaksdato"),
        (with(&file, "/erEndeligVedtak", json!(false)), "erEndeligVedtak"),
        (with(&file, "/sak/fagsystemetsSaksnummer/saksaar", json!(1999)), "sak.fagsystemetsSaksnummer"),
    ];
    for (wrong, field) in cases {
        let answer = upload(&hol, &id, &wrong).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.body.contains(&format!("<code>{field}</code>: ")), "{field}: {}", answer.body);
    }
    let path = format!("/consultations/{id}/resolution");
    assert_eq!(hol.upload(&path, "vedtak.json", b"Ja.".to_vec()).await.status, 422);
    assert_eq!(hol.upload(&path, "vedtak.json", vec![b' '; 2_000_000]).await.status, 413);
    assert_eq!(fla.upload(&path, "vedtak.json", file.to_string().into_bytes()).await.status, 403, "another council");
    let part = "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n";
    let without_token = format!("{part}{file}\r\n--q--\r\n").into_bytes();
    assert_eq!(hol.post_raw(&path, "multipart/form-data; boundary=q", without_token).await.status, 403);
    assert_eq!(upload(&hol, &id, &file).await.status, 200, "shown, and nothing more");
    let after = (site.audit_records().await, site.files().all().await.unwrap().len(), hol.get(CASE).await.body);
    assert_eq!(before, after);
}
