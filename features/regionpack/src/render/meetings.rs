//! The files of meetings.

use super::toml::Toml;
use crate::pack::{Item, Meeting, Text};
use crate::words::Word;
use time::Time;

/// The file of a meeting.
pub(super) fn file(meeting: &Meeting) -> String {
    let mut toml = Toml::default();
    toml.text("body", &meeting.body);
    toml.bare("year", meeting.year);
    toml.bare("number", meeting.number);
    toml.text("state", meeting.state.as_str());
    toml.date("day", Some(meeting.day));
    toml.text("starts", &clock(meeting.starts));
    toml.text("ends", &clock(meeting.ends));
    toml.optional("place", meeting.place.as_ref());
    toml.text("language", meeting.language.as_str());
    toml.bare("agenda_published", meeting.agenda_published);
    toml.date("presented_on", meeting.presented_on);
    toml.date("approved_on", meeting.approved_on);
    toml.bare("constructed", meeting.constructed);
    toml.text("source", &meeting.source);
    toml.optional("words", meeting.words.as_ref());
    if !meeting.name.is_empty() {
        toml.section("name", &meeting.name);
    }
    for body in &meeting.with {
        toml.header("[[with]]");
        toml.text("body", body);
    }
    meeting.items.iter().for_each(|item| write_item(&mut toml, item));
    toml.finish()
}

fn write_item(toml: &mut Toml, item: &Item) {
    toml.header("[[items]]");
    toml.text("kind", item.kind.as_str());
    for (key, text) in [("title", &item.title), ("text", &item.text), ("recommendation", &item.recommendation)] {
        if *text != Text::default() {
            toml.both(key, text);
        }
    }
    toml.optional("starts", item.starts.map(clock).as_ref());
    if let Some(minutes) = item.minutes {
        toml.bare("minutes", minutes);
    }
    toml.optional("legal_basis", item.legal_basis.as_ref());
    toml.optional("matter", item.matter.as_ref());
    toml.optional("minutes_of", item.minutes_of.as_ref());
    if let Some(result) = item.result {
        toml.text("result", result.as_str());
    }
    toml.optional("resolution", item.resolution.as_ref());
    toml.optional("words", item.words.as_ref());
    for speaker in &item.speakers {
        toml.header("[[items.speakers]]");
        toml.text("name", &speaker.name);
        toml.optional("organisation", speaker.organisation.as_ref());
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
