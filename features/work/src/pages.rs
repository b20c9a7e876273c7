//! The feature's page.

pub mod work;
