//! Text: valid UTF-8 from the first byte to the last, without control characters.

/// Watches text flow past.
#[derive(Default)]
pub(super) struct Text {
    /// The first bytes of a character whose last bytes have not come yet.
    begun: Vec<u8>,
    broken: bool,
}

impl Text {
    /// Takes the next part. Answers `false` once it is not text.
    pub(super) fn feed(&mut self, chunk: &[u8]) -> bool {
        if self.broken {
            return false;
        }
        let mut joined = std::mem::take(&mut self.begun);
        let bytes = if joined.is_empty() {
            chunk
        } else {
            joined.extend_from_slice(chunk);
            &joined
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => self.broken = holds_controls(text),
            Err(error) => {
                let (valid, rest) = bytes.split_at(error.valid_up_to());
                // Without a length, the error is only that the last character is not complete yet.
                self.broken = error.error_len().is_some() || std::str::from_utf8(valid).is_ok_and(holds_controls);
                self.begun = rest.to_vec();
            }
        }
        !self.broken
    }

    /// Whether all was text, to the end of its last character.
    pub(super) fn is_whole(&self) -> bool {
        !self.broken && self.begun.is_empty()
    }
}

fn holds_controls(text: &str) -> bool {
    text.chars().any(|character| character.is_control() && !matches!(character, '\t' | '\r' | '\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_text(content: &[u8], chunk: usize) -> bool {
        let mut text = Text::default();
        content.chunks(chunk).all(|part| text.feed(part)) && text.is_whole()
    }

    #[test]
    fn a_character_may_be_split_between_parts() {
        let content = "Flå;Ål;Hemsedal\r\n1,2\t3 € 🏔\n".as_bytes();
        assert!((1..8).all(|chunk| is_text(content, chunk)));
    }

    #[test]
    fn half_a_character_is_not_text() {
        for chunk in 1..5 {
            assert!(!is_text(b"Fl\xc3", chunk));
            assert!(!is_text(b"Fl\xc3;2", chunk));
            assert!(!is_text(b"Fl\xe5", chunk), "Latin-1");
        }
    }

    #[test]
    fn control_characters_are_not_text() {
        for content in [b"a\0b".as_slice(), b"a\x1b[31m", b"a\x7f", "a\u{85}".as_bytes()] {
            assert!(!is_text(content, 100), "{content:?}");
        }
    }

    proptest! {
        #[test]
        fn parts_are_judged_like_the_whole(content in prop::collection::vec(any::<u8>(), 0..40), chunk in 1_usize..6) {
            prop_assert_eq!(is_text(&content, chunk), is_text(&content, 100));
        }

        #[test]
        fn printable_text_in_parts_is_text(content in "\\PC{1,40}", chunk in 1_usize..6) {
            prop_assert!(is_text(content.as_bytes(), chunk));
        }
    }
}
