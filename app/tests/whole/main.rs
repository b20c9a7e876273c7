//! The whole of Samhelse, tested through its routes as people and programs meet it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a failure here is a failed test")]

mod access;
mod administration;
mod api;
mod authenticators;
mod backup;
mod bad_input;
mod case;
mod commands;
mod concurrency;
mod doctor;
mod federation;
mod headers;
mod inventory;
mod isolation;
mod kill;
mod mail;
mod region_pack;
mod routes;
mod sessions;
mod slow_clients;
mod support;
mod texts;
