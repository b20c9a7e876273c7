//! Finding planted words, however an answer disguises them.

use super::plant::MARK;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// The planted words in a text: as they were written, in another case, and behind the escapes of HTML, JSON, addresses and mail.
pub fn marks(text: &str) -> BTreeSet<String> {
    let decoded = decoded(text);
    let bare = without_tags(&decoded);
    [text, &decoded, &bare].into_iter().flat_map(in_any_case).collect()
}

fn in_any_case(text: &str) -> Vec<String> {
    let word = |at: usize| {
        let written: String = text[at..].chars().take_while(char::is_ascii_uppercase).collect();
        if written.starts_with(MARK) {
            return written;
        }
        let other = text[at..].chars().take_while(char::is_ascii_alphabetic).collect::<String>();
        other.to_ascii_uppercase()
    };
    let mark = MARK.to_ascii_lowercase();
    text.to_ascii_lowercase().match_indices(&mark).map(|(at, _)| word(at)).collect()
}

/// The text with every escape in it undone.
fn decoded(text: &str) -> String {
    let text = encoded_words(text);
    let escapes = [
        ("&#x", 6, 16, ";"),
        ("&#X", 6, 16, ";"),
        ("&#", 7, 10, ";"),
        ("\\u", 4, 16, ""),
        ("%", 2, 16, ""),
        ("=", 2, 16, ""),
    ];
    escapes.into_iter().fold(text, |text, (begin, most, radix, end)| unescaped(&text, begin, most, radix, end))
}

/// The text with numbers that stand for characters undone: after `begin`, at most `most` digits, and perhaps `end`.
fn unescaped(text: &str, begin: &str, most: usize, radix: u32, end: &str) -> String {
    let mut pieces = text.split(begin);
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits: String = piece.chars().take(most).take_while(|digit| digit.is_digit(radix)).collect();
        match u32::from_str_radix(&digits, radix).ok().and_then(char::from_u32) {
            Some(character) => {
                plain.push(character);
                let rest = &piece[digits.len()..];
                plain.push_str(rest.strip_prefix(end).unwrap_or(rest));
            }
            None => plain.extend([begin, piece]),
        }
    }
    plain
}

/// The text with the encoded words of mail headers undone: `=?utf-8?b?…?=`.
fn encoded_words(text: &str) -> String {
    let mut pieces = text.split("=?");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let parts: Vec<&str> = piece.splitn(4, '?').collect();
        let words = match parts[..] {
            [_, "b" | "B", words, _] => STANDARD.decode(words).ok(),
            _ => None,
        };
        match words {
            Some(words) => plain.push_str(&String::from_utf8_lossy(&words)),
            None => plain.extend(["=?", piece]),
        }
    }
    plain
}

/// The text without what may stand in the middle of a word: tags, invisible hyphens, and the ends of lines that go on in calendars.
fn without_tags(text: &str) -> String {
    let (mut bare, mut inside) = (String::new(), false);
    for character in text.replace("\r\n ", "").chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            '\u{ad}' | '\u{200b}' => {}
            _ if !inside => bare.push(character),
            _ => {}
        }
    }
    bare
}
