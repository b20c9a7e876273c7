//! The days of meetings that come again and again.

use time::{Date, Duration};

/// How often a body meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interval {
    /// Once.
    Once,
    /// Every so many weeks, on the same weekday.
    Weeks(i64),
    /// Every month, on the same weekday of the same week of the month, such as the second Tuesday.
    Monthly,
}

impl Interval {
    /// Those that people choose between, with their names.
    pub const CHOICES: [(&'static str, Self); 5] = [
        ("once", Self::Once),
        ("weekly", Self::Weeks(1)),
        ("fortnightly", Self::Weeks(2)),
        ("four-weekly", Self::Weeks(4)),
        ("monthly", Self::Monthly),
    ];
}

/// The most meetings that are made at once.
const MOST: usize = 60;

/// The days from `first` to `last`, at most 60.
pub fn days(first: Date, interval: Interval, last: Date) -> Vec<Date> {
    let mut days = vec![first];
    let mut day = first;
    while days.len() < MOST {
        let next = match interval {
            Interval::Once => None,
            Interval::Weeks(weeks) => day.checked_add(Duration::weeks(weeks)),
            Interval::Monthly => next_month(day, (first.day() - 1) / 7),
        };
        let Some(next) = next.filter(|next| *next <= last && *next > day) else { break };
        days.push(next);
        day = next;
    }
    days
}

/// The same weekday in the next month, in its week `week` counted from 0. A fifth week that a month does not have becomes the fourth.
fn next_month(day: Date, week: u8) -> Option<Date> {
    let (year, month) = (day.year() + i32::from(day.month() == time::Month::December), day.month().next());
    let first = Date::from_calendar_date(year, month, 1).ok()?;
    let ahead = (7 + day.weekday().number_days_from_monday() - first.weekday().number_days_from_monday()) % 7;
    let in_week = |week: u8| first.replace_day(1 + ahead + 7 * week).ok();
    in_week(week).or_else(|| in_week(3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    #[test]
    fn the_second_tuesday_stays_the_second_tuesday() {
        let days = days(date!(2026 - 11 - 10), Interval::Monthly, date!(2027 - 03 - 31));
        let expected = [
            date!(2026 - 11 - 10),
            date!(2026 - 12 - 08),
            date!(2027 - 01 - 12),
            date!(2027 - 02 - 09),
            date!(2027 - 03 - 09),
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn once_is_once() {
        assert_eq!(days(date!(2026 - 11 - 10), Interval::Once, date!(2030 - 01 - 01)), [date!(2026 - 11 - 10)]);
    }

    proptest! {
        #[test]
        fn days_rise_on_one_weekday_and_end(start in 0_i32..20_000, choice in 0_usize..5, length in 0_i64..2000) {
            let first = Date::from_julian_day(2_450_000 + start).unwrap();
            let last = first + Duration::days(length);
            let days = days(first, Interval::CHOICES[choice].1, last);
            prop_assert!(days.len() <= MOST && days[0] == first);
            prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(days.iter().all(|day| day.weekday() == first.weekday() && *day <= last));
        }
    }
}
