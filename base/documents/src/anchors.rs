//! Names that headings can be linked to.

use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization as _;

/// A name longer than this says nothing more.
const LONGEST: usize = 60;

/// The names given so far, each with how often it was asked for.
#[derive(Debug, Default)]
pub(crate) struct Anchors(HashMap<String, usize>);

impl Anchors {
    /// A name for this text that no other heading has: small letters, digits and hyphens.
    pub fn name(&mut self, text: &str) -> String {
        let name = slug(text);
        let name = if name.is_empty() { "h".to_owned() } else { name };
        loop {
            let asked = self.0.entry(name.clone()).or_default();
            *asked += 1;
            if *asked == 1 {
                return name;
            }
            let numbered = format!("{name}-{asked}");
            if !self.0.contains_key(&numbered) {
                self.0.insert(numbered.clone(), 1);
                return numbered;
            }
        }
    }
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.nfd().flat_map(char::to_lowercase) {
        if slug.len() >= LONGEST {
            break;
        }
        match character {
            '\u{E6}' => slug.push_str("ae"),
            '\u{F8}' => slug.push('o'),
            character if character.is_ascii_alphanumeric() => slug.push(character),
            character if character.is_alphanumeric() || is_accent(character) => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.trim_end_matches('-').to_owned()
}

fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_given_once() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.name("Økonomi og følger for Ål"), "okonomi-og-folger-for-al");
        assert_eq!(anchors.name("Økonomi og følger for Ål!"), "okonomi-og-folger-for-al-2");
        assert_eq!(anchors.name("漢字"), "h");
        assert_eq!(anchors.name(""), "h-2");
    }
}
