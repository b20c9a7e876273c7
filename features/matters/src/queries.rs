//! Matters in the database.

mod consultation;
mod dealing;
mod editions;
mod find;
mod joint;
mod lists;
mod matter;
mod recipients;
mod relations;
mod reminders;
mod shield;
mod stored;
mod tasks;
mod writes;

pub use consultation::Consultation;
pub use dealing::Dealing;
pub use editions::{Edition, editions, keep_answer};
pub use find::{document, find, find_by_consultation};
pub use joint::{Joint, ResolutionText};
pub use lists::{Decision, FeedEntry, ListFilter, Listed, decisions, feed, in_area, of_body, to_review};
pub use matter::{AreaName, Assignment, Document, Matter};
pub use recipients::{Recipient, recipients, senders, slow_recipients};
pub use relations::{Kin, kin, relate, unrelate};
pub use reminders::{Deadline, Review, deadlines, note_reminder, reviews};
pub use shield::shield_items;
pub use stored::{StoredFile, stored_files};
pub use tasks::{Circulating, Task, Tasks, ask_for_tasks};
pub use writes::*;
