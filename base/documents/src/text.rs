//! Text from people as it may stand in a document: without what cannot be seen and what would turn the order of the words.

use crate::pdf::fonts;
use unicode_normalization::UnicodeNormalization as _;

/// What stands for a character that the typeface does not have.
const MISSING: char = '\u{25A1}';
/// Where a line may be broken without a hyphen.
const BREAK: char = '\u{200B}';
/// From how many characters on a word may also be broken after a punctuation mark: addresses of the net.
const LONG: usize = 24;
/// From how many characters on a word may be broken anywhere. The longest line holds some 85.
const ENDLESS: usize = 48;

/// The longest address that a link may lead to, in bytes.
const ADDRESS: usize = 2_000;

/// What a text is cleaned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Medium<'a> {
    /// A browser, which has typefaces of its own.
    Screen,
    /// A file for archives, in which every character must have its shape.
    Paper {
        /// The address of the site, to which paths of our own belong.
        site: Option<&'a str>,
    },
}

impl Medium<'_> {
    /// The text on one line.
    pub fn line(self, text: &str) -> String {
        self.clean(text).replace('\n', " ")
    }

    /// The text with its line breaks.
    pub fn clean(self, text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let visible = text.chars().filter_map(visible);
        match self {
            Self::Screen => visible.collect(),
            // Letters and their accents may come as two characters; typefaces draw them better as one.
            Self::Paper { .. } => set(visible.nfc()),
        }
    }

    /// The address that a link leads to; none when it leads nowhere from here.
    pub fn address(self, address: &str) -> Option<String> {
        let address: String = address.trim().chars().filter(|character| !character.is_control()).collect();
        let address = match self {
            Self::Paper { site } if address.starts_with('/') => format!("{}{address}", site?),
            _ => address,
        };
        (address.len() <= ADDRESS && address != "#" && !address.is_empty()).then_some(address)
    }
}

/// The character as it may stand in a document, or none for what has no place in one.
fn visible(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // Marks that turn the order of what follows, and with it what a decision seems to say.
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}' => None,
        other if other.is_control() || u32::from(other) & 0xFFFE == 0xFFFE => None,
        other => Some(other),
    }
}

/// The text with a shape for every character, and places to break words that no line can hold.
fn set(characters: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    let mut run = 0;
    for character in characters {
        let drawn = match character {
            '\n' => character,
            other if fonts::draws(other) => other,
            other if is_ignorable(other) => continue,
            other if other.is_whitespace() => ' ',
            _ if out.ends_with(MISSING) => continue,
            _ => MISSING,
        };
        out.push(drawn);
        let ends_word = matches!(drawn, '\n' | ' ' | '-' | BREAK);
        run = if ends_word { 0 } else { run + 1 };
        if run >= ENDLESS || run >= LONG && matches!(drawn, '/' | '.' | '_' | '?' | '&' | '=' | ',' | ';' | ':' | '@') {
            out.push(BREAK);
            run = 0;
        }
    }
    out
}

/// Whether a character only changes its neighbours, and is nothing without them.
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{1F3FB}'..='\u{1F3FF}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Medium<'_> = Medium::Paper { site: None };

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        for medium in [Medium::Screen, PAPER] {
            assert_eq!(medium.line("a\0b\u{202E}c\u{200F}\u{7}\u{FFFE}\td\r\ne"), "abc d e");
            assert_eq!(medium.clean("«Gol» – 1\u{A0}000\r\nkr"), "«Gol» – 1\u{A0}000\nkr");
        }
    }

    #[test]
    fn a_letter_and_its_accent_become_one_on_paper() {
        assert_eq!(PAPER.line("A\u{30A}l"), "Ål");
    }

    #[test]
    fn what_the_typeface_lacks_is_marked_once() {
        assert_eq!(PAPER.line("Møte 👩\u{200D}⚕\u{FE0F}漢字!"), "Møte □!");
        assert_eq!(Medium::Screen.line("Møte 👩"), "Møte 👩");
        assert_eq!(PAPER.line("\u{E000}\u{3000}."), "□ .");
    }

    #[test]
    fn words_that_no_line_holds_can_be_broken() {
        let word = PAPER.line(&"a".repeat(100));
        assert_eq!(word.matches(BREAK).count(), 2);
        assert_eq!(word.replace(BREAK, ""), "a".repeat(100));
        let ordinary = "interkommunalt samarbeidsavtale https://www.gol.kommune.no";
        assert_eq!(PAPER.line(ordinary).replace(BREAK, ""), ordinary);
        assert!(!PAPER.line("samhandlingsreformen og helsefellesskapsavtalen").contains(BREAK));
    }

    #[test]
    fn paths_of_our_own_belong_to_the_site() {
        let with_site = Medium::Paper { site: Some("https://samhelse.example") };
        assert_eq!(with_site.address("/matters/1").as_deref(), Some("https://samhelse.example/matters/1"));
        assert_eq!(PAPER.address("/matters/1"), None);
        assert_eq!(Medium::Screen.address("/matters/1").as_deref(), Some("/matters/1"));
        assert_eq!(PAPER.address("#"), None);
        assert_eq!(PAPER.address(&format!("https://{}", "a".repeat(3000))), None);
    }
}
