//! What a password must be, and when guessing is stopped.

pub mod federation;
pub mod review;

use time::Duration;

/// The shortest password taken. Length is what counts (NIST SP 800-63B), so nothing is asked about its characters.
pub const MIN_PASSWORD: usize = 12;
/// The longest password taken, so that hashing one is no way to keep the machine busy.
pub const MAX_PASSWORD: usize = 200;
/// How long a refused attempt counts.
pub const WINDOW: Duration = Duration::minutes(15);
/// Refused attempts for one name in the window before the next is not even looked at.
pub const MAX_FAILURES_BY_NAME: i64 = 8;
/// The same for one address, behind which a whole town hall may sit.
pub const MAX_FAILURES_BY_ADDRESS: i64 = 60;

/// How long after signing in the ways to prove who one is can be changed without signing in again.
pub const FRESH: Duration = Duration::minutes(15);
/// The longest name of an authenticator.
pub const MAX_NAME: usize = 60;

/// Whether the next attempt is refused unseen.
pub fn is_blocked(failures_by_name: i64, failures_by_address: i64) -> bool {
    failures_by_name >= MAX_FAILURES_BY_NAME || failures_by_address >= MAX_FAILURES_BY_ADDRESS
}

/// Whether the password may be used.
pub fn is_acceptable(password: &str, name: &str) -> bool {
    let length = password.chars().count();
    (MIN_PASSWORD..=MAX_PASSWORD).contains(&length) && !password.eq_ignore_ascii_case(name)
}

/// A path of our own to go to after signing in; anything else becomes `/work`.
pub fn next_path(next: &str) -> &str {
    let own =
        next.starts_with('/') && !next.starts_with("//") && !next.contains('\\') && !next.contains(char::is_control);
    if own { next } else { "/work" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_are_followed() {
        assert_eq!(next_path("/matters/x"), "/matters/x");
        for evil in ["//evil.example", "https://evil.example", "/\\evil.example", "", "/a\r\nb"] {
            assert_eq!(next_path(evil), "/work");
        }
    }

    #[test]
    fn guessing_is_stopped_by_name_and_by_address() {
        assert!(!is_blocked(7, 59));
        assert!(is_blocked(8, 0) && is_blocked(0, 60));
    }
}
