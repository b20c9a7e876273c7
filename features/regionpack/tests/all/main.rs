//! Region packs from folder to database and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

mod broken;
mod database;
mod folders;
mod meetings;
mod mutated;
mod packs;
mod round_trip;
mod rules;
mod small;
