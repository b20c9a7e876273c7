//! Matters in the database.

mod lists;
mod matter;
mod stored;
mod writes;

pub use lists::{
    Decision, FeedEntry, ListFilter, Listed, Recipient, Task, decisions, feed, in_area, of_body, recipients, tasks,
};
pub use matter::{
    AreaName, Assignment, Consultation, Document, Joint, Matter, ResolutionText, document, find, find_by_consultation,
};
pub use stored::{StoredFile, stored_files};
pub use writes::*;
