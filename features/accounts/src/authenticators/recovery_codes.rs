//! Codes on paper for the day the phone is lost.

use rand::Rng as _;
use web::session_token_hash;

/// How many an account gets.
pub const COUNT: usize = 10;
const GROUPS: usize = 3;
const GROUP: usize = 5;
/// Letters and digits that are not mistaken for each other.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// A fresh code, such as `k3mpx-7dfqa-wn2zr`: 74 bits.
pub fn random_code() -> String {
    let mut rng = rand::rng();
    let mut group = || (0..GROUP).map(|_| char::from(LETTERS[rng.random_range(0..LETTERS.len())])).collect::<String>();
    (0..GROUPS).map(|_| group()).collect::<Vec<_>>().join("-")
}

/// The hash under which a code is stored; `None` when the text cannot be one. Case, spaces and hyphens do not matter.
pub fn hash(account_id: &str, text: &str) -> Option<String> {
    let letters: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (letters.len() == GROUPS * GROUP && letters.is_ascii())
        .then(|| session_token_hash(&format!("recovery:{account_id}:{}", letters.to_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = random_code();
        assert_eq!(code.len(), GROUPS * GROUP + 2);
        let typed = code.to_uppercase().replace('-', " ");
        assert_eq!(hash("a", &code), hash("a", &typed));
        assert_ne!(hash("a", &code), hash("b", &code));
        assert_eq!(hash("a", "287082"), None);
        assert_eq!(hash("a", "æøåæøåæøåæøåæøå"), None);
    }
}
