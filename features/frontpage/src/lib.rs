//! The front page of an area, which gathers what the other features know about it, and the page on accessibility.

mod pages;
mod routes;

pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
