//! How large a difference is.

use crate::diff::Part;
use crate::words::read;

/// The size of a difference, in words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Words and numbers shown as added.
    pub added_words: usize,
    /// Words and numbers shown as removed.
    pub removed_words: usize,
}

/// Counts the words that a difference shows as added and removed.
///
/// Punctuation is not counted, so a changed comma gives zero words: ask
/// [`same_words`](crate::same_words) whether anything changed at all. A short
/// word that stands inside a rewritten passage counts as removed and added, as
/// it is shown.
pub fn summary(parts: &[Part]) -> Summary {
    let mut summary = Summary::default();
    for part in parts {
        match part {
            Part::Same(_) => {}
            Part::Added(text) => summary.added_words += words(text),
            Part::Removed(text) => summary.removed_words += words(text),
        }
    }
    summary
}

fn words(text: &str) -> usize {
    read(text).units.iter().filter(|unit| unit.is_word).count()
}
