//! When something holds.

use crate::pack::Validity;
use time::Date;

impl Validity {
    /// Whether the first day does not come after the last.
    pub(crate) fn is_in_order(&self) -> bool {
        match (self.from, self.to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        }
    }

    /// Whether there is a day on which both hold.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        begins_by(self.from, other.to) && begins_by(other.from, self.to)
    }
}

fn begins_by(from: Option<Date>, to: Option<Date>) -> bool {
    match (from, to) {
        (Some(from), Some(to)) => from <= to,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn validity(from: Option<Date>, to: Option<Date>) -> Validity {
        Validity { from, to }
    }

    #[test]
    fn the_last_day_is_included() {
        let old = validity(None, Some(date!(2019 - 12 - 31)));
        let new = validity(Some(date!(2020 - 01 - 01)), None);
        assert!(!old.overlaps(&new) && !new.overlaps(&old));
        let early = validity(Some(date!(2019 - 12 - 31)), Some(date!(2020 - 06 - 01)));
        assert!(
            old.overlaps(&early) && early.overlaps(&new) && old.overlaps(&old) && validity(None, None).overlaps(&new)
        );
    }

    #[test]
    fn the_end_does_not_come_first() {
        assert!(validity(Some(date!(2020 - 01 - 01)), Some(date!(2020 - 01 - 01))).is_in_order());
        assert!(!validity(Some(date!(2020 - 01 - 02)), Some(date!(2020 - 01 - 01))).is_in_order());
        assert!(validity(None, Some(date!(2020 - 01 - 01))).is_in_order());
    }
}
