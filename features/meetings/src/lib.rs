//! Meetings: what a body deals with and when, the papers, who was there, what was decided, and the minutes.

pub mod api;
pub mod document;
pub mod pages;
pub mod policy;
pub mod queries;
mod routes;
pub mod rules;

pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
