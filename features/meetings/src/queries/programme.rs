//! What happens in a meeting and when: its items and breaks.

use super::{Item, Meeting};
use crate::rules::{Slot, Timetable, Timing, timetable};
use web::{from_norway, in_norway};

/// An item or a break of a meeting, with when it begins.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The item or break.
    pub item: &'a Item,
    /// The item's place on the agenda, counted from 1; breaks have none.
    pub place: Option<usize>,
    /// When it begins, and what is in its way.
    pub slot: Slot,
}

impl Meeting {
    /// The items of the agenda and the breaks between them, in order.
    pub fn programme(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.is_accepted())
    }

    /// The programme with times.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let mut last = 0;
        let row = |(item, slot): (_, Slot)| {
            let item: &Item = item;
            last += usize::from(item.is_dealt_with());
            Row { item, place: item.is_dealt_with().then_some(last), slot }
        };
        self.programme().zip(self.timetable().slots).map(row).collect()
    }

    /// When each of the programme begins. A time that is set for an item is on the day of the meeting, whichever that is now.
    pub fn timetable(&self) -> Timetable {
        let (day, _) = in_norway(self.starts_at);
        let timing =
            |item: &Item| Timing { starts: item.starts.and_then(|time| from_norway(day, time)), minutes: item.minutes };
        timetable(self.starts_at, self.ends_at, self.programme().map(timing))
    }
}
