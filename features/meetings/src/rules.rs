//! What holds for meetings, whoever asks and whatever the time.

mod calendar;
mod deadline;
mod exemption;
mod quorum;
mod result;
mod series;
mod speaker;
mod state;
mod timetable;

pub use calendar::{Event, calendar};
pub use deadline::{CALLED_BEFORE, call_by, minutes_by};
pub use exemption::LEGAL_BASES;
pub use quorum::{Quorum, quorum};
pub use result::{ItemKind, ItemResult};
pub use series::{Interval, days};
pub use speaker::{Speaker, speakers};
pub use state::MeetingState;
pub use timetable::{Slot, Timetable, Timing, timetable};

/// The slug of a body's meeting: `lederforum-2026-m3`. Matters of the same body have no `m`.
pub fn slug(body: &str, year: i64, number: i64) -> String {
    format!("{body}-{year}-m{number}")
}
