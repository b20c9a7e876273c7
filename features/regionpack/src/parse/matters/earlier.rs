//! What a body had answered before.

use crate::pack::EarlierAnswer;
use crate::parse::table::Table;
use crate::words::{ConsultationState, Ending, Word};

const KEYS: &[&str] = &["state", "meeting_date", "case_number", "resolution", "link", "ending", "reason", "ended_on"];

/// Reads the earlier answers of a consultation, which stand in their order.
pub(super) fn read(consultation: &Table<'_>) -> Vec<EarlierAnswer> {
    consultation.tables("earlier", KEYS).iter().filter_map(answer).collect()
}

fn answer(table: &Table<'_>) -> Option<EarlierAnswer> {
    let state: Option<ConsultationState> = table.word("state");
    let meeting_date = table.date_if_there("meeting_date");
    let case_number = table.field_if_there("case_number").and_then(|field| field.optional());
    let resolution = table.field_if_there("resolution").map(|field| field.prose()).filter(|words| !words.is_empty());
    let link = table.field_if_there("link").and_then(|field| field.link());
    let ending: Option<Ending> = table.word("ending");
    let reason = table.field_if_there("reason").map(|field| field.prose()).filter(|words| !words.is_empty());
    let ended_on = table.date("ended_on");
    let (state, ending, ended_on) = (state?, ending?, ended_on?);
    if !state.is_answer() {
        table.place_of("state").wrong(format!("{} is no answer", state.as_str()), "an answer");
    }
    if ending != Ending::Continued && reason.is_none() {
        table.place_of("ending").wrong(format!("{}, but reason is missing", ending.as_str()), "a line reason = …");
    }
    Some(EarlierAnswer { state, meeting_date, case_number, resolution, link, ending, reason, ended_on })
}
