//! Documents as they leave the house: read by the programs that others read them with.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "clippy does not see that the helpers here are tests as well"
)]

mod accessibility;
mod any_text;
mod bounds;
mod page;
mod reader;
mod same_bytes;
mod samples;
mod text;
