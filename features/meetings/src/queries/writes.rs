//! Changing meetings. Each function belongs to a write that its page begins, records and commits.

mod item;
mod meeting;
mod people;

pub use item::*;
pub use meeting::*;
pub use people::*;
