//! National identity numbers in running text.

#![no_main]

use nationalid::{find, is_valid};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let found = find(text);
    assert_eq!(found.clone().map(|found| found.start), first(text.as_bytes()), "{text:?}");
    if let Some(found) = found {
        let number = text.get(found.clone()).expect("it lies between characters");
        assert_eq!(find(number), Some(0..number.len()));
        assert_eq!(find(&text[..found.end]), Some(found.clone()));
        let shifted = format!("x{text}");
        let there =
            if text.starts_with(|c: char| c.is_ascii_digit()) && found.start > 0 { None } else { find(&shifted) };
        assert!(there.is_none_or(|there| there == (found.start + 1..found.end + 1)));
    }
});

/// The same, said another way: eleven digits in a row, or six and five with a sign between, with no digit beside them.
fn first(text: &[u8]) -> Option<usize> {
    (0..text.len()).find(|&start| {
        let alone = start == 0 || !text[start - 1].is_ascii_digit();
        alone
            && [0, 1].into_iter().any(|sign| {
                let Some(shape) = text.get(start..start + 11 + sign) else { return false };
                let after = text.get(start + 11 + sign).is_some_and(u8::is_ascii_digit);
                let parted = sign == 0 || matches!(shape[6], b' ' | b'-' | b'.');
                let digits: Vec<u32> =
                    shape.iter().filter(|byte| byte.is_ascii_digit()).map(|b| u32::from(b - b'0')).collect();
                let digits = <[u32; 11]>::try_from(digits);
                !after && parted && digits.is_ok_and(|digits| is_valid(&digits))
            })
    })
}
