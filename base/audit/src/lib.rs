//! Who did what, when: every write is one transaction with its audit records and its outbox rows.
//!
//! Records form a chain. Each carries the SHA-256 of its own content together with the hash of the record before it, so
//! that a changed, removed or inserted record is found by [`verify`].

mod chain;
mod history;
mod verify;
mod writing;

pub use history::{Entry, history};
pub use verify::{Broken, newest, verify};
pub use writing::{Error, Record, Writing};
