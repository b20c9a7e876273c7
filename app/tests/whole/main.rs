//! The whole of Samhelse, tested through its routes as people and programs meet it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a failure here is a failed test")]

mod access;
mod administration;
mod agenda;
mod api;
mod assignments;
mod authenticators;
mod backup;
mod bad_input;
mod body_life;
mod bucket;
mod case;
mod commands;
mod concurrency;
mod doctor;
mod federation;
mod forms;
mod full_disk;
mod headers;
mod installation;
mod inventory;
mod isolation;
mod kill;
mod limits;
mod load;
mod mail;
mod meetings;
mod national_ids;
mod oparl;
mod privacy;
mod region_pack;
mod reseal;
mod restart;
mod retention;
mod routes;
mod sessions;
mod slow_clients;
mod support;
mod texts;
mod traces;
mod two_nodes;
mod work;
