//! A value that must not be shown.

use crate::Error;

/// Fewer bytes than these can be guessed.
const MIN_BYTES: usize = 32;

/// The key that form tokens are made with. It cannot be shown by accident: `Debug` prints `***`, and there is
/// no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// The text without the white space around it, such as the line break at the end of a file.
    pub(crate) fn new(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.len() < MIN_BYTES {
            return Err(Error::ShortSecret(MIN_BYTES));
        }
        Ok(Self(text.as_bytes().to_owned()))
    }

    /// The key itself.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_trimmed_before_it_is_measured() {
        let key = "k".repeat(32);
        assert_eq!(Secret::new(&format!("  {key}\n")).unwrap().as_bytes(), key.as_bytes());
        assert!(matches!(Secret::new(&format!("{}\n", "k".repeat(31))), Err(Error::ShortSecret(32))));
    }

    #[test]
    fn it_is_not_shown() {
        assert_eq!(format!("{:?}", Some(Secret::new(&"k".repeat(32)).unwrap())), "Some(***)");
    }
}
