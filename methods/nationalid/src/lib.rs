//! Norwegian national identity numbers in running text: fødselsnummer and D-nummer, eleven digits with a date of birth and two
//! check digits. They have no place in what is published, and are found so that nobody publishes one by accident.
//!
//! Source: forskrift til folkeregisterloven §§ 2-2-1 and 2-2-2; Skatteetaten, "Fødselsnummer".

use std::ops::Range;
use time::{Date, Month};

const DIGITS: usize = 11;
const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// Where in `text`, in bytes, the first number stands that is valid as fødselsnummer or D-nummer. It may be written in one piece,
/// or with a space, a hyphen or a full stop after the sixth digit. Digits within a longer row of digits are not one.
pub fn find(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).filter(|&start| is_digit(start) && (start == 0 || !is_digit(start - 1))).find_map(|start| {
        let (digits, end) = eleven(bytes, start)?;
        (!is_digit(end) && is_valid(&digits)).then_some(start..end)
    })
}

/// Whether eleven digits (each 0 to 9) are a valid number: a date that exists, with 4 added to its first digit in a D-nummer,
/// and two right check digits.
pub fn is_valid(digits: &[u32; DIGITS]) -> bool {
    check(digits, &FIRST) == Some(digits[9]) && check(digits, &SECOND) == Some(digits[10]) && has_a_date(digits)
}

fn eleven(bytes: &[u8], start: usize) -> Option<([u32; DIGITS], usize)> {
    let mut digits = [0; DIGITS];
    let mut place = start;
    for (number, digit) in digits.iter_mut().enumerate() {
        if number == 6 && matches!(bytes.get(place), Some(b' ' | b'-' | b'.')) {
            place += 1;
        }
        let byte = bytes.get(place).filter(|byte| byte.is_ascii_digit())?;
        *digit = u32::from(byte - b'0');
        place += 1;
    }
    Some((digits, place))
}

/// The check digit modulo 11; none when it would have two digits.
fn check(digits: &[u32; DIGITS], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

fn has_a_date(digits: &[u32; DIGITS]) -> bool {
    let two = |place: usize| digits[place] * 10 + digits[place + 1];
    let day = if digits[0] >= 4 { two(0) - 40 } else { two(0) };
    let month = u8::try_from(two(2)).ok().and_then(|month| Month::try_from(month).ok());
    // The century follows from the individual number; a day that exists in either will do.
    let exists = |century: i32| {
        let year = century + i32::try_from(two(4)).unwrap_or_default();
        let day = u8::try_from(day).unwrap_or_default();
        month.is_some_and(|month| Date::from_calendar_date(year, month, day).is_ok())
    };
    [1800, 1900, 2000].into_iter().any(exists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn digits(text: &str) -> [u32; DIGITS] {
        let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
        digits.try_into().unwrap()
    }

    fn completed(start: &str) -> Option<String> {
        let mut digits = digits(&format!("{start}00"));
        digits[9] = check(&digits, &FIRST)?;
        digits[10] = check(&digits, &SECOND)?;
        Some(digits.iter().map(u32::to_string).collect())
    }

    #[test]
    fn numbers_are_found_in_text_however_they_are_written() {
        let number = completed("010150999").or_else(|| completed("010150998")).unwrap();
        let (day, rest) = number.split_at(6);
        for written in [number.clone(), format!("{day} {rest}"), format!("{day}-{rest}"), format!("{day}.{rest}")] {
            let text = format!("Født på Ål, fnr. {written}, og bor i Gol.");
            let found = find(&text).unwrap();
            assert_eq!(&text[found], written);
        }
        assert_eq!(find(&format!("1{number}")), None, "twelve digits are something else");
        assert_eq!(find(&format!("{number}1")), None);
    }

    #[test]
    fn dates_that_do_not_exist_are_no_numbers() {
        for start in ["310299", "000101", "010001", "011301", "720101", "320101"] {
            for individual in 0..1000 {
                if let Some(number) = completed(&format!("{start}{individual:03}")) {
                    assert_eq!(find(&number), None, "{number}");
                }
            }
        }
        let d_number = (0..1000).find_map(|individual| completed(&format!("410150{individual:03}"))).unwrap();
        assert!(find(&d_number).is_some(), "{d_number}");
    }

    #[test]
    fn ordinary_numbers_are_left_alone() {
        for text in ["", "2024", "Sak 41/19", "00 00 00 00", "org.nr. 894166762", "12345678901", "æøå 1"] {
            assert_eq!(find(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_changed_digit_is_noticed(day in 1_u32..=28, month in 1_u32..=12, year in 0_u32..100, individual in 0_u32..1000,
                                          place in 0_usize..11, other in 1_u32..10) {
            let Some(number) = completed(&format!("{day:02}{month:02}{year:02}{individual:03}")) else { return Ok(()) };
            let mut digits = digits(&number);
            prop_assert!(is_valid(&digits));
            digits[place] = (digits[place] + other) % 10;
            prop_assert!(!is_valid(&digits));
        }

        #[test]
        fn no_text_is_too_strange(text in ".{0,80}") {
            if let Some(found) = find(&text) {
                prop_assert!(text.get(found).is_some());
            }
        }
    }
}
