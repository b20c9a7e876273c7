//! Which mandate holds, and whether it is about to end.

use super::Period;
use time::{Date, Duration};

/// How long before its last day a mandate is said to end soon.
pub const SOON: Duration = Duration::days(60);

/// How far a mandate has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// It has no end, or one far off.
    Lasts,
    /// Its last day is at most [`SOON`] away.
    EndsSoon,
    /// Its last day has gone.
    Ended,
}

/// How far a mandate has come on a day.
pub fn term(period: Period, today: Date) -> Term {
    match period.to {
        Some(to) if to < today => Term::Ended,
        Some(to) if to - today <= SOON => Term::EndsSoon,
        _ => Term::Lasts,
    }
}

/// The place of the mandate that is shown on a day: the newest that holds, else the newest that has begun. The periods stand
/// in the order of the mandates' numbers.
pub fn newest_begun(periods: &[Period], today: Date) -> Option<usize> {
    let newest = |fits: &dyn Fn(&Period) -> bool| periods.iter().rposition(fits);
    newest(&|period| period.holds_on(today)).or_else(|| newest(&|period| period.has_begun(today)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn period(from: Option<Date>, to: Option<Date>) -> Period {
        Period { from, to }
    }

    #[test]
    fn an_end_is_told_sixty_days_before() {
        let to = Some(date!(2026 - 12 - 31));
        for (today, expected) in [
            (date!(2026 - 10 - 31), Term::Lasts),
            (date!(2026 - 11 - 01), Term::EndsSoon),
            (date!(2026 - 12 - 31), Term::EndsSoon),
            (date!(2027 - 01 - 01), Term::Ended),
        ] {
            assert_eq!(term(period(None, to), today), expected, "{today}");
        }
        assert_eq!(term(Period::default(), date!(2026 - 12 - 31)), Term::Lasts);
    }

    #[test]
    fn the_newest_that_holds_is_shown_and_one_to_come_is_not() {
        let today = date!(2026 - 06 - 01);
        let lasting = period(None, None);
        let ended = period(None, Some(date!(2026 - 05 - 31)));
        let coming = period(Some(date!(2026 - 06 - 02)), None);
        assert_eq!(newest_begun(&[lasting, lasting, coming], today), Some(1));
        assert_eq!(newest_begun(&[lasting, ended], today), Some(0));
        assert_eq!(newest_begun(&[ended, ended, coming], today), Some(1), "an ended one is better than none");
        assert_eq!(newest_begun(&[coming], today), None);
    }
}
