//! What went wrong, in words that the person at the keyboard can act on.

use std::{fmt, path::Path};

/// A result whose error is a plain message.
pub type Outcome<T> = Result<T, Trouble>;

/// A plain message: what is wrong and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble(String);

impl Trouble {
    /// A message as it stands.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Names the file that an input or output error is about; the error alone does not.
    pub fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |error| Self(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
