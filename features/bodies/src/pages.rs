//! The feature's pages, one a file.

pub mod history;
pub mod list;
pub mod show;
