//! Splits a text into the words and signs that a reader sees.

use crate::cut::{Class, cut};
use crate::normalise::{Sign, normalise, sign};

/// A text, cut so that its pieces put together give it back exactly.
pub(crate) struct Written<'t> {
    /// White space and invisible characters before the first word.
    pub lead: &'t str,
    /// The words and signs.
    pub units: Vec<Unit<'t>>,
    /// White space and invisible characters after the last word.
    pub trail: &'t str,
}

/// One word or sign, with the white space before it.
pub(crate) struct Unit<'t> {
    /// The white space before it; empty if it stands close to the one before.
    pub gap: &'t str,
    /// As written.
    pub raw: &'t str,
    /// As compared.
    pub key: String,
    /// Whether this is a word or a number, not punctuation.
    pub is_word: bool,
}

impl Unit<'_> {
    /// Whether white space stands before it. How much, or of which kind, does
    /// not count.
    pub fn is_apart(&self) -> bool {
        !self.gap.is_empty()
    }

    /// How much a reader reads here: letters and digits, not punctuation.
    pub fn letters(&self) -> usize {
        if self.is_word { self.key.chars().count() } else { 0 }
    }
}

/// Cuts `text` into words and signs. Texts that normalise to the same are cut
/// into the same keys, so that the difference agrees with the fingerprint.
pub(crate) fn read(text: &str) -> Written<'_> {
    let blank = |c: char| matches!(sign(c), Sign::Ignored | Sign::Space);
    let rest = text.trim_start_matches(blank);
    let core = rest.trim_end_matches(blank);
    let mut units = Vec::new();
    let mut gap = "";
    for (class, raw) in cut(core) {
        if class == Class::Gap {
            gap = raw;
            continue;
        }
        let is_word = class == Class::Word;
        units.push(Unit { gap, raw, key: normalise(raw), is_word });
        gap = "";
    }
    Written {
        lead: text.strip_suffix(rest).unwrap_or_default(),
        units,
        trail: rest.strip_prefix(core).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    fn keys(text: &str) -> Vec<String> {
        read(text).units.into_iter().map(|unit| unit.key).collect()
    }

    #[test]
    fn words_are_those_a_reader_sees() {
        assert_eq!(keys("Sør–Trøndelag, A\u{30A}s!"), ["Sør-Trøndelag", ",", "Ås", "!"]);
        assert_eq!(keys("10.000,50 kr. den 1.5."), ["10.000,50", "kr", ".", "den", "1.5", "."]);
        assert_eq!(keys("bruks- og – ja…"), ["bruks", "-", "og", "-", "ja", "..."]);
        assert_eq!(keys("kommune\u{AD}styret (§ 3)"), ["kommunestyret", "(", "§", "3", ")"]);
        assert_eq!(keys(" \u{AD} "), Vec::<String>::new());
    }

    #[test]
    fn every_character_is_cut_as_its_normal_form() {
        // The others stay as they are, whatever stands beside them.
        let changes =
            |c: &char| sign(*c) != Sign::Char(*c) || is_combining_mark(*c) || !c.nfd().eq([*c]) || c.is_ascii();
        for c in ('\0'..=char::MAX).filter(changes) {
            for text in [format!("a{c}b"), format!("1{c}2 {c}-x.{c}")] {
                let normal = normalise(&text);
                assert_eq!(normalise(&normal), normal, "{c:?}");
                assert_eq!(keys(&text), keys(&normal), "{c:?}");
            }
        }
    }
}
