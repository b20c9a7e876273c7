//! Anything that meets: councils, the Hallingting, leaders' forums, committees, working groups; what they are for, who sits in
//! them, who should, and what became of them.

pub mod api;
pub mod pages;
pub mod policy;
pub mod queries;
mod routes;
pub mod rules;

pub use queries::{Body, Membership, Seat};
pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
