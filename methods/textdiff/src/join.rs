//! Joins changes that only a word or two keeps apart.
//!
//! Two passages that say different things still share "og", "i" and commas by
//! chance. Shown as kept, they would chop the change into confetti.

use crate::align::Run;
use crate::words::Unit;

/// A common word of this many letters says nothing alone.
const SHORT_WORD: usize = 3;

/// A common stretch of more words than this is never given up.
const MOST_WORDS: usize = 3;

/// Gives up the runs that are too slight to stand between two changes.
pub(crate) fn join(runs: Vec<Run>, before: &[Unit], after: &[Unit]) -> Vec<Run> {
    let before_sums = sums(before);
    let after_sums = sums(after);
    let change = |from: (usize, usize), to: (usize, usize)| Change {
        removes: from.0 < to.0,
        adds: from.1 < to.1,
        letters: span(&before_sums, from.0, to.0).max(span(&after_sums, from.1, to.1)),
    };
    let end = Run { before: before.len(), after: after.len(), len: 0 };
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for next in runs.into_iter().chain([end]) {
        // Giving up a run lets the change before it grow, so the run before
        // that must be judged again.
        while let Some(run) = kept.last() {
            let previous = kept.iter().rev().nth(1);
            let from = previous.map_or((0, 0), |run| (run.before_end(), run.after_end()));
            let left = change(from, (run.before, run.after));
            let right = change((run.before_end(), run.after_end()), (next.before, next.after));
            if !is_slight(run, after, &left, &right) {
                break;
            }
            kept.pop();
        }
        kept.push(next);
    }
    kept.pop();
    kept
}

struct Change {
    removes: bool,
    adds: bool,
    letters: usize,
}

fn is_slight(run: &Run, after: &[Unit], left: &Change, right: &Change) -> bool {
    let lies_between = (left.removes || left.adds) && (right.removes || right.adds);
    // Around a passage where words are only added, or only removed, the kept
    // words are really kept, however short.
    let is_rewritten = (left.removes || right.removes) && (left.adds || right.adds);
    if !lies_between || !is_rewritten {
        return false;
    }
    let units = after.get(run.after..run.after_end()).unwrap_or_default();
    let next = after.get(run.after_end());
    // A paragraph's end keeps the changes on each side of it apart.
    if units.iter().chain(next).any(|unit| unit.gap.contains('\n')) {
        return false;
    }
    let words = units.iter().filter(|unit| unit.is_word).take(MOST_WORDS + 1).count();
    if words > MOST_WORDS {
        return false;
    }
    let letters: usize = units.iter().map(Unit::letters).sum();
    (words <= 1 && letters <= SHORT_WORD) || letters * 2 <= left.letters.min(right.letters)
}

/// The letters before each place, so that any stretch is counted at once.
fn sums(units: &[Unit]) -> Vec<usize> {
    let mut total = 0;
    let mut sums = vec![0];
    sums.extend(units.iter().map(|unit| {
        total += unit.letters();
        total
    }));
    sums
}

fn span(sums: &[usize], from: usize, to: usize) -> usize {
    let at = |place: usize| sums.get(place).copied().unwrap_or_default();
    at(to).saturating_sub(at(from))
}
