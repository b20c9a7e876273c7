//! What tests of several crates share: fresh databases on both engines, a browser of sorts, a mail server and a
//! provider to sign in at.

mod databases;
mod form;
mod provider;
mod smtp;
mod visitor;

pub use databases::TestDatabase;
pub use form::{Field, Form};
pub use provider::{Person, Provider};
pub use smtp::{Letter, SmtpServer};
pub use tokio;
pub use visitor::{Answer, Visitor};
