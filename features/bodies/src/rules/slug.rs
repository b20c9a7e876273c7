//! The part of an address that names a body.

/// The most that the words of a slug take; a number may follow.
const LONGEST: usize = 80;

/// A slug from a name: small letters, digits and single hyphens. What is left of a name without any is `otherwise`. One that
/// is taken gets a number.
pub fn slug(name: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut plain = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            // As the keys of region packs do: ae, o and a.
            '\u{e6}' | '\u{e4}' => plain.push_str("ae"),
            '\u{f8}' | '\u{f6}' => plain.push('o'),
            '\u{e5}' => plain.push('a'),
            '\u{e8}'..='\u{eb}' => plain.push('e'),
            _ if !plain.is_empty() && !plain.ends_with('-') => plain.push('-'),
            _ => {}
        }
    }
    plain.truncate(LONGEST);
    let words = plain.trim_matches('-');
    let words = if words.is_empty() { otherwise.replace('_', "-") } else { words.to_owned() };
    let numbered = (2..).map(|number: u32| format!("{words}-{number}"));
    std::iter::once(words.clone()).chain(numbered).find(|slug| !is_taken(slug)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_become_addresses() {
        let free = |_: &str| false;
        assert_eq!(
            slug("Lokalt samarbeidsutvalg Ål/Øvre Eiker (LSU)", "board", free),
            "lokalt-samarbeidsutvalg-al-ovre-eiker-lsu"
        );
        assert_eq!(slug("Bærum", "board", |slug| slug == "baerum" || slug == "baerum-2"), "baerum-3");
        assert_eq!(slug("…", "working_group", free), "working-group");
    }

    proptest! {
        #[test]
        fn every_slug_is_a_key(name in ".{0,120}") {
            let slug = slug(&name, "board", |_| false);
            prop_assert!(!slug.is_empty() && slug.len() <= LONGEST);
            prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"), "{}", slug);
        }
    }
}
