//! Where one word ends and the next begins.

use unicode_normalization::char::is_combining_mark;

use crate::normalise::{Sign, sign};

/// What a piece of text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// White space.
    Gap,
    /// A word or a number.
    Word,
    /// Full stops, one or more: an ellipsis is three of them.
    Dots,
    /// One other sign.
    Other,
}

/// A character as compared; nothing if it is ignored.
fn seen(c: char) -> Option<char> {
    match sign(c) {
        Sign::Ignored => None,
        Sign::Space => Some(' '),
        Sign::Ellipsis => Some('…'),
        Sign::Char(c) => Some(c),
    }
}

/// Cuts a text into pieces that put together give it back.
pub(crate) fn cut(core: &str) -> Vec<(Class, &str)> {
    let mut pieces = Vec::new();
    let mut open = (Class::Gap, 0);
    let mut last = None;
    for (at, written) in core.char_indices() {
        // An ignored character stays with whatever it stands in or after.
        let Some(c) = seen(written) else {
            continue;
        };
        let after = core.get(at + written.len_utf8()..).unwrap_or_default();
        let class = classify(c, open.0, last, after);
        if class != open.0 || (class == Class::Other && !is_combining_mark(c)) {
            pieces.push((open.0, core.get(open.1..at).unwrap_or_default()));
            open = (class, at);
        }
        last = Some(c);
    }
    pieces.push((open.0, core.get(open.1..).unwrap_or_default()));
    pieces.retain(|(_, raw)| !raw.is_empty());
    pieces
}

/// The class of a character after a piece of class `open`. An accent belongs to
/// what it stands on, composed or not. A hyphen inside a word is part of it, as
/// are the point and comma inside a number, so that 1,5 changed to 1,6 shows as
/// one number changed to another.
fn classify(c: char, open: Class, last: Option<char>, after: &str) -> Class {
    let next = || after.chars().find_map(seen);
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match c {
        ' ' => Class::Gap,
        c if is_combining_mark(c) => match open {
            Class::Gap => Class::Word,
            other => other,
        },
        c if c.is_alphanumeric() => Class::Word,
        '-' if open == Class::Word && next().is_some_and(is_letter) => Class::Word,
        '.' | ',' if open == Class::Word && is_digit(last) && is_digit(next()) => Class::Word,
        '.' | '…' => Class::Dots,
        _ => Class::Other,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_combining_mark(c)
}
