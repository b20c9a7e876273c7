//! What several commands need.

pub mod apt;
pub mod crates;
pub mod files;
pub mod node;
pub mod port;
pub mod postgres;
pub mod process;
pub mod python;
pub mod report;
pub mod rust_source;
pub mod trouble;
pub mod workspace;

pub use trouble::{Outcome, Trouble};
