//! What keys look like.

/// The longest key; it becomes part of file names and addresses.
const LONGEST: usize = 150;

/// Whether `text` can be a key: lower-case letters a to z, digits, and single hyphens between them.
pub(crate) fn is_key(text: &str) -> bool {
    text.len() <= LONGEST
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_plain() {
        for key in ["hol", "nore-og-uvdal", "lederforum-2018-4", "4h"] {
            assert!(is_key(key), "{key}");
        }
        for text in ["", "Hol", "ål", "a b", "-a", "a-", "a--b", "a/b", "..", "a.b", &"a".repeat(151)] {
            assert!(!is_key(text), "{text}");
        }
    }
}
