//! Signing up for a meeting, without an account: seats, a waiting list that moves up by itself, and what participants are told.
//!
//! Names, addresses and needs are sealed, seen by those who run the meeting alone, and gone 30 days after it.

pub mod jobs;
mod letters;
mod line;
mod links;
pub mod pages;
mod person;
pub mod queries;
mod retention;
mod routes;
pub mod rules;
mod sealed;

pub use retention::retention;
pub use routes::routes;
pub use sealed::sealed;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
