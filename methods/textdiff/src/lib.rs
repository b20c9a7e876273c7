#![doc = include_str!("../README.md")]

mod align;
mod cut;
mod diff;
mod join;
mod merge;
mod normalise;
mod slide;
mod summary;
mod words;

pub use diff::{Part, diff};
pub use merge::{Merged, merge};
pub use normalise::{fingerprint, normalise, same_words};
pub use summary::{Summary, summary};
