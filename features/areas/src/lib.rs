//! The area tree (nation › health region › health community › region › municipality) and the parties in it.

pub mod api;
pub mod pages;
pub mod queries;
mod routes;
mod rules;

pub use queries::{Area, Party};
pub use routes::routes;
pub use rules::{ancestor_paths, decides_for_itself};

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
