//! The whole of Samhelse, tested through its routes as people and programs meet it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a failure here is a failed test")]

mod administration;
mod authenticators;
mod backup;
mod bad_input;
mod case;
mod commands;
mod concurrency;
mod doctor;
mod full_disk;
mod headers;
mod installation;
mod inventory;
mod kill;
mod load;
mod mail;
mod region_pack;
mod restart;
mod routes;
mod sessions;
mod slow_clients;
mod support;
mod texts;
mod two_nodes;
