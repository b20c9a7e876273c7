//! Assignments in the database.

mod agenda;
mod assignment;
mod lists;
mod reminders;
mod stored;
mod tasks;
mod writes;

pub use agenda::{Waiting, put_on_next_agenda, waiting};
pub use assignment::{Assignment, Report, find, find_by_report};
pub use lists::{Filter, Listed, in_area, of_body};
pub use reminders::{Due, Recipient, insert_reminder, recipients, without_reminder};
pub use stored::{StoredFile, stored_files};
pub use tasks::{Task, Tasks, ask_for_tasks};
pub use writes::{NewAssignment, NewReport, Owner, answer, insert, insert_report, owner};
