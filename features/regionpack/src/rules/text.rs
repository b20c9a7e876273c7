//! Which spaces and line breaks of a text are kept.

/// A text of several lines: line breaks are `\n`, and there are none before and no spaces after it. Applying it again
/// changes nothing, so that a pack that is written and read again is the same.
pub(crate) fn prose(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim_end().trim_start_matches('\n').to_owned()
}

/// A text without spaces and line breaks around it.
pub(crate) fn trimmed(text: &str) -> String {
    prose(text.trim())
}

/// The first character that no text holds, such as NUL, which PostgreSQL does not take, and the two at the end of the first
/// plane, which XML does not.
pub(crate) fn forbidden(text: &str) -> Option<char> {
    let is_forbidden = |character: &char| match character {
        '\n' | '\r' | '\t' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        other => other.is_control(),
    };
    text.chars().find(is_forbidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_breaks_are_of_one_kind() {
        assert_eq!(prose("\r\n\n  a\r\nb \n\rc \r\n\n"), "  a\nb \n\nc");
        assert_eq!(prose(" \n "), "");
        assert_eq!(trimmed(" a\r\n b "), "a\n b");
    }

    #[test]
    fn control_characters_are_found() {
        assert_eq!(forbidden("a\tb\r\nc æ"), None);
        assert_eq!(forbidden("a\u{0}b"), Some('\u{0}'));
        assert_eq!(forbidden("a🏔\u{ffff}b"), Some('\u{ffff}'));
    }

    proptest! {
        #[test]
        fn twice_is_once(text in "[ \r\n\ta\u{a0}]{0,12}") {
            prop_assert_eq!(prose(&prose(&text)), prose(&text));
            prop_assert_eq!(trimmed(&trimmed(&text)), trimmed(&text));
        }
    }
}
