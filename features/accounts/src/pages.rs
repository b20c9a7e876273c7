//! The feature's pages, one a file.

pub mod account;
pub mod authenticator;
pub mod end_session;
pub mod passkey;
pub mod password;
pub mod recovery_codes;
pub mod security;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_in_passkey;
pub mod sign_out;
pub mod totp;
