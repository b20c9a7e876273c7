//! A calendar file (iCalendar, RFC 5545), which calendars read again to follow changes.

use time::OffsetDateTime;
use time::macros::format_description;

/// A meeting as calendars know it.
#[derive(Clone, Debug)]
pub struct Event {
    /// What tells it from all others, for ever.
    pub uid: String,
    /// How many times it was changed.
    pub sequence: i64,
    /// When it was changed last.
    pub modified_at: OffsetDateTime,
    /// When it begins.
    pub starts_at: OffsetDateTime,
    /// When it ends.
    pub ends_at: OffsetDateTime,
    /// What it is called.
    pub summary: String,
    /// Where it is.
    pub location: String,
    /// What it deals with, a line for each item, or how one signs up; empty where neither is told.
    pub description: String,
    /// Its page.
    pub url: String,
    /// Whether it will not take place.
    pub cancelled: bool,
}

/// The longest line in bytes, without its end (RFC 5545 section 3.1).
const LINE: usize = 75;

/// The calendar file with these events.
pub fn calendar(name: &str, events: &[Event]) -> String {
    let mut file = String::new();
    let mut line = |name: &str, value: &str| fold(&mut file, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Samhelse//Samhelse//NO");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &escape(name));
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", &escape(&event.uid));
        line("SEQUENCE", &event.sequence.to_string());
        line("DTSTAMP", &moment(event.modified_at));
        line("DTSTART", &moment(event.starts_at));
        line("DTEND", &moment(event.ends_at));
        line("SUMMARY", &escape(&event.summary));
        if !event.location.is_empty() {
            line("LOCATION", &escape(&event.location));
        }
        if !event.description.is_empty() {
            line("DESCRIPTION", &escape(&event.description));
        }
        line("URL", &event.url);
        line("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    file
}

/// Text as RFC 5545 section 3.3.11 wants it.
fn escape(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace("\r\n", "\n");
    text.replace(['\n', '\r'], "\\n").chars().filter(|c| !c.is_control()).collect()
}

fn moment(at: OffsetDateTime) -> String {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    at.to_offset(time::UtcOffset::UTC).format(format).unwrap_or_default()
}

/// Writes a line, broken where it is too long, and never inside a character.
fn fold(file: &mut String, line: &str) {
    let mut room = LINE;
    for c in line.chars() {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        file.push(c);
        room -= c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::datetime;

    fn event(summary: &str) -> Event {
        Event {
            uid: "a@samhelse".into(),
            sequence: 2,
            modified_at: datetime!(2026-11-01 08:00 UTC),
            starts_at: datetime!(2026-11-10 10:00 +1),
            ends_at: datetime!(2026-11-10 12:00 +1),
            summary: summary.into(),
            location: "Gol; rådhuset, 2. etasje".into(),
            description: "09.00 Felles logoped\n09.30 Legevakt, drift".into(),
            url: "https://samhelse.example.org/meetings/a".into(),
            cancelled: false,
        }
    }

    #[test]
    fn a_meeting_is_written_in_universal_time_and_escaped() {
        let file = calendar("Møter", &[event("Møte 3/26")]);
        for line in [
            "DTSTART:20261110T090000Z\r\n",
            "LOCATION:Gol\\; rådhuset\\, 2. etasje\r\n",
            "SEQUENCE:2\r\n",
            "DESCRIPTION:09.00 Felles logoped\\n09.30 Legevakt\\, drift\r\n",
        ] {
            assert!(file.contains(line), "{line}: {file}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_folding_loses_nothing(summary in ".{0,200}") {
            let file = calendar("", &[event(&summary)]);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LINE && !line.contains('\n')));
            let unfolded = file.replace("\r\n ", "");
            let line = format!("SUMMARY:{}", escape(&summary));
            prop_assert!(unfolded.split("\r\n").any(|one| one == line));
        }
    }
}
