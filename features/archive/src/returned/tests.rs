use super::*;
use serde_json::json;
use time::macros::date;

fn file() -> Value {
    json!({
        "utvalgId": "KST", "utvalgNavn": "Kommunestyret", "moeteId": "12", "moetedato": "2026-06-18T16:00:00+02:00",
        "erEndeligVedtak": true,
        "sak": {
            "referanseEksternNoekkel": { "fagsystem": "samhelse", "noekkel": "c-1" },
            "fagsystemetsSaksnummer": { "saksaar": 2026, "sakssekvensnummer": 4 },
            "utvalgetsSaksnummer": { "saksaar": 2026, "sakssekvensnummer": 45 },
            "tittel": "Felles legevakt", "vedtaksdato": "2026-06-18", "saksansvarlig": "Kommunalsjef",
            "vedtak": { "tekstInnhold": "1. Ja.\r\n2. Nei.", "tekstFormat": { "kodeverdi": "TEKST" } },
            "votering": [{ "moetedeltaker": "Ordfører", "representerer": "Ål", "stemme": { "Ja": {} } }],
        },
    })
}

fn read(file: &Value) -> Result<Returned, Vec<Problem>> {
    let asked = Asked {
        consultation: "c-1",
        year: 2026,
        number: 4,
        sent_on: date!(2026 - 05 - 01),
        today: date!(2026 - 06 - 19),
    };
    super::read(file.to_string().as_bytes(), &asked)
}

fn found(file: &Value) -> Vec<(String, &'static str)> {
    read(file).unwrap_err().into_iter().map(|problem| (problem.field, problem.key)).collect()
}

/// The file with another value at a path, or without it.
fn with(path: &str, value: Option<Value>) -> Value {
    let mut file = file();
    let (parent, name) = path.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => parent.insert(name.to_owned(), value),
        None => parent.remove(name),
    };
    file
}

#[test]
fn what_came_back_is_read() {
    let returned = read(&file()).unwrap();
    assert_eq!(returned.decided_on, date!(2026 - 06 - 18));
    assert_eq!((returned.case_number.as_str(), returned.words.as_deref()), ("45/26", Some("1. Ja.\n2. Nei.")));
    assert_eq!(read(&with("/sak/vedtak", None)).unwrap().words, None);
}

#[test]
fn every_problem_is_told_by_its_field() {
    let cases = [
        ("/utvalgId", None, "utvalgId", "returned-missing"),
        ("/erEndeligVedtak", Some(json!("ja")), "erEndeligVedtak", "returned-not-truth"),
        ("/moetedato", Some(json!("2026-06-18")), "moetedato", "returned-not-moment"),
        ("/sak", Some(json!([])), "sak", "returned-not-object"),
        ("/sak/vedtaksdato", Some(json!("18.06.2026")), "sak.vedtaksdato", "returned-not-day"),
        (
            "/sak/utvalgetsSaksnummer/saksaar",
            Some(json!("2026")),
            "sak.utvalgetsSaksnummer.saksaar",
            "returned-not-whole",
        ),
        ("/sak/votering/0/stemme", Some(json!({})), "sak.votering[0].stemme", "returned-not-voice"),
        ("/sak/vedtak/tekstInnhold", Some(json!(7)), "sak.vedtak.tekstInnhold", "returned-not-text"),
    ];
    for (path, value, field, key) in cases {
        let file = if path == "/sak/votering/0/stemme" {
            let mut file = file();
            *file.pointer_mut(path).unwrap() = value.unwrap();
            file
        } else {
            with(path, value)
        };
        assert_eq!(found(&file), [(field.to_owned(), key)], "{path}");
    }
    assert_eq!(super::read(b"{", &asked_nothing()).unwrap_err()[0].key, "returned-not-json");
    assert_eq!(found(&json!([])), [(String::new(), "returned-not-object")]);
    assert_eq!(found(&json!({})).len(), 6, "all at once");
}

fn asked_nothing() -> Asked<'static> {
    Asked { consultation: "", year: 0, number: 0, sent_on: Date::MIN, today: Date::MAX }
}

#[test]
fn only_the_answer_to_what_was_asked_is_taken() {
    let key = "sak.referanseEksternNoekkel.";
    let shielded = json!({ "skjermingshjemmel": "Offl. § 13", "tilgangsrestriksjon": { "kodeverdi": "13" } });
    let cases = [
        ("/sak/referanseEksternNoekkel/noekkel", json!("c-2"), format!("{key}noekkel"), "returned-other-consultation"),
        ("/sak/referanseEksternNoekkel/fagsystem", json!("annet"), format!("{key}fagsystem"), "returned-other-system"),
        (
            "/sak/fagsystemetsSaksnummer/saksaar",
            json!(2025),
            "sak.fagsystemetsSaksnummer".into(),
            "returned-other-matter",
        ),
        ("/erEndeligVedtak", json!(false), "erEndeligVedtak".into(), "returned-not-final"),
        ("/sak/skjerming", shielded, "sak.skjerming".into(), "returned-exempt"),
        (
            "/sak/vedtak/tekstFormat",
            json!({ "kodeverdi": "HTML" }),
            "sak.vedtak.tekstFormat.kodeverdi".into(),
            "returned-not-plain",
        ),
        ("/sak/vedtaksdato", json!("2026-04-30"), "sak.vedtaksdato".into(), "answer-error-before-sent"),
        ("/sak/vedtaksdato", json!("2026-06-20"), "sak.vedtaksdato".into(), "answer-error-future"),
    ];
    for (path, value, field, problem) in cases {
        assert_eq!(found(&with(path, Some(value))), [(field, problem)], "{path}");
    }
}
