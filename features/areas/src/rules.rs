//! How areas hang together.

/// The paths of an area and all above it, from the root: `a/`, `a/b/`, `a/b/c/`.
pub fn ancestor_paths(path: &str) -> Vec<&str> {
    path.match_indices('/').filter_map(|(end, _)| path.get(..=end)).collect()
}

/// Whether a party of this kind decides for itself, so that nobody else may speak for its bodies. What municipalities have
/// set up together, such as a regional council, is spoken for by the coordinator too.
pub fn decides_for_itself(party_kind: &str) -> bool {
    matches!(party_kind, "municipality" | "hospital_trust")
}

#[cfg(test)]
mod tests {
    use super::ancestor_paths;

    #[test]
    fn the_way_from_the_root() {
        assert_eq!(ancestor_paths("norge/vest-viken/hol/"), ["norge/", "norge/vest-viken/", "norge/vest-viken/hol/"]);
        assert!(ancestor_paths("").is_empty());
    }
}
