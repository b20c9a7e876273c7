//! Attachments: taken in while they flow, checked by their content, and kept under the SHA-256 of that content.
//!
//! A file that is attached twice is stored once, and what was stored is never changed: another content has another name.
//! Who may read a file is not decided here but by the feature whose row names it.

mod bucket;
mod content;
mod error;
mod headers;
mod media_type;
mod name;
mod receive;
mod scan;
mod store;
mod upload;
mod whole;

pub use bucket::Bucket;
pub use error::Error;
pub use headers::{content_disposition, to_keep, to_show};
pub use media_type::MediaType;
pub use name::{NameProblem, clean_name};
pub use receive::Stored;
pub use scan::{NoScanner, Scanner};
pub use store::{Chunks, FileStore, MAX_BYTES};
pub use whole::Kept;
