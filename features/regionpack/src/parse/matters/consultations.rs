//! Whom a matter was sent to, and what they answered.

use super::{Folder, earlier};
use crate::pack::{Consultation, JointResolution, ResolutionText};
use crate::parse::keys::Known;
use crate::parse::table::Table;
use crate::words::{ConsultationRole, ConsultationState, Word};
use std::collections::BTreeMap;
use textdiff::same_words;
use time::Date;

const KEYS: &[&str] = &[
    "body",
    "role",
    "state",
    "sent_on",
    "meeting_date",
    "case_number",
    "resolution",
    "link",
    "declined_reason",
    "text",
    "earlier",
];

/// Reads the consultations. `resolution` is the matter's joint resolution, or nothing when it could not be read.
pub(super) fn read(
    folder: &Folder<'_>,
    resolution: Option<Option<&JointResolution>>,
    opened_on: Option<Date>,
) -> Vec<Consultation> {
    let mut seen = BTreeMap::new();
    let mut consultations = Vec::new();
    for table in folder.table.tables("consultations", KEYS) {
        let Some(consultation) = consultation(&table, folder.known) else { continue };
        let what = (consultation.body.clone(), consultation.role, consultation.text);
        if let Some(first) = seen.insert(what, table.place.known_line()) {
            let line = first.unwrap_or_default();
            let message = format!("\"{}\" is asked twice for the same, first in line {line}", consultation.body);
            table.place.wrong(message, "each body once for each role and text");
        }
        check_days(&table, &consultation, opened_on);
        check_answer(&table, &consultation);
        if let Some(resolution) = resolution {
            check_text(&table, &consultation, resolution);
        }
        consultations.push(consultation);
    }
    consultations
}

fn consultation(table: &Table<'_>, known: &Known) -> Option<Consultation> {
    let body = table.field("body").map(|field| field.reference(&known.bodies));
    let role = table.word("role");
    let state = table.word("state");
    let sent_on = table.date("sent_on");
    let meeting_date = table.date_if_there("meeting_date");
    let case_number = table.field_if_there("case_number").and_then(|field| field.optional());
    let resolution = table.field_if_there("resolution").map(|field| field.prose()).filter(|words| !words.is_empty());
    let link = table.field_if_there("link").and_then(|field| field.link());
    let declined_reason =
        table.field_if_there("declined_reason").map(|field| field.prose()).filter(|text| !text.is_empty());
    let text = table.number_if_there("text", 1..=1000);
    let earlier = earlier::read(table);
    let (body, role, state, sent_on) = (body?, role?, state?, sent_on?);
    Some(Consultation {
        body,
        role,
        state,
        sent_on,
        meeting_date,
        case_number,
        resolution,
        link,
        declined_reason,
        text,
        earlier,
    })
}

fn check_days(table: &Table<'_>, consultation: &Consultation, opened_on: Option<Date>) {
    if opened_on.is_some_and(|opened_on| consultation.sent_on < opened_on) {
        table.place_of("sent_on").wrong("sent_on comes before opened_on", "a day on or after it");
    }
    if consultation.meeting_date.is_some_and(|meeting| meeting < consultation.sent_on) {
        table.place_of("meeting_date").wrong("meeting_date comes before sent_on", "a day on or after it");
    }
}

/// An answer tells when it was given and under which number, and an answer with a change also its words.
fn check_answer(table: &Table<'_>, consultation: &Consultation) {
    let Consultation { state, meeting_date, case_number, resolution, declined_reason, .. } = consultation;
    let name = state.as_str();
    let is_scheduled = *state == ConsultationState::Scheduled;
    let is_declined = *state == ConsultationState::Declined;
    // For each key, whether it is there, whether it must be and whether it may be.
    let keys = [
        ("meeting_date", meeting_date.is_some(), state.is_answer() || is_scheduled, state.is_answer() || is_scheduled),
        ("case_number", case_number.is_some(), state.is_answer(), state.is_answer() || is_scheduled),
        ("resolution", resolution.is_some(), *state == ConsultationState::AdoptedWithChange, state.is_answer()),
        ("declined_reason", declined_reason.is_some(), is_declined, is_declined),
    ];
    for (key, is_there, must, may) in keys {
        if must && !is_there {
            table.place_of("state").wrong(format!("{name}, but {key} is missing"), format!("a line {key} = …"));
        } else if is_there && !may {
            let message = format!("{key} is there, but the state is {name}");
            table.place_of(key).wrong(message, format!("a later state, or no {key}"));
        }
    }
}

/// A decision names the text that it is about; nothing else does.
fn check_text(table: &Table<'_>, consultation: &Consultation, resolution: Option<&JointResolution>) {
    let wrong = |message: &str, right: &str| table.place_of("text").wrong(message, right);
    let is_decision = consultation.role == ConsultationRole::Decision;
    match (consultation.text, resolution) {
        (None, Some(resolution)) if is_decision && may_be_about(consultation, resolution) => {
            wrong("text is missing", "the number of the text that the body decides on");
        }
        (None, _) => {}
        (Some(_), None) => wrong("text is for matters with a joint resolution", "[joint_resolution], or no text"),
        (Some(_), Some(_)) if !is_decision => wrong("text is for decisions", "role = \"decision\", or no text"),
        (Some(number), Some(resolution)) => match resolution.texts.iter().find(|text| text.number == number) {
            Some(text) => check_against(table, consultation, text),
            None => {
                wrong(&format!("there is no text {number}"), &format!("a number from 1 to {}", resolution.texts.len()));
            }
        },
    }
}

/// Whether a text was out when the body was asked; before that it can only have been asked about the matter itself.
fn may_be_about(consultation: &Consultation, resolution: &JointResolution) -> bool {
    let circulated = resolution.texts.iter().filter_map(|text| text.circulated_on);
    circulated.min().is_some_and(|first| first <= consultation.sent_on)
}

fn check_against(table: &Table<'_>, consultation: &Consultation, text: &ResolutionText) {
    match text.circulated_on {
        None => {
            let message = format!("text {} has not been circulated", text.number);
            table.place_of("text").wrong(message, "circulated_on for the text, or another text");
        }
        Some(day) if consultation.sent_on < day => {
            let message = format!("sent_on comes before text {} was circulated", text.number);
            table.place_of("sent_on").wrong(message, format!("{day} or later"));
        }
        Some(_) => {}
    }
    let Some(words) = &consultation.resolution else { return };
    let same = same_words(words, &text.words);
    let (message, right) = match consultation.state {
        ConsultationState::AdoptedUnchanged if !same => ("differ from", "adopted_with_change"),
        ConsultationState::AdoptedWithChange if same => ("are those of", "adopted_unchanged"),
        _ => return,
    };
    let message = format!("{}, but the words {message} text {}", consultation.state.as_str(), text.number);
    table.place_of("state").wrong(message, format!("{right}, or other words"));
}
