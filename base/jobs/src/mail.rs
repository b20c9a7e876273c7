//! Sending mail. Neither recipients nor subjects nor texts are ever logged or told in an error.

mod error;
mod mailer;
mod message;
mod server;

pub use error::MailError;
pub use mailer::Mailer;
pub(crate) use mailer::Prepared;
pub use message::{Message, message_id};
