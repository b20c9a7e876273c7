//! The difference between two texts, word by word, as a reader sees it.

use crate::align::{Run, align};
use crate::join::join;
use crate::slide::slide;
use crate::words::{Unit, read};

/// A piece of a difference. A short word that both texts have inside a rewritten
/// passage is shown with the passage, as removed and added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Stands in both texts; written as in the text after.
    Same(String),
    /// Belongs to the text after alone.
    Added(String),
    /// Belongs to the text before alone.
    Removed(String),
}

/// The difference between two texts, word by word.
///
/// `Same` and `Added` put together give `after` exactly. `Same` and `Removed`
/// put together [`normalise`](crate::normalise) to the same as `before`. All
/// parts are `Same` if and only if the texts have the
/// [same words](crate::same_words). No two parts of one kind follow each other,
/// and what was removed stands before what was added in its place.
pub fn diff(before: &str, after: &str) -> Vec<Part> {
    let before = read(before);
    let after = read(after);
    let runs = align(&before.units, &after.units);
    let runs = slide(runs, &before.units, &after.units);
    let runs = join(runs, &before.units, &after.units);
    let mut parts = Parts::default();
    // White space at the ends of a text does not count: that of the text
    // after is shown as it stands, that of the text before is not shown.
    parts.same(after.lead);
    show(&mut parts, &runs, &before.units, &after.units);
    parts.same(after.trail);
    parts.done
}

fn show(parts: &mut Parts, runs: &[Run], before: &[Unit], after: &[Unit]) {
    let end = Run { before: before.len(), after: after.len(), len: 0 };
    let mut from = (0, 0);
    for run in runs.iter().chain([&end]) {
        let removed = pieces(before, from.0, run.before);
        let added = pieces(after, from.1, run.after);
        show_change(parts, &removed, &added);
        let old = before.get(run.before..run.before_end()).unwrap_or_default();
        let new = after.get(run.after..run.after_end()).unwrap_or_default();
        for (at, (old, new)) in old.iter().zip(new).enumerate() {
            // The white space before a run was shown with the change.
            if at > 0 {
                show_change(parts, &gap(old), &gap(new));
            }
            parts.same(new.raw);
        }
        from = (run.before_end(), run.after_end());
    }
}

/// A piece of text, and whether it is white space.
type Piece<'t> = (bool, &'t str);

fn gap<'t>(unit: &Unit<'t>) -> Vec<Piece<'t>> {
    Some((true, unit.gap)).filter(|_| unit.is_apart()).into_iter().collect()
}

/// The words `from..to` with all white space around them.
fn pieces<'t>(units: &[Unit<'t>], from: usize, to: usize) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    for unit in units.get(from..to).unwrap_or_default() {
        pieces.extend(gap(unit));
        pieces.push((false, unit.raw));
    }
    pieces.extend(units.get(to).map(gap).unwrap_or_default());
    pieces
}

/// Shows a change; white space that both texts have around it is the same.
fn show_change(parts: &mut Parts, mut removed: &[Piece], mut added: &[Piece]) {
    if let ([(true, _), old @ ..], [(true, space), new @ ..]) = (removed, added) {
        parts.same(space);
        (removed, added) = (old, new);
    }
    let mut last = "";
    if let ([old @ .., (true, _)], [new @ .., (true, space)]) = (removed, added) {
        last = space;
        (removed, added) = (old, new);
    }
    removed.iter().for_each(|(_, text)| parts.removed(text));
    added.iter().for_each(|(_, text)| parts.added(text));
    parts.same(last);
}

/// The parts so far; a part of the same kind as the last one is added to it.
#[derive(Default)]
struct Parts {
    done: Vec<Part>,
}

impl Parts {
    fn same(&mut self, text: &str) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Same(last)) => last.push_str(text),
            _ => self.done.push(Part::Same(text.to_owned())),
        }
    }

    fn added(&mut self, text: &str) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Added(last)) => last.push_str(text),
            _ => self.done.push(Part::Added(text.to_owned())),
        }
    }

    fn removed(&mut self, text: &str) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some(Part::Removed(last)) => last.push_str(text),
            _ => self.done.push(Part::Removed(text.to_owned())),
        }
    }
}
