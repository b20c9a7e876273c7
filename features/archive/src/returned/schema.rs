//! The rules of the schema. Where it cannot be meant as it stands, its own words are followed: a voice is one of the three and not
//! all at once.

use super::{Problem, day};
use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A field of an object.
struct Field {
    name: &'static str,
    kind: Kind,
    is_required: bool,
}

/// What a field holds.
enum Kind {
    Text,
    Whole,
    Truth,
    Day,
    Moment,
    Object(&'static [Field]),
    List(&'static [Field]),
    Voice,
}

use Kind::{Day, List, Moment, Object, Text, Truth, Voice, Whole};

const fn must(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, is_required: true }
}

const fn may(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, is_required: false }
}

const KEY: &[Field] = &[must("fagsystem", Text), must("noekkel", Text)];
const NUMBER: &[Field] = &[must("saksaar", Whole), must("sakssekvensnummer", Whole)];
const RECORD: &[Field] = &[must("journalaar", Whole), must("journalsekvensnummer", Whole)];
const CODE: &[Field] = &[may("kodeverdi", Text), may("kodebeskrivelse", Text)];
const WORDS: &[Field] = &[may("tekstInnhold", Text), may("tekstFormat", Object(CODE))];
const SHIELDING: &[Field] = &[
    must("skjermingshjemmel", Text),
    may("skjermingsvarighet", Whole),
    may("skjermingOpphoererDato", Day),
    must("tilgangsrestriksjon", Object(CODE)),
];
const VOTE: &[Field] = &[must("moetedeltaker", Text), must("representerer", Text), must("stemme", Voice)];
const CASE: &[Field] = &[
    must("referanseEksternNoekkel", Object(KEY)),
    must("fagsystemetsSaksnummer", Object(NUMBER)),
    may("fagsystemetsReferanseEksternNoekkel", Object(KEY)),
    must("utvalgetsSaksnummer", Object(NUMBER)),
    must("tittel", Text),
    must("vedtaksdato", Day),
    may("status", Object(CODE)),
    may("vedtak", Object(WORDS)),
    may("skjerming", Object(SHIELDING)),
    must("saksansvarlig", Text),
    may("posisjon", Object(&[])),
    may("votering", List(VOTE)),
    may("referanseForelderMappeEksternNoekkel", Object(KEY)),
    may("arkivSaksnummer", Object(NUMBER)),
    may("referanseRegistreringEksternNoekkel", Object(KEY)),
    may("arkivJournalnummer", Object(RECORD)),
    may("arkivJournalpostnummer", Whole),
];
const MESSAGE: &[Field] = &[
    must("utvalgId", Text),
    must("utvalgNavn", Text),
    must("moeteId", Text),
    must("moetedato", Moment),
    must("erEndeligVedtak", Truth),
    must("sak", Object(CASE)),
];

/// Everything in which the value is not a message of this kind.
pub fn problems(value: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    match value.as_object() {
        Some(object) => fields("", object, MESSAGE, &mut problems),
        None => problems.push(Problem::new("", "returned-not-object")),
    }
    problems
}

fn fields(path: &str, object: &Map<String, Value>, known: &[Field], problems: &mut Vec<Problem>) {
    for Field { name, kind, is_required } in known {
        let path = if path.is_empty() { (*name).to_owned() } else { format!("{path}.{name}") };
        match object.get(*name) {
            Some(value) => field(&path, value, kind, problems),
            None if *is_required => problems.push(Problem::new(path, "returned-missing")),
            None => {}
        }
    }
}

fn field(path: &str, value: &Value, kind: &Kind, problems: &mut Vec<Problem>) {
    let mut unless = |holds: bool, key| {
        if !holds {
            problems.push(Problem::new(path, key));
        }
    };
    let text = value.as_str();
    match kind {
        Text => unless(text.is_some(), "returned-not-text"),
        Whole => unless(value.is_i64(), "returned-not-whole"),
        Truth => unless(value.is_boolean(), "returned-not-truth"),
        Day => unless(text.is_some_and(|text| day(text).is_some()), "returned-not-day"),
        Moment => {
            let is_moment = text.is_some_and(|text| OffsetDateTime::parse(text, &Rfc3339).is_ok());
            unless(is_moment, "returned-not-moment");
        }
        Voice => {
            let voices = ["Ja", "Nei", "Blankt"];
            let named = value.as_object().is_some_and(|voice| voices.iter().any(|one| voice.contains_key(*one)));
            unless(named, "returned-not-voice");
        }
        Object(known) => match value.as_object() {
            Some(object) => fields(path, object, known, problems),
            None => unless(false, "returned-not-object"),
        },
        List(known) => match value.as_array() {
            Some(list) => {
                for (place, one) in list.iter().enumerate() {
                    field(&format!("{path}[{place}]"), one, &Object(known), problems);
                }
            }
            None => unless(false, "returned-not-list"),
        },
    }
}
