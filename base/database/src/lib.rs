//! The database: opening it, reading from it in one consistent view, and writing to it one write at a time.
//!
//! SQLite is the default and PostgreSQL is chosen by URL. The statements are the same on both: `$1` placeholders,
//! `TEXT` ids, `time::Date` for days and `time::OffsetDateTime` (whole seconds, UTC) for moments.

mod clock;
mod connect;
mod direct;
mod engine;
mod error;
mod health;
mod json;
mod migrate;
mod transaction;
mod trouble;

pub use clock::Clock;
pub use connect::Database;
pub use engine::Engine;
pub use error::Error;
pub use json::{flag, list};
pub use migrate::newest_schema_version;
pub use sea_orm::{FromQueryResult, Value};
pub use transaction::Tx;
pub use trouble::Trouble;

/// A fresh id: a UUID of version 7, so that rows made later sort later.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// The placeholders' values of a statement, in order.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}
