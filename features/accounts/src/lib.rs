//! Accounts: signing in and out, the sessions a person can see and end, and the password.
//!
//! [`sessions::begin`] is the seam for other ways to prove who one is: a passkey or an OIDC provider ends there too.

pub mod authenticators;
pub mod federation;
mod grants;
mod guard;
pub mod jobs;
mod links;
mod notices;
pub mod pages;
pub mod passwords;
mod policy;
pub mod queries;
pub mod reviews;
mod routes;
mod rules;
pub mod sessions;

pub use routes::routes;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
