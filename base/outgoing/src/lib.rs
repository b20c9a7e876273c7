//! Requests that Samhelse itself makes to other servers.
//!
//! An address that somebody else chose must not lead into the installation's own network (server-side request forgery, CWE-918).
//! [`Client`] therefore reaches public addresses only, over HTTPS, follows no redirects, and takes neither long nor much. Hosts
//! that the settings name may stand anywhere, since whoever writes the settings decides over that network.

mod address;
mod client;
mod error;

pub use address::is_public;
pub use client::{Client, MAX_BODY, tls};
pub use error::Error;
