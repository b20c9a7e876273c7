//! Changing meetings. Each function belongs to a write that its page begins, records and commits.

mod item;
mod meeting;
mod next_agenda;
mod people;

pub use item::*;
pub use meeting::*;
pub use next_agenda::put_on_next_agenda;
pub use people::*;
