//! What waits, sorted by what it asks of the reader.

use crate::entry::Entry;

/// What something asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To read something.
    Read,
    /// To take part in a decision.
    Decide,
    /// To answer somebody.
    Answer,
    /// To write something.
    Write,
}

impl Kind {
    /// All, in the order in which the page shows them: what others wait for comes first.
    pub const ALL: [Self; 4] = [Self::Answer, Self::Write, Self::Decide, Self::Read];

    /// As in the address and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Decide => "decide",
            Self::Answer => "answer",
            Self::Write => "write",
        }
    }
}

/// What waits for the reader and asks the same.
pub struct Group {
    /// What it asks.
    pub kind: Kind,
    /// What is late first, then by the day.
    pub entries: Vec<Entry>,
    /// Whether there is more than is shown.
    pub has_more: bool,
}

impl Group {
    /// The first `shown` of the entries.
    pub fn of(kind: Kind, mut entries: Vec<Entry>, shown: usize) -> Self {
        entries.sort_by(|a, b| a.order().cmp(&b.order()));
        let has_more = entries.len() > shown;
        entries.truncate(shown);
        Self { kind, entries, has_more }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Date;
    use time::macros::date;

    fn entry(title: &str, day: Option<Date>, is_late: bool) -> Entry {
        Entry { title: title.to_owned(), day, is_late, ..Entry::default() }
    }

    #[test]
    fn what_is_late_comes_first_and_what_has_no_day_last() {
        let entries = vec![
            entry("no day", None, false),
            entry("later", Some(date!(2026 - 12 - 01)), false),
            entry("soon", Some(date!(2026 - 11 - 01)), false),
            entry("late", Some(date!(2026 - 11 - 20)), true),
        ];
        let group = Group::of(Kind::Read, entries, 3);
        let titles: Vec<&str> = group.entries.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(titles, ["late", "soon", "later"]);
        assert!(group.has_more);
    }
}
