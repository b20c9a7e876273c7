//! Assignments: a body asks a party or another body to do something and to report by a day. The report comes before the body at
//! its next meeting, and the body takes note of it or sends it back.

pub mod jobs;
pub mod pages;
pub mod policy;
pub mod queries;
pub mod reminders;
mod routes;
pub mod rules;

pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
