//! What an account may be called.

/// The longest name in characters; it becomes part of addresses.
const LONGEST: usize = 60;

/// Whether one can sign in with this name: parts of letters a to z and digits, joined by single `-`, `.` or `_`. The same in the
/// browser, in region packs and wherever else accounts are made.
pub fn is_account_name(name: &str) -> bool {
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.len() <= LONGEST && name.split(['-', '.', '_']).all(|part| !part.is_empty() && is_plain(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain() {
        for name in ["hol", "ola-hol.2", "ola.nordmann_2", "4h"] {
            assert!(is_account_name(name), "{name}");
        }
        for name in ["", "Hol", "hol-", ".hol", "ola@hol", "ål", "a b", "a/b", "a--b", "a..b", &"a".repeat(61)] {
            assert!(!is_account_name(name), "{name}");
        }
    }
}
