//! The feature's pages, one a file.

pub mod account;
pub mod account_of;
pub mod accounts;
pub mod authenticator;
pub mod correct;
pub mod data;
pub mod email;
pub mod end_session;
pub mod erase;
pub mod export;
pub mod invitation;
pub mod invite;
pub mod passkey;
pub mod password;
pub mod recover;
pub mod recovery_codes;
pub mod security;
pub mod sign_in;
pub mod sign_in_code;
pub mod sign_in_passkey;
pub mod sign_out;
pub mod totp;
pub mod viewings;
