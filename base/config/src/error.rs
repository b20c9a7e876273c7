//! Why the settings cannot be used. The texts are for the person who starts the program, and hold no values, since a value
//! may be a secret.

use std::path::PathBuf;

/// What is wrong with the settings.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file that was named cannot be read.
    #[error("{} could not be read: {reason}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A settings file is not TOML.
    #[error("{} is not TOML at line {line}: {reason}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line at which reading stopped.
        line: usize,
        /// Why.
        reason: String,
    },
    /// There is no setting of this name.
    #[error("{key} in {origin} is not a setting; there are {known}")]
    Unknown {
        /// The name, as it is written there.
        key: String,
        /// Where it stands.
        origin: String,
        /// The names that exist.
        known: String,
    },
    /// The value of a setting cannot be used.
    #[error("{key} in {origin}: {reason}")]
    Value {
        /// The setting's name, as it is written there.
        key: String,
        /// Where it stands.
        origin: String,
        /// What is wrong.
        reason: String,
    },
    /// There is no secret key.
    #[error("secret_key or secret_key_file must be set; `openssl rand -hex 32` makes a key")]
    NoSecret,
    /// The secret key is too short to be one.
    #[error("the secret key must have at least {0} bytes; `openssl rand -hex 32` makes one")]
    ShortSecret(usize),
}
