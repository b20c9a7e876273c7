//! One mistake at a time: what is told about it, and that nothing else is.

use crate::packs::{change, problems};
use crate::small;

mod answers;
mod bodies;
mod places;
mod texts;

/// Changes one file, and expects exactly these problems; the path is left out where it is that file.
fn expect(path: &str, from: &str, to: &str, expected: &[&str]) {
    let mut files = small::files();
    change(&mut files, path, from, to);
    let found = problems(files);
    let found: Vec<&str> = found.iter().map(|line| line.strip_prefix(&format!("{path}:")).unwrap_or(line)).collect();
    assert_eq!(found, expected, "{path}: {from:?} → {to:?}");
}
