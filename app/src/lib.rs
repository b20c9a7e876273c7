//! Samhelse, put together: every feature mounted, started and reachable from the command line.
//!
//! The library exists so that tests can start the whole thing in their own process.

mod api;
pub mod cli;
mod commands;
mod error;
mod health;
mod logging;
pub mod retention;
pub mod router;
mod say;
pub mod server;
pub mod site;
mod traces;

pub use commands::run;
pub use error::Error;
