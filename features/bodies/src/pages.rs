//! The feature's pages, one a file.

pub mod list;
pub mod show;
