//! Moves an added or removed passage to where a reader would say it begins.
//!
//! When "Rådet vedtar B." is put before "Rådet vedtar C.", it is as true to say
//! that "B. Rådet vedtar" was put before "C.". Readers expect whole sentences.

use crate::align::Run;
use crate::words::Unit;

/// Slides every passage that is only added or only removed to the best start.
pub(crate) fn slide(found: Vec<Run>, before: &[Unit], after: &[Unit]) -> Vec<Run> {
    // Empty runs at both ends, so that a passage there can slide as well.
    let end = Run { before: before.len(), after: after.len(), len: 0 };
    let mut runs = vec![Run { before: 0, after: 0, len: 0 }];
    runs.extend(found);
    runs.push(end);
    for at in 1..runs.len() {
        let Some([left, right]) = runs.get_mut(at - 1..=at) else {
            continue;
        };
        let removes = left.before_end() < right.before;
        let adds = left.after_end() < right.after;
        let shift = match (removes, adds) {
            (false, true) => best_shift(after, left.after_end(), right.after, left.len, right.len),
            (true, false) => best_shift(before, left.before_end(), right.before, left.len, right.len),
            _ => continue,
        };
        match shift {
            Shift::Left(by) => {
                left.len -= by;
                right.before -= by;
                right.after -= by;
                right.len += by;
            }
            Shift::Right(by) => {
                left.len += by;
                right.before += by;
                right.after += by;
                right.len -= by;
            }
        }
    }
    runs.retain(|run| run.len > 0);
    runs
}

enum Shift {
    Left(usize),
    Right(usize),
}

/// How far to slide the passage `start..end`, which may take up to `room_left`
/// words from the run before it and `room_right` from the run after.
fn best_shift(units: &[Unit], start: usize, end: usize, room_left: usize, room_right: usize) -> Shift {
    let mut best = (boundary(units, start), Shift::Left(0));
    for by in 1..=room_left {
        if !alike(units, start.checked_sub(by), end.checked_sub(by)) {
            break;
        }
        let score = boundary(units, start - by);
        if score > best.0 {
            best = (score, Shift::Left(by));
        }
    }
    for by in 1..=room_right {
        if !alike(units, Some(start + by - 1), Some(end + by - 1)) {
            break;
        }
        let score = boundary(units, start + by);
        if score > best.0 {
            best = (score, Shift::Right(by));
        }
    }
    best.1
}

fn alike(units: &[Unit], a: Option<usize>, b: Option<usize>) -> bool {
    let unit = |at: Option<usize>| at.and_then(|at| units.get(at));
    match (unit(a), unit(b)) {
        // The very first word has no white space before it, wherever it is.
        (Some(x), Some(y)) => x.key == y.key && (a == Some(0) || x.is_apart() == y.is_apart()),
        _ => false,
    }
}

/// How good it is to begin a passage at `at`: best at a new line, then at a new
/// sentence, then after other punctuation.
fn boundary(units: &[Unit], at: usize) -> u8 {
    let Some(previous) = at.checked_sub(1).and_then(|at| units.get(at)) else {
        return 3;
    };
    match units.get(at) {
        Some(unit) if unit.gap.contains('\n') => 3,
        Some(unit) if !unit.is_apart() => 0,
        _ if matches!(previous.key.as_str(), "." | "!" | "?") => 2,
        _ => u8::from(!previous.is_word),
    }
}
