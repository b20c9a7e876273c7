//! The feature's pages, one a file.

pub mod access;
pub mod account;
pub mod account_of;
pub mod accounts;
pub mod authenticator;
pub mod end_session;
pub mod identity;
pub mod invitation;
pub mod invite;
pub mod passkey;
pub mod password;
pub mod provider_logout;
pub mod recover;
pub mod recovery_codes;
pub mod security;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_in_passkey;
pub mod sign_in_provider;
pub mod sign_out;
pub mod tokens;
pub mod totp;
