//! The feature's pages, one a file.

pub mod account;
pub mod end_session;
pub mod password;
pub mod sign_in;
pub mod sign_out;
