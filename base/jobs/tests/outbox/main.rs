//! The outbox from the announcement to the letter, on SQLite and on PostgreSQL.

#![allow(clippy::unwrap_used, clippy::panic, reason = "clippy does not see that the helpers here are tests as well")]

mod lease;
mod letters;
mod purge;
mod retry;
mod support;
