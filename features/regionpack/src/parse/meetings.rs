//! `meetings/<key>.toml`: what meets when.

mod items;

use super::YEARS;
use super::field::Field;
use super::files::Files;
use super::keys::{Keys, Known};
use super::report::Report;
use super::table::{Table, document};
use crate::pack::{Meeting, Text};
use crate::rules::key::is_key;
use crate::words::MeetingState;
use std::collections::BTreeMap;
use time::Time;
use time::macros::format_description;

const KEYS: &[&str] = &[
    "body",
    "with",
    "year",
    "number",
    "state",
    "day",
    "starts",
    "ends",
    "place",
    "language",
    "agenda_published",
    "presented_on",
    "approved_on",
    "constructed",
    "source",
    "name",
    "words",
    "items",
];
const KEYS_OF_WITH: &[&str] = &["body"];

/// What meetings refer to.
struct Around<'a> {
    known: &'a Known,
    matters: Keys,
    meetings: Keys,
}

/// Reads the meetings, whose keys are the names of their files.
pub(super) fn read(report: &Report, files: &mut Files, known: &Known) -> Option<Vec<Meeting>> {
    let keys = files.meetings();
    let mut around =
        Around { known, matters: Keys::new("matter", "matters/"), meetings: Keys::new("meeting", "meetings/") };
    files.matters().iter().for_each(|key| around.matters.define(report.file("matters/"), key));
    keys.iter().for_each(|key| around.meetings.define(report.file("meetings/"), key));
    let mut numbers = BTreeMap::new();
    let meetings: Vec<_> = keys.iter().map(|key| file(report, files, &around, key, &mut numbers)).collect();
    meetings.into_iter().collect()
}

/// Whose number is taken: body, year and number, with the meeting's key.
type Numbers = BTreeMap<(String, i64, i64), String>;

fn file(report: &Report, files: &mut Files, around: &Around<'_>, key: &str, numbers: &mut Numbers) -> Option<Meeting> {
    let path = format!("meetings/{key}.toml");
    let place = report.file(&path);
    if !is_key(key) {
        place.wrong(format!("\"{key}\" is not a key"), "a file name of a to z, 0 to 9 and single hyphens between them");
    }
    let plain = files.text(report, &path)?;
    let document = document(place, &plain)?;
    let table = Table::root(place, &plain, &document, KEYS);
    let meeting = meeting(&table, around, key)?;
    let number = (meeting.body.clone(), meeting.year, meeting.number);
    if let Some(first) = numbers.insert(number, key.to_owned()) {
        let message =
            format!("{}/{} of \"{}\" is also the number of \"{first}\"", meeting.number, meeting.year, meeting.body);
        table.place_of("number").wrong(message, "a number that the body has not used for a meeting in that year");
    }
    Some(meeting)
}

fn meeting(table: &Table<'_>, around: &Around<'_>, key: &str) -> Option<Meeting> {
    let body = table.field("body").map(|field| field.reference(&around.known.bodies));
    let with = table.tables("with", KEYS_OF_WITH);
    let with = with.iter().map(|table| table.field("body").map(|field| field.reference(&around.known.bodies)));
    let with = with.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>();
    let (year, number) = (table.number("year", YEARS), table.number("number", 1..=1_000_000));
    let state = table.word("state");
    let day = table.date("day");
    let (starts, ends) =
        (table.field("starts").and_then(|field| clock(&field)), table.field("ends").and_then(|field| clock(&field)));
    let place = table.field_if_there("place").and_then(|field| field.optional());
    let language = table.word("language");
    let agenda_published = table.flag("agenda_published");
    let (presented_on, approved_on) = (table.date_if_there("presented_on"), table.date_if_there("approved_on"));
    let constructed = table.flag("constructed");
    let source = table.field("source").map(|field| field.optional_reference(&around.known.sources).unwrap_or_default());
    let name = if table.has("name") { table.either("name") } else { Some(Text::default()) };
    let words = table.field_if_there("words").map(|field| field.prose()).filter(|words| !words.is_empty());
    let items = items::read(table, around);
    let meeting = Meeting {
        key: key.to_owned(),
        body: body?,
        with: with?,
        year: year?,
        number: number?,
        state: state?,
        day: day?,
        starts: starts?,
        ends: ends?,
        place,
        language: language?,
        agenda_published: agenda_published?,
        presented_on,
        approved_on,
        constructed: constructed?,
        source: source?,
        name: name?,
        words,
        items: items?,
    };
    check(table, &meeting);
    Some(meeting)
}

fn check(table: &Table<'_>, meeting: &Meeting) {
    let wrong = |key: &str, message: &str, right: &str| table.place_of(key).wrong(message, right);
    if meeting.ends <= meeting.starts {
        wrong("ends", "ends is not after starts", "a later time of the same day");
    }
    if meeting.with.contains(&meeting.body) {
        wrong("with", "the body meets with itself", "the other bodies alone");
    }
    if !meeting.agenda_published && !meeting.items.is_empty() {
        wrong("agenda_published", "there are items that nobody may see", "agenda_published = true, or no items");
    }
    match (meeting.state.has_minutes(), meeting.presented_on) {
        (true, None) => wrong("state", "presented_on is missing", "the day on which the members had the minutes"),
        (true, Some(on)) if meeting.approved_on.is_some_and(|approved| approved < on) => {
            wrong("approved_on", "approved_on comes before presented_on", "a later day");
        }
        (false, Some(_)) => wrong("presented_on", "a meeting without minutes", "state = \"minuted\" or \"approved\""),
        _ => {}
    }
    if meeting.approved_on.is_some() && meeting.state != MeetingState::Approved {
        wrong("approved_on", "the minutes are not approved", "state = \"approved\"");
    }
    let is_minuted =
        |item: &crate::pack::Item| item.result.is_some() || item.resolution.is_some() || item.words.is_some();
    if !meeting.state.has_minutes() && (meeting.words.is_some() || meeting.items.iter().any(is_minuted)) {
        wrong(
            "state",
            "there are results or words of minutes that are not there",
            "state = \"minuted\" or \"approved\"",
        );
    }
}

/// A time of day.
fn clock(field: &Field<'_>) -> Option<Time> {
    let time = Time::parse(field.text.trim(), format_description!("[hour]:[minute]")).ok();
    if time.is_none() {
        field.wrong(&format!("\"{}\" is not a time of day", field.text), "hours and minutes, such as \"09:30\"");
    }
    time
}
