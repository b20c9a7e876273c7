//! Finds which words of two texts are the same words.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::words::Unit;

/// A run of words that stands in both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// Where it starts in the text before.
    pub before: usize,
    /// Where it starts in the text after.
    pub after: usize,
    /// How many words and signs it has.
    pub len: usize,
}

impl Run {
    pub fn before_end(&self) -> usize {
        self.before + self.len
    }

    pub fn after_end(&self) -> usize {
        self.after + self.len
    }
}

/// The runs that stand in both texts, in order; all else is changed. White
/// space takes no part, because spaces match everywhere and would line up words
/// that have nothing to do with each other.
pub(crate) fn align(before: &[Unit], after: &[Unit]) -> Vec<Run> {
    let mut numbers = HashMap::new();
    let before = number(&mut numbers, before);
    let after = number(&mut numbers, after);
    capture_diff_slices(ALGORITHM, &before, &after)
        .into_iter()
        .filter_map(|op| match op {
            DiffOp::Equal { old_index, new_index, len } => Some(Run { before: old_index, after: new_index, len }),
            _ => None,
        })
        .collect()
}

/// Words that stand once in each text hold the two together, which reads better
/// than the fewest possible changes. Its cost is bounded without a clock.
const ALGORITHM: Algorithm = Algorithm::Patience;

fn number<'k>(numbers: &mut HashMap<&'k str, usize>, units: &'k [Unit]) -> Vec<usize> {
    let mut numbered = Vec::with_capacity(units.len());
    for unit in units {
        let next = numbers.len();
        numbered.push(*numbers.entry(unit.key.as_str()).or_insert(next));
    }
    numbered
}
