//! Who did what, when: every write is one transaction with its audit records and its outbox rows.
//!
//! Records form a chain. Each carries the SHA-256 of its own content together with the hash of the record before it, so
//! that a changed, removed or inserted record is found by [`verify`].

mod chain;
mod history;
mod verify;
mod viewing;
mod writing;

pub use history::{Act, Entry, called, done_by_account, done_to_account, history};
pub use verify::{Broken, newest, verify};
pub use viewing::{
    KEEP_VIEWINGS, Seen, Viewed, Viewing, note_viewing, retention, viewings_by_account, viewings_of_account,
};
pub use writing::{Error, Record, Writing};
