//! Organisation numbers.

const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

/// Whether `text` is nine digits of which the last is the check digit (modulus 11) of the others.
pub(crate) fn is_organisation_number(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|character| character.to_digit(10)).collect();
    let [first @ .., check] = digits.as_slice() else { return false };
    if digits.len() != 9 || text.len() != 9 {
        return false;
    }
    let sum: u32 = first.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 == *check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_counts() {
        for number in ["944889116", "864952992", "894166762", "310000019"] {
            assert!(is_organisation_number(number), "{number}");
        }
        for text in ["944889117", "94488911", "9448891166", "944 889 116", "", "94488911x", "٩٤٤٨٨٩١١٦"] {
            assert!(!is_organisation_number(text), "{text}");
        }
    }

    #[test]
    fn a_number_without_a_check_digit_is_none() {
        // 10 as remainder has no digit; no last digit makes these right.
        assert!((0..10).all(|check| !is_organisation_number(&format!("00000006{check}"))));
    }
}
