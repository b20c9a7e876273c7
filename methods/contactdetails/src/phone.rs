//! Telephone numbers.

use std::ops::Range;
use time::{Date, Month};

/// Between the groups of a number that is written in groups.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
/// Before a number that is a sum of money or names a case, without the space between.
const NOT_AFTER: [&str; 8] = ["kr", "kr.", "nok", "sak", "saksnr", "saksnr.", "orgnr", "org.nr."];
/// After a number that is a sum of money.
const NOT_BEFORE: [&str; 6] = ["kr", "kroner", "nok", "mill", "mrd", ",-"];
/// The fewest and the most digits of a number with a country's code (E.164), and so for the others.
const WITH_COUNTRY: std::ops::RangeInclusive<usize> = 8..=15;

/// Where numbers stand.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut begin = 0;
    while let Some(run) = next_run(text, begin) {
        begin = run.last().map_or(text.len(), |group| group.end);
        found.extend(with_country(text, &run).map_or_else(|| national(text, &run), |place| vec![place]));
    }
    found
}

/// The next groups of digits that stand one after another with a single space between, from `begin`.
fn next_run(text: &str, begin: usize) -> Option<Vec<Range<usize>>> {
    let digits = |from: usize| text[from..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |end| from + end);
    let start = begin + text[begin..].find(|c: char| c.is_ascii_digit())?;
    let mut run: Vec<Range<usize>> = std::iter::once(start..digits(start)).collect();
    while let Some(last) = run.last() {
        let mut after = text[last.end..].chars();
        let Some(space) = after.next().filter(|c| SPACES.contains(c)) else { break };
        if !after.next().is_some_and(|c| c.is_ascii_digit()) {
            break;
        }
        let start = last.end + space.len_utf8();
        run.push(start..digits(start));
    }
    Some(run)
}

/// A number with a plus sign or two zeros, and a country's code, which is the whole run.
fn with_country(text: &str, run: &[Range<usize>]) -> Option<Range<usize>> {
    let (first, last) = (run.first()?, run.last()?);
    let digits = run.iter().map(Range::len).sum::<usize>();
    let before = &text[..first.start];
    if before.ends_with('+') && WITH_COUNTRY.contains(&digits) && is_apart(text, &(first.start - 1..last.end)) {
        return Some(first.start - 1..last.end);
    }
    // Two zeros mean nothing without a code that is known.
    let is_ours = text[first.clone()].starts_with("0047") && digits == 12;
    (is_ours && is_apart(text, &(first.start..last.end))).then_some(first.start..last.end)
}

/// Numbers of eight digits among the groups of a run.
fn national(text: &str, run: &[Range<usize>]) -> Vec<Range<usize>> {
    let lengths: Vec<usize> = run.iter().map(Range::len).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while from < run.len() {
        let Some(groups) = shape(&lengths[from..]) else {
            from += 1;
            continue;
        };
        let place = run[from].start..run[from + groups - 1].end;
        // A short group on either side belongs to something longer, such as a row of small numbers.
        let is_short = |length: Option<&usize>| groups > 1 && length.is_some_and(|length| *length <= 3);
        let beside = [from.checked_sub(1).and_then(|one| lengths.get(one)), lengths.get(from + groups)];
        if !beside.into_iter().any(is_short) && is_number(text, &place) {
            found.push(place);
            from += groups;
        } else {
            from += 1;
        }
    }
    found
}

/// How many groups make a number, where these lengths begin one.
fn shape(lengths: &[usize]) -> Option<usize> {
    match lengths {
        [8, ..] => Some(1),
        [2, 2, 2, 2, ..] => Some(4),
        [3, 2, 3, ..] => Some(3),
        _ => None,
    }
}

fn is_number(text: &str, place: &Range<usize>) -> bool {
    let number = &text[place.clone()];
    number.starts_with(|c| ('2'..='9').contains(&c))
        && is_apart(text, place)
        && !is_money(text, place)
        && !is_day(number)
}

/// Whether it is no part of something longer, such as the number of a case (2024/12345678) or a version.
fn is_apart(text: &str, place: &Range<usize>) -> bool {
    let mut before = text[..place.start].chars().rev();
    let is_joined_before = match before.next() {
        Some(c) if c.is_alphanumeric() || "/-_+#".contains(c) => true,
        Some('.' | ',' | ':') => before.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    let mut after = text[place.end..].chars();
    let is_joined_after = match after.next() {
        Some(c) if c.is_alphanumeric() || "/_%".contains(c) => true,
        Some('.' | ',' | ':' | '-') => after.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    !is_joined_before && !is_joined_after
}

/// Whether the words beside it say that it is a sum of money, or names a case or an organisation.
fn is_money(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let after = text[place.end..].trim_start().to_lowercase();
    let follows = |unit: &str| {
        after
            .strip_prefix(unit)
            .is_some_and(|rest| unit == ",-" || !rest.starts_with(char::is_alphabetic) || unit == "mill")
    };
    NOT_AFTER.contains(&word.as_str()) || NOT_BEFORE.into_iter().any(follows)
}

/// Whether eight digits are a day, as computers write it: 20241122.
fn is_day(number: &str) -> bool {
    let part = |range: Range<usize>| number.get(range).and_then(|part| part.parse::<u16>().ok()).unwrap_or_default();
    let day = |year: u16, month: u16, day: u16| {
        let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok())?;
        Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
    };
    let (year, month, in_month) = (part(0..4), part(4..6), part(6..8));
    number.len() == 8 && (2000..2100).contains(&year) && day(year, month, in_month).is_some()
}
