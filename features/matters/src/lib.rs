//! Matters: they begin in a body, travel through others, and may carry a joint resolution, one text that several councils
//! must adopt with the same words. What follows from it are assignments.

pub mod api;
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
