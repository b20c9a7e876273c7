//! One mistake at a time: what is told about it, and that nothing else is.

use crate::packs::{change, problems, problems_after};
use crate::small;

const MATTER: &str = "matters/forum-2026-1/matter.toml";
const OTHER: &str = "matters/forum-2026-2/matter.toml";

/// Changes one file, and expects exactly these problems there; `file:` is left out where it is that file.
fn expect(path: &str, from: &str, to: &str, expected: &[&str]) {
    let found = problems_after(path, from, to);
    let found: Vec<&str> = found.iter().map(|line| line.strip_prefix(&format!("{path}:")).unwrap_or(line)).collect();
    assert_eq!(found, expected, "{path}: {from:?} → {to:?}");
}

#[test]
fn the_area_tree() {
    expect("areas.csv", "valley,region,land", "valley,region,", &["3: \"valley\" is a second root — a parent; only one area has none"]);
    expect("areas.csv", "land,nation,,Land", "land,region,,Land", &[
        "2: the root \"land\" is a region — a nation, or a parent",
        "3: a region cannot stand below the region \"land\" — the order nation › health_region › health_community › region › municipality",
    ]);
    expect("areas.csv", "land,nation,,", "land,nation,valley,", &[
        " no area is the root — one area of the kind nation without a parent",
        "2: the parents go in a circle: land → valley → land — a way to the root",
    ]);
}
