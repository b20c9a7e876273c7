//! Matters in the database.

mod lists;
mod matter;
mod stored;
mod tasks;
mod writes;

pub use lists::{Decision, FeedEntry, ListFilter, Listed, Recipient, decisions, feed, in_area, of_body, recipients};
pub use matter::{
    AreaName, Assignment, Consultation, Document, Joint, Matter, ResolutionText, document, find, find_by_consultation,
};
pub use stored::{StoredFile, stored_files};
pub use tasks::{Circulating, Task, Tasks, tasks};
pub use writes::*;
