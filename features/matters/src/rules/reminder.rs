//! Who is reminded when.

use time::{Date, Duration};

/// So long before a deadline the first reminder goes, unless there was little time from the beginning.
const NOTICE: Duration = Duration::days(14);
/// So long after its day a reminder is still of use; later ones are not sent, such as those of matters that came with a region.
const STALE: Duration = Duration::days(30);

/// A reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reminder {
    /// The deadline for answering comes near.
    DeadlineNear,
    /// The deadline has passed.
    DeadlinePassed,
    /// A decision is to be looked at again.
    Review,
}

impl Reminder {
    /// The name in the database and in events.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DeadlineNear => "deadline_near",
            Self::DeadlinePassed => "deadline_passed",
            Self::Review => "review",
        }
    }
}

/// The reminder that is due today of a text that was circulated with a deadline, if any: two weeks before it, or in the second half
/// of a shorter time, and again once it has passed.
pub fn of_deadline(circulated_on: Date, deadline: Date, today: Date) -> Option<Reminder> {
    let left = deadline - today;
    if left.is_negative() {
        (-left <= STALE).then_some(Reminder::DeadlinePassed)
    } else {
        (left <= NOTICE && left * 2 <= deadline - circulated_on).then_some(Reminder::DeadlineNear)
    }
}

/// Whether a decision is to be looked at again by now.
pub fn of_review(review_on: Date, today: Date) -> Option<Reminder> {
    let passed = today - review_on;
    (!passed.is_negative() && passed <= STALE).then_some(Reminder::Review)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    #[test]
    fn a_deadline_is_told_of_two_weeks_before_and_when_it_has_passed() {
        let (sent, deadline) = (date!(2026 - 03 - 01), date!(2026 - 06 - 01));
        let on = |today| of_deadline(sent, deadline, today);
        assert_eq!(on(date!(2026 - 05 - 17)), None);
        assert_eq!(on(date!(2026 - 05 - 18)), Some(Reminder::DeadlineNear));
        assert_eq!(on(date!(2026 - 06 - 01)), Some(Reminder::DeadlineNear));
        assert_eq!(on(date!(2026 - 06 - 02)), Some(Reminder::DeadlinePassed));
        assert_eq!(on(date!(2026 - 07 - 02)), None, "too late to be of use");
    }

    #[test]
    fn who_got_ten_days_is_not_reminded_on_the_first() {
        let (sent, deadline) = (date!(2026 - 03 - 01), date!(2026 - 03 - 11));
        assert_eq!(of_deadline(sent, deadline, date!(2026 - 03 - 02)), None);
        assert_eq!(of_deadline(sent, deadline, date!(2026 - 03 - 06)), Some(Reminder::DeadlineNear));
    }

    #[test]
    fn a_review_is_told_of_when_its_day_comes() {
        let day = date!(2026 - 06 - 01);
        assert_eq!(of_review(day, date!(2026 - 05 - 31)), None);
        assert_eq!(of_review(day, day), Some(Reminder::Review));
        assert_eq!(of_review(day, date!(2026 - 07 - 02)), None);
    }

    proptest! {
        /// Whatever the time given, both reminders come, the first before the second.
        #[test]
        fn every_deadline_is_told_of_twice(given in 1_i64..400) {
            let sent = date!(2026 - 01 - 01);
            let deadline = sent + Duration::days(given);
            let told: Vec<_> = (0..given + 10).filter_map(|day| of_deadline(sent, deadline, sent + Duration::days(day))).collect();
            let near = told.iter().filter(|one| **one == Reminder::DeadlineNear).count();
            prop_assert!(near > 0 && told.len() > near);
            prop_assert!(told[..near].iter().all(|one| *one == Reminder::DeadlineNear));
        }
    }
}
