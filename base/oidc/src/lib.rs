//! Signing in at somebody else's: OpenID Connect Core 1.0 by the authorization code flow, with PKCE (RFC 7636), nonce and state.
//!
//! [`Provider::begin`] gives the address to send the browser to and what to remember; [`Provider::finish`] takes what the browser
//! came back with and gives an [`Identity`] or says why not. Which account that is, and what it may do, is not decided here.
//!
//! The library (`openidconnect`) checks signatures and claims. This crate adds what it leaves out: keys that change while we run,
//! clocks that differ, the issuer in the answer (RFC 9207), pushed requests (RFC 9126), clients that sign (RFC 7523), and logging
//! out from either side.

mod assertion;
mod discovery;
mod error;
mod exchange;
mod identity;
mod logout;
mod logout_token;
mod provider;
mod settings;
mod verify;

pub use error::Error;
pub use exchange::{Answer, Pending};
pub use identity::Identity;
pub use logout::LoggedOut;
pub use provider::Provider;
pub use settings::{ClientKey, Level, Settings};
