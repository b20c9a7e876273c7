//! What follows from a provider's claims.

use crate::federation::RoleRule;

/// The longest display name taken from a claim, in characters.
const LONGEST_DISPLAY_NAME: usize = 100;
/// How much of a wish becomes part of an account's name.
const LONGEST_WISH: usize = 40;
/// How much that is random stands in a name that nobody wished for.
const RANDOM: usize = 10;

/// The rules of which the claim has the value.
pub fn granted<'a>(rules: &'a [RoleRule], values: &[&str]) -> Vec<&'a RoleRule> {
    rules.iter().filter(|rule| values.contains(&rule.value.as_str())).collect()
}

/// An account name like `wish`, which is a user name or an e-mail address; or one made of what is random
/// when nothing is left of it.
pub fn account_name(wish: &str, random: &str) -> String {
    let local = wish.split('@').next().unwrap_or_default().to_lowercase();
    let mut name = String::new();
    for letter in local.chars().take(LONGEST_WISH) {
        match letter {
            'a'..='z' | '0'..='9' => name.push(letter),
            '\u{e6}' => name.push_str("ae"),
            '\u{f8}' => name.push('o'),
            '\u{e5}' => name.push('a'),
            _ if !name.is_empty() && !name.ends_with('.') => name.push('.'),
            _ => {}
        }
    }
    let name = name.trim_end_matches('.');
    if access::is_account_name(name) {
        return name.to_owned();
    }
    let letters = random.chars().filter(char::is_ascii_alphanumeric).take(RANDOM).collect::<String>().to_lowercase();
    format!("konto-{letters}")
}

/// What others see of somebody, from a claim that may hold anything.
pub fn display_name(claim: &str) -> String {
    claim.chars().filter(|letter| !letter.is_control()).take(LONGEST_DISPLAY_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_wish_as_far_as_they_may() {
        for (wish, name) in [
            ("Ola.Nordmann@hol.kommune.no", "ola.nordmann"),
            ("kåre ærlig-ødegård", "kare.aerlig.odegard"),
            ("..Ola--", "ola"),
            ("", "konto-0123456789"),
            ("@hol.no", "konto-0123456789"),
            ("李", "konto-0123456789"),
        ] {
            assert_eq!(account_name(wish, "0123456789abcdef"), name, "{wish}");
        }
    }

    #[test]
    fn whatever_is_wished_for_gives_a_name() {
        proptest::proptest!(|(wish in ".{0,80}")| assert!(access::is_account_name(&account_name(&wish, "0123456789ab"))));
    }
}
