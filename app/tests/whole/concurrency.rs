//! Six councils that answer in the same second.

use crate::support::{COUNCILS, TestSite, consultation};
use testkit::{TestDatabase, on_both_databases, tokio};
use time::{Duration, OffsetDateTime};

on_both_databases!(six_answers_in_the_same_second_give_the_right_tally);

#[allow(clippy::disallowed_methods, reason = "the site under test runs on the machine's clock")]
async fn six_answers_in_the_same_second_give_the_right_tally(home: TestDatabase) {
    let site = TestSite::start(home).await;
    let today = OffsetDateTime::now_utc().date();
    let coordinator = site.sign_in("koordinator").await;
    for round in 0..3 {
        let title = format!("Sak {round}");
        let fields = [("title_nb", title.as_str()), ("publish", "yes")];
        let opened = coordinator.submit("/bodies/helse-og-omsorgslederforum/matters/new", &fields).await;
        let matter = opened.location.unwrap().split('?').next().unwrap().to_owned();
        coordinator.submit(&format!("{matter}/texts/new"), &[("words", "1. Ja."), ("language", "nb")]).await;
        let deadline = (today + Duration::days(9)).to_string();
        let mut fields = vec![("deadline", deadline.as_str()), ("rule", "all")];
        let councils = COUNCILS.map(|council| format!("kommunestyret-{council}"));
        fields.extend(councils.iter().map(|council| ("councils", council.as_str())));
        assert_eq!(coordinator.submit(&format!("{matter}/circulate"), &fields).await.status, 303);

        let mut ready = Vec::new();
        for council in COUNCILS {
            let officer = site.sign_in(council).await;
            let id = consultation(&officer, &matter).await;
            officer.submit_from(&matter, &format!("/consultations/{id}/accept"), &[]).await;
            let form = officer.get(&format!("/consultations/{id}/answer")).await;
            ready.push((officer, id, form.hidden("csrf").unwrap(), form.hidden("version").unwrap()));
        }
        let answers = ready.into_iter().map(|(officer, id, csrf, version)| {
            let date = today.to_string();
            tokio::spawn(async move {
                let fields = [
                    ("csrf", csrf.as_str()),
                    ("version", version.as_str()),
                    ("answer", "adopted_unchanged"),
                    ("meeting_date", date.as_str()),
                    ("case_number", "1/26"),
                ];
                officer.post(&format!("/consultations/{id}/answer"), &fields).await
            })
        });
        let mut adopted = 0;
        for answer in answers.collect::<Vec<_>>() {
            let answer = answer.await.unwrap();
            assert_eq!(answer.status, 303, "{}", answer.body);
            adopted += usize::from(answer.location.unwrap().ends_with("matter-adopted"));
        }
        assert_eq!(adopted, 1, "exactly one answer is the last");
        let page = site.visitor().get(&matter).await;
        assert!(page.body.contains("6 av 6") && page.body.contains("Det felles vedtaket gjelder."), "{}", page.body);
    }
    site.audit_records().await;
}
