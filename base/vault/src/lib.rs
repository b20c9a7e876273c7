//! Sealing sensitive fields before they reach the database.
//!
//! A field is sealed with a data key (XChaCha20-Poly1305). The data keys stand in the database, each wrapped with a key that
//! is derived from the installation's secret (HKDF-SHA256). A copy of the database alone therefore opens nothing, the secret
//! can be changed without touching a single field, and a new data key can be taken into use at any time. [`Vault::reseal`] then seals
//! the old fields with it, so that the old key can go.
//!
//! [`Vault::hashes`] are keyed with the secret itself: what they stand for is found again, and changing the secret ends them.

mod cipher;
mod error;
mod queries;
mod reseal;
mod vault;

pub use error::Error;
pub use reseal::{Field, Passing, Resealed, Sealed};
pub use vault::Vault;
