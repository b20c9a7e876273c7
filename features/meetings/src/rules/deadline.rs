//! By when a meeting is called, and its minutes are laid before the members.

use time::{Date, Duration};

/// How long before a meeting its members are called, where no day is set for its papers.
pub const CALLED_BEFORE: Duration = Duration::days(7);

/// How long after a meeting its minutes are laid before the members.
const MINUTES_AFTER: Duration = Duration::days(14);

/// The last day on which a meeting is called in time: when its papers are due, or a week before it.
pub fn call_by(papers_due: Option<Date>, meets_on: Date) -> Date {
    papers_due.unwrap_or_else(|| meets_on.saturating_sub(CALLED_BEFORE))
}

/// The last day on which the minutes of a meeting come in time.
pub fn minutes_by(met_on: Date) -> Date {
    met_on.saturating_add(MINUTES_AFTER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn the_day_that_is_set_counts() {
        assert_eq!(call_by(None, date!(2026 - 11 - 20)), date!(2026 - 11 - 13));
        assert_eq!(call_by(Some(date!(2026 - 11 - 06)), date!(2026 - 11 - 20)), date!(2026 - 11 - 06));
        assert_eq!(minutes_by(date!(2026 - 12 - 20)), date!(2027 - 01 - 03));
    }
}
