//! Chains of references, such as from an area to the one above it.

use std::collections::{BTreeMap, BTreeSet};

/// The circles among `links`, each from its alphabetically first member on. A key that only leads into a circle is not in
/// it.
pub(crate) fn circles<'a>(links: &BTreeMap<&'a str, &'a str>) -> Vec<Vec<&'a str>> {
    let mut found = Vec::new();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut visited: BTreeSet<&str> = BTreeSet::new();
    for start in links.keys().copied() {
        let mut way = Vec::new();
        let mut here = start;
        while visited.insert(here) {
            way.push(here);
            match links.get(here) {
                Some(next) => here = next,
                None => break,
            }
        }
        // The way ended at something seen before; it is a circle when that was seen on this very way.
        if let Some(first) = way.iter().position(|key| *key == here)
            && links.contains_key(here)
            && told.insert(here)
        {
            found.push(from_the_first(way.split_off(first)));
        }
    }
    found
}

fn from_the_first(mut circle: Vec<&str>) -> Vec<&str> {
    let first = circle.iter().enumerate().min_by_key(|(_, key)| **key).map_or(0, |(index, _)| index);
    circle.rotate_left(first);
    circle
}

/// The circle as people read it, back to where it begins.
pub(crate) fn around(circle: &[&str]) -> String {
    circle.iter().chain(circle.first()).copied().collect::<Vec<_>>().join(" → ")
}

/// The keys of `links` in an order in which each comes after the one it refers to. Keys in a circle are left out.
pub(crate) fn parents_first<'a>(links: &[(&'a str, Option<&'a str>)]) -> Vec<usize> {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut order = Vec::new();
    loop {
        let before = order.len();
        for (index, (key, parent)) in links.iter().enumerate() {
            if !placed.contains(key) && parent.is_none_or(|parent| placed.contains(parent)) {
                placed.insert(key);
                order.push(index);
            }
        }
        if order.len() == before {
            return order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_has_no_circle() {
        assert!(circles(&BTreeMap::from([("b", "a"), ("c", "a"), ("d", "b")])).is_empty());
    }

    #[test]
    fn each_circle_is_found_once() {
        let links =
            BTreeMap::from([("a", "b"), ("b", "c"), ("c", "b"), ("d", "d"), ("e", "a"), ("z", "x"), ("x", "z")]);
        assert_eq!(around(&["b", "c"]), "b → c → b");
        assert_eq!(circles(&links), [vec!["b", "c"], vec!["d"], vec!["x", "z"]]);
    }

    #[test]
    fn parents_come_first() {
        assert_eq!(parents_first(&[("c", Some("b")), ("b", Some("a")), ("a", None), ("x", Some("x"))]), [2, 1, 0]);
    }
}
