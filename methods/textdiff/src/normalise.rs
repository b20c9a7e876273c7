//! What of a text counts when councils must adopt it with the same words.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// How one written character is read when words are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Nothing: the character takes no room and carries no meaning.
    Ignored,
    /// White space of any kind.
    Space,
    /// Three full stops, written as one character.
    Ellipsis,
    /// This character.
    Char(char),
}

/// Reads one character. The reading never depends on its neighbours, so that
/// a text read piece by piece gives the same as the text read whole.
pub(crate) fn sign(c: char) -> Sign {
    match c {
        // Soft hyphen, the zero-width spaces, joiners and direction marks, the
        // invisible operators and the byte order mark. The characters that
        // turn the direction of text around (U+202A to U+202E and U+2066 to
        // U+2069) are not here, because they change what a reader sees.
        '\u{AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => Sign::Ignored,
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => Sign::Char('"'),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' => Sign::Char('\''),
        // The hyphens and dashes U+2010 to U+2015, and the minus sign.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Sign::Char('-'),
        '…' => Sign::Ellipsis,
        c if c.is_whitespace() => Sign::Space,
        c => Sign::Char(c),
    }
}

/// The words that count: `text` without what word processors change unasked.
///
/// Every run of white space becomes one space and the ends are trimmed;
/// invisible characters disappear; curly and angled quotes, dashes and the
/// ellipsis become their plain forms; letters are composed (Unicode NFC). Case,
/// numbers and all other punctuation stay. Normalising twice changes nothing.
///
/// ```
/// assert_eq!(textdiff::normalise(" «Ja»\u{A0}– sa\r\nhun… "), "\"Ja\" - sa hun...");
/// ```
pub fn normalise(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        let plain = match sign(c) {
            Sign::Ignored => continue,
            Sign::Space => {
                space = true;
                continue;
            }
            Sign::Ellipsis => None,
            Sign::Char(c) => Some(c),
        };
        if space && !folded.is_empty() {
            folded.push(' ');
        }
        space = false;
        match plain {
            Some(c) => folded.push(c),
            None => folded.push_str("..."),
        }
    }
    // Composing comes last: a removed character may have stood between a
    // letter and its accent.
    folded.nfc().collect()
}

/// The SHA-256 of the [`normalise`]d text, as 64 lower-case hexadecimal digits.
///
/// Texts with the same words have the same fingerprint, so a council can be
/// held to the exact text it adopted.
pub fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(normalise(text).as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether two texts have the same words, as [`normalise`] reads them.
pub fn same_words(a: &str, b: &str) -> bool {
    normalise(a) == normalise(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_word_processors_change() {
        assert_eq!(normalise("« » “ ” „ \" ‟"), "\" \" \" \" \" \" \"");
        assert_eq!(normalise("‘ ’ ‚ ′ '"), "' ' ' ' '");
        assert_eq!(normalise("‐ ‑ ‒ – — ― − -"), "- - - - - - - -");
        assert_eq!(normalise("og så …"), "og så ...");
        assert_eq!(normalise("\u{FEFF}kommune\u{AD}styret\u{200B}"), "kommunestyret");
        assert_eq!(normalise("\t10\u{A0}000\u{202F}kr\r\n\u{2028}i \u{200B} år \n"), "10 000 kr i år");
        assert_eq!(normalise("A\u{30A}lesund"), "Ålesund");
        assert_eq!(normalise("a\u{200B}\u{30A}"), "å");
        assert_eq!(normalise(" \u{FEFF}\n"), "");
    }

    #[test]
    fn keeps_what_matters_in_law() {
        for (a, b) in [
            ("Kommunen skal", "kommunen skal"),
            ("10 000", "10000"),
            ("1,5", "1.5"),
            ("skal, ikke", "skal ikke"),
            ("§ 3", "§3"),
            ("m²", "m2"),
            ("a\u{202E}b", "ab"),
        ] {
            assert!(!same_words(a, b), "{a:?} and {b:?} differ");
        }
    }

    #[test]
    fn the_fingerprint_is_sha256_of_the_normalised_text() {
        // As `printf '"Ja" - nei' | sha256sum` gives it.
        let known = "e0679586feff5cb168bd942ee82577f050149e7c400bbe0076a3e9659cc9aac4";
        assert_eq!(fingerprint("«Ja» —\nn\u{AD}ei "), known);
        assert_eq!(fingerprint("\u{AD} "), fingerprint(""));
    }
}
