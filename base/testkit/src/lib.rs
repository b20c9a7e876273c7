//! What tests of several crates share.

mod smtp;

pub use smtp::{Letter, SmtpServer};
