//! Meetings in the database.

mod edition;
mod item;
mod lists;
mod meeting;
mod minutes;
mod people;
mod programme;
mod tasks;
mod writes;

pub use edition::{Content, Edition, edition};
pub use item::{Item, Paper, paper};
pub use lists::{Listed, Span, in_area, of_body};
pub use meeting::{Meeting, MeetingBody, find, find_by_item};
pub use minutes::{Part, revision, save_part};
pub use people::{Ballot, Conflict, Person, Vote};
pub use programme::Row;
pub use tasks::{Task, Tasks, ask_for_tasks};
pub use writes::*;
