//! E-mail addresses.

use std::ops::Range;

/// Where addresses stand: a name, an at sign, and a domain with a full stop in it.
pub fn find(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| {
        let start = name(&text[..at])?;
        let end = at + 1 + domain(&text[at + 1..])?;
        Some(start..end)
    })
}

/// Where the name before the at sign begins.
fn name(before: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let start = before.char_indices().rev().take_while(|(_, c)| is_part(*c)).last()?.0;
    let begins = before[start..].find(char::is_alphanumeric)?;
    Some(start + begins)
}

/// How long the domain after the at sign is.
fn domain(after: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    let length = after.find(|c| !is_part(c)).unwrap_or(after.len());
    // A full stop or a hyphen at the end belongs to the sentence.
    let domain = after[..length].trim_end_matches(['.', '-']);
    let (rest, top) = domain.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let labels_are_there = rest.split('.').all(|label| !label.is_empty());
    (is_top && labels_are_there).then_some(domain.len())
}
