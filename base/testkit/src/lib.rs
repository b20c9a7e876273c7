//! What tests of several crates share: fresh databases on both engines, a browser of sorts, and a mail server.

mod databases;
mod form;
mod smtp;
mod visitor;

pub use databases::TestDatabase;
pub use form::{Field, Form};
pub use smtp::{Letter, SmtpServer};
pub use tokio;
pub use visitor::{Answer, Visitor};
