//! The days between which something holds.

use time::Date;

/// The first and the last day, both included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Period {
    /// Whether the last day does not come before the first.
    pub fn is_in_order(self) -> bool {
        comes_first(self.from, self.to)
    }

    /// Whether the first day has come by `day`.
    pub fn has_begun(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day)
    }

    /// Whether the last day has gone by `day`.
    pub fn has_ended(self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Whether `day` lies in it.
    pub fn holds_on(self, day: Date) -> bool {
        self.has_begun(day) && !self.has_ended(day)
    }

    /// Whether there is a day in both.
    pub fn overlaps(self, other: Self) -> bool {
        comes_first(self.from, other.to) && comes_first(other.from, self.to)
    }
}

fn comes_first(from: Option<Date>, to: Option<Date>) -> bool {
    from.zip(to).is_none_or(|(from, to)| from <= to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn both_ends_are_included() {
        let year = Period { from: Some(date!(2026 - 01 - 01)), to: Some(date!(2026 - 12 - 31)) };
        assert!(year.holds_on(date!(2026 - 01 - 01)) && year.holds_on(date!(2026 - 12 - 31)));
        assert!(!year.holds_on(date!(2025 - 12 - 31)) && !year.holds_on(date!(2027 - 01 - 01)));
        assert!(Period::default().holds_on(date!(1900 - 01 - 01)));
        let next = Period { from: Some(date!(2027 - 01 - 01)), to: None };
        assert!(!year.overlaps(next) && next.overlaps(Period::default()) && year.overlaps(year));
        assert!(!Period { from: year.to, to: year.from }.is_in_order());
    }
}
