//! What a council's own system sends back: `no.ks.fiks.politisk.behandling.v1.vedtakfrautvalg.send`, checked field by field.

mod schema;

use crate::SYSTEM;
use matters::rules::{AnswerProblem, ConsultationState, check_answer};
use serde_json::Value;
use time::Date;
use time::macros::format_description;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The most characters of a resolution, as in the form that is filled in by hand.
const MAX_WORDS: usize = 50_000;

/// Something that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the field, such as `sak.vedtaksdato`; empty for the file as a whole.
    pub field: String,
    /// The key of a text that says what is wrong.
    pub key: &'static str,
}

impl Problem {
    fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key }
    }
}

/// What the file must be about.
pub struct Asked<'a> {
    /// The id of the consultation.
    pub consultation: &'a str,
    /// The year of the matter's number.
    pub year: i64,
    /// The matter's number.
    pub number: i64,
    /// The day it was sent to the council.
    pub sent_on: Date,
    /// The day on which the file is read.
    pub today: Date,
}

/// What a council resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The council's name in its own system.
    pub council: String,
    /// The matter's title there.
    pub title: String,
    /// The day of the resolution.
    pub decided_on: Date,
    /// The council's own case number, such as `45/19`.
    pub case_number: String,
    /// The words resolved.
    pub words: Option<String>,
}

/// Reads a file.
///
/// # Errors
///
/// Everything that is wrong with it: first whether it is of this kind at all, then whether it answers what was asked.
pub fn read(file: &[u8], asked: &Asked<'_>) -> Result<Returned, Vec<Problem>> {
    // Some systems begin their files with a byte order mark.
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let value: Value = serde_json::from_slice(file).map_err(|_| vec![Problem::new("", "returned-not-json")])?;
    let mut problems = schema::problems(&value);
    if !problems.is_empty() {
        return Err(problems);
    }
    problems.extend(not_the_answer(&value, asked));
    let words = text(&value, "/sak/vedtak/tekstInnhold").replace("\r\n", "\n").trim().to_owned();
    if words.chars().count() > MAX_WORDS {
        problems.push(Problem::new("sak.vedtak.tekstInnhold", "returned-too-long"));
    }
    let Some(decided_on) = day(text(&value, "/sak/vedtaksdato")).filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    Ok(Returned {
        council: text(&value, "/utvalgNavn").to_owned(),
        title: text(&value, "/sak/tittel").to_owned(),
        decided_on,
        case_number: format!(
            "{}/{:02}",
            whole(&value, "/sak/utvalgetsSaksnummer/sakssekvensnummer"),
            whole(&value, "/sak/utvalgetsSaksnummer/saksaar").rem_euclid(100)
        ),
        words: Some(words).filter(|words| !words.is_empty()),
    })
}

/// Why the file is no answer to what was asked.
fn not_the_answer(value: &Value, asked: &Asked<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut unless = |holds: bool, field: &str, key: &'static str| {
        if !holds {
            problems.push(Problem::new(field, key));
        }
    };
    let key = "/sak/referanseEksternNoekkel";
    unless(
        text(value, &format!("{key}/fagsystem")).eq_ignore_ascii_case(SYSTEM),
        "sak.referanseEksternNoekkel.fagsystem",
        "returned-other-system",
    );
    unless(
        text(value, &format!("{key}/noekkel")) == asked.consultation,
        "sak.referanseEksternNoekkel.noekkel",
        "returned-other-consultation",
    );
    let number = |name: &str| whole(value, &format!("/sak/fagsystemetsSaksnummer/{name}"));
    unless(
        (number("saksaar"), number("sakssekvensnummer")) == (asked.year, asked.number),
        "sak.fagsystemetsSaksnummer",
        "returned-other-matter",
    );
    unless(value["erEndeligVedtak"] == true, "erEndeligVedtak", "returned-not-final");
    // Everybody reads the answers to a joint resolution.
    unless(value.pointer("/sak/skjerming").is_none(), "sak.skjerming", "returned-exempt");
    let format = text(value, "/sak/vedtak/tekstFormat/kodeverdi").to_ascii_lowercase();
    unless(!format.contains("html"), "sak.vedtak.tekstFormat.kodeverdi", "returned-not-plain");
    let meeting = day(text(value, "/sak/vedtaksdato"));
    // Which answer it is, a person says afterwards; these two hold for all of them.
    let check = meeting.map(|day| check_answer(ConsultationState::Deferred, day, asked.sent_on, asked.today, None));
    unless(check != Some(Err(AnswerProblem::MeetingBeforeSent)), "sak.vedtaksdato", "answer-error-before-sent");
    unless(check != Some(Err(AnswerProblem::MeetingInFuture)), "sak.vedtaksdato", "answer-error-future");
    problems
}

fn text<'v>(value: &'v Value, path: &str) -> &'v str {
    value.pointer(path).and_then(Value::as_str).unwrap_or_default()
}

fn whole(value: &Value, path: &str) -> i64 {
    value.pointer(path).and_then(Value::as_i64).unwrap_or_default()
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}

#[cfg(test)]
mod tests;
