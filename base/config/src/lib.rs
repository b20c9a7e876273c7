//! How an installation is set up: from a file, from the environment and from flags, the later over the earlier.
//!
//! Every setting has a default, so that `samhelse` starts with nothing set. What is misspelt or of the wrong kind is an
//! error that names the setting and where it stands; secrets are never part of an error or of what `Debug` prints.

mod environment;
mod error;
mod layer;
mod load;
mod mask;
mod oidc;
mod s3;
mod secret;
mod settings;

pub use error::Error;
pub use oidc::{Oidc, OidcLevel, OidcRole};
pub use s3::S3;
pub use secret::Secret;
pub use settings::{Language, Limits, LogFormat, Mail, Settings};

/// A settings file with every setting, what it means, its default and its environment variable.
pub fn example() -> &'static str {
    include_str!("example.toml")
}
