//! What must still happen outside the database because of a write: the outbox, its worker, and mail.
//!
//! A write puts events in the outbox in its own transaction (`audit::Writing::announce`). A [`Worker`] gives each to the
//! handlers of its topic, at least once: a program that is killed in between handles the event again. A handler therefore
//! either does what may be done twice, or asks [`deliver_once`].
//!
//! The bookkeeping here writes past the audit log on purpose: it changes no fact of the collaboration.

mod delivery;
mod error;
mod event;
mod handler;
mod mail;
mod queries;
mod retention;
mod rules;
mod wake;
mod worker;

pub use delivery::deliver_once;
pub use error::Error;
pub use event::Event;
pub use handler::{Handler, HandlerError};
pub use mail::{MailError, Mailer, Message, message_id};
pub use queries::{Told, Waiting, forget_payload, told, waiting};
pub use retention::{KEEP_DONE, retention};
pub use wake::Wake;
pub use worker::Worker;
