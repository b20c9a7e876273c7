//! When to try again, and what to remember of a failure.

use time::Duration;

/// How long an event that is being handled belongs to its worker, which asks for as much again while it lives. After that,
/// the worker is taken for dead.
pub(crate) const LEASE: Duration = Duration::seconds(15);

/// How long after a letter was begun its worker is taken for dead by whoever has the event now. Less than what was left of the
/// lease when the worker asked for it the last time, so that nobody has to come back for it.
pub(crate) const DOUBT: Duration = Duration::seconds(8);

/// After how long the worker asks for more time: early enough to be told no, or be late, once.
pub(crate) const RENEWAL: std::time::Duration = std::time::Duration::from_secs(5);

const FIRST_WAIT: Duration = Duration::seconds(10);
const LONGEST_WAIT: Duration = Duration::hours(1);
const LONGEST_FAILURE: usize = 500;

/// How long to wait after the attempt that made it `attempts` failures: 20 s, 40 s, 80 s …, never more than an hour.
pub(crate) fn wait(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts).unwrap_or(u32::MAX);
    2_i32
        .checked_pow(doublings)
        .and_then(|factor| FIRST_WAIT.checked_mul(factor))
        .map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
}

/// The beginning of a failure's text.
pub(crate) fn shorten(failure: &str) -> String {
    failure.chars().take(LONGEST_FAILURE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits: Vec<i64> = (1..=10).map(|attempts| wait(attempts).whole_seconds()).collect();
        assert_eq!(waits, [20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
        assert_eq!([31, 32, i64::MAX].map(wait), [LONGEST_WAIT; 3]);
    }

    #[test]
    fn a_failure_is_cut_between_characters() {
        assert_eq!(shorten(&"å".repeat(600)), "å".repeat(500));
        assert_eq!(shorten("short"), "short");
    }
}
