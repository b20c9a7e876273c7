//! Anything that meets: councils, the Hallingting, leaders' forums, committees, working groups, and the seats in them.

pub mod api;
pub mod pages;
pub mod queries;
mod routes;

pub use queries::{Body, Seat};
pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
