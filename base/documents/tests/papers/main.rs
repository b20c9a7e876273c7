//! Documents as they leave the house: read by the programs that others read them with.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod accessibility;
mod any_text;
mod bounds;
mod page;
mod reader;
mod same_bytes;
mod samples;
mod text;
