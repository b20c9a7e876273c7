//! Accounts: signing in and out, the sessions a person can see and end, and the password.
//!
//! [`sessions::begin`] is the seam for other ways to prove who one is: a passkey or an OIDC provider ends there too.

pub mod authenticators;
mod corrections;
mod erasure;
mod export;
pub mod federation;
mod grants;
mod guard;
pub mod jobs;
mod letters;
mod links;
mod notices;
pub mod pages;
pub mod passwords;
mod policy;
pub mod queries;
mod record;
mod retention;
pub mod reviews;
mod routes;
mod rules;
mod sealed;
pub mod sessions;
mod viewing;

pub use retention::retention;
pub use routes::routes;
pub use sealed::sealed;

/// The feature's texts.
pub const MESSAGES: web::Messages = web::messages!();
