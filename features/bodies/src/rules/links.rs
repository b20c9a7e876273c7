//! Chains of references between bodies.

use std::collections::{HashMap, HashSet};

/// Whether the references lead from `start` to `goal`, which they do where both are the same. A circle among them ends the way.
pub fn leads_to(links: &HashMap<&str, &str>, start: &str, goal: &str) -> bool {
    let mut seen = HashSet::new();
    let mut here = start;
    while seen.insert(here) {
        if here == goal {
            return true;
        }
        match links.get(here) {
            Some(next) => here = next,
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_not_put_below_itself() {
        let links = HashMap::from([("b", "a"), ("c", "b"), ("x", "y"), ("y", "x")]);
        assert!(leads_to(&links, "c", "a") && leads_to(&links, "a", "a"));
        assert!(!leads_to(&links, "a", "c") && !leads_to(&links, "x", "a"));
    }
}
