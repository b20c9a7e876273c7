//! The feature's pages, one a file.

pub mod accessibility;
pub mod area;
