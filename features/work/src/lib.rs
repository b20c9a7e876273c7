//! My work: what the other features say waits for whoever has signed in.

mod entry;
mod group;
pub mod pages;
mod routes;

pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
