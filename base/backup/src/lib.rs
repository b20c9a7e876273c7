//! Backups: the whole database and all attachments in one encrypted file, from either engine and for either engine.
//!
//! A backup is a tar archive, compressed with zstd, encrypted in the [age](https://age-encryption.org/v1) format; `age`,
//! `zstd` and `tar` read it without this program. It holds `manifest.json`, `tables/<table>.jsonl` with one row a line in
//! the order of the primary key, and `files/<sha256>`. The server needs only the public half of the key. All tables are
//! read in one transaction, twice: first to count and hash, then to write, so that the manifest stands first and nothing
//! touches the disk unencrypted. See `docs/decisions/0011-backups-are-age-files.md`.
//!
//! Archives and keys are read and written by blocking libraries, so the work runs on a blocking thread of its own, which
//! waits for the database and the file store by Tokio's handle.

mod create;
mod error;
mod keys;
mod manifest;
mod part_file;
mod queries;
mod reader;
mod restore;
mod rows;
mod schema;
mod sealed;
mod survey;
mod verify;

pub use create::{Created, create};
pub use error::Error;
pub use keys::{Identities, Recipients, generate};
pub use manifest::{Audit, FORMAT, FileEntry, Manifest, TableEntry};
pub use restore::{manifest, restore};
pub use verify::verify;
