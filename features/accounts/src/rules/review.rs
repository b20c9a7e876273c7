//! How often roles are looked through.

use time::{Duration, OffsetDateTime};

/// How long a role is taken to be right after somebody said so.
pub const CONFIRMED: Duration = Duration::days(180);
/// How long after one reminder the next comes.
pub const REMINDED: Duration = Duration::days(14);

/// Whether somebody should say anew that a role is right.
pub fn is_due(confirmed_at: Option<OffsetDateTime>, now: OffsetDateTime) -> bool {
    confirmed_at.is_none_or(|at| now - at > CONFIRMED)
}

/// Whether those who look after roles are reminded now.
pub fn is_reminded(due: usize, last: Option<OffsetDateTime>, now: OffsetDateTime) -> bool {
    due > 0 && last.is_none_or(|at| now - at > REMINDED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn what_was_never_or_long_ago_confirmed_is_due() {
        let now = datetime!(2026-07-01 0:00 UTC);
        assert!(is_due(None, now) && is_due(Some(datetime!(2026-01-01 0:00 UTC)), now));
        assert!(!is_due(Some(datetime!(2026-01-03 0:00 UTC)), now));
        assert!(is_reminded(1, None, now) && !is_reminded(0, None, now));
        assert!(!is_reminded(1, Some(datetime!(2026-06-20 0:00 UTC)), now));
    }
}
