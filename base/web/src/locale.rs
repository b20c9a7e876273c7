//! Dates, moments, numbers and order as readers of each language expect them.

use crate::i18n::{Lang, T};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::OnceLock;
use time::{Date, OffsetDateTime, Time};

const NORWAY: &str = "Europe/Oslo";

impl T {
    /// A day in words, such as "24. mai 2019".
    pub fn date(&self, date: &Date) -> String {
        let month = self.get(&format!("month-{}", u8::from(date.month()))).into_owned();
        self.with_all(
            "date",
            &[("day", &date.day().to_string()), ("month", &month), ("year", &date.year().to_string())],
        )
    }

    /// A moment in Norwegian time, such as "24. mai 2019 kl. 14.05".
    pub fn moment(&self, at: &OffsetDateTime) -> String {
        let (day, time) = in_norway(*at);
        let (hour, minute) = (format!("{:02}", time.hour()), format!("{:02}", time.minute()));
        self.with_all("moment", &[("date", &self.date(&day)), ("hour", &hour), ("minute", &minute)])
    }

    /// A whole number with its thousands apart, such as "21 623".
    pub fn number(&self, number: i64) -> String {
        let separator = if self.lang() == Lang::En { ',' } else { '\u{a0}' };
        let digits = number.unsigned_abs().to_string();
        let mut text = String::new();
        if number < 0 {
            text.push('\u{2212}');
        }
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }
}

/// The day and the time of day in Norway at a moment.
pub fn in_norway(at: OffsetDateTime) -> (Date, Time) {
    let zoned = jiff::Timestamp::from_second(at.unix_timestamp()).and_then(|at| at.in_tz(NORWAY));
    let found = zoned.ok().and_then(|zoned| {
        let month = time::Month::try_from(zoned.month().unsigned_abs()).ok()?;
        let day = Date::from_calendar_date(i32::from(zoned.year()), month, zoned.day().unsigned_abs()).ok()?;
        let part = |number: i8| number.unsigned_abs();
        Some((day, Time::from_hms(part(zoned.hour()), part(zoned.minute()), part(zoned.second())).ok()?))
    });
    found.unwrap_or((at.date(), at.time()))
}

/// The moment of a day and time of day in Norway; `None` for years that no calendar of ours has. In the hour that is skipped in
/// spring it is the hour after, and in the one that comes twice in autumn the first.
pub fn from_norway(day: Date, time: Time) -> Option<OffsetDateTime> {
    let year = i16::try_from(day.year()).ok()?;
    let small = |number: u8| i8::try_from(number).ok();
    let civil = jiff::civil::date(year, small(u8::from(day.month()))?, small(day.day())?).at(
        small(time.hour())?,
        small(time.minute())?,
        small(time.second())?,
        0,
    );
    OffsetDateTime::from_unix_timestamp(civil.in_tz(NORWAY).ok()?.timestamp().as_second()).ok()
}

/// Norwegian order: æ, ø, å last, and aa as å.
pub fn collate(a: &str, b: &str) -> Ordering {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = COLLATOR.get_or_init(|| Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok());
    collator.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalogue;
    use std::sync::Arc;
    use time::macros::{date, datetime};

    fn t(lang: Lang) -> T {
        T::new(Arc::new(Catalogue::new(&[crate::MESSAGES]).unwrap()), lang)
    }

    #[test]
    fn norwegian_letters_come_last() {
        let mut names = ["Ål", "Øvre Eiker", "Asker", "Hol", "Flå", "Aarø"];
        names.sort_by(|a, b| collate(a, b));
        assert_eq!(names, ["Asker", "Flå", "Hol", "Øvre Eiker", "Ål", "Aarø"]);
    }

    #[test]
    fn a_time_in_norway_is_a_moment_and_back() {
        for (day, time, at) in [
            (date!(2026 - 07 - 01), time::macros::time!(14:05), datetime!(2026-07-01 12:05 UTC)),
            (date!(2026 - 12 - 01), time::macros::time!(00:30), datetime!(2026-11-30 23:30 UTC)),
        ] {
            assert_eq!(from_norway(day, time), Some(at));
            assert_eq!(in_norway(at), (day, time));
        }
        let skipped = from_norway(date!(2026 - 03 - 29), time::macros::time!(02:30));
        assert_eq!(skipped, Some(datetime!(2026-03-29 01:30 UTC)));
    }

    #[test]
    fn dates_and_numbers_follow_the_language() {
        assert_eq!(t(Lang::Nb).date(&date!(2019 - 05 - 24)), "24. mai 2019");
        assert_eq!(t(Lang::En).date(&date!(2019 - 05 - 24)), "24 May 2019");
        assert_eq!(t(Lang::Nn).number(21_623), "21\u{a0}623");
        assert_eq!(t(Lang::En).number(-1_234_567), "\u{2212}1,234,567");
        assert_eq!(t(Lang::Nb).moment(&datetime!(2026-07-01 12:05 UTC)), "1. juli 2026 kl. 14.05");
    }
}
