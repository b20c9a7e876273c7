//! Region packs from folder to database and back.

mod broken;
mod database;
mod folders;
mod mutated;
mod packs;
mod round_trip;
mod rules;
mod small;
