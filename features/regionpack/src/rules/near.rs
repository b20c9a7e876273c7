//! What somebody may have meant.

/// The word that is nearest to `word`, when it is near enough to have been meant.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer words are never near anything; without this a line that lost its quotes would take long to compare.
    if word.is_empty() || word.len() > 200 {
        return None;
    }
    let allowed = (word.chars().count() / 3).max(1);
    let distances = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate));
    distances.filter(|(distance, _)| *distance <= allowed).min().map(|(_, candidate)| candidate)
}

/// How many letters must be added, taken away or changed to make `a` into `b`, whatever their case.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (index, from) in a.to_lowercase().chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (to, above) in b.iter().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(from != *to);
            diagonal = *above;
            left = changed.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_levenshtein() {
        for (a, b, expected) in
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("Ål", "ål", 0), ("hol", "gol", 1)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
            assert_eq!(distance(b, a), expected, "{b} {a}");
        }
    }

    #[test]
    fn only_what_is_near_is_meant() {
        let words = ["municipality", "region", "nation"];
        assert_eq!(nearest("munincipality", words), Some("municipality"));
        assert_eq!(nearest("regoin", words), Some("region"));
        assert_eq!(nearest("Region", words), Some("region"));
        assert_eq!(nearest("fylke", words), None);
        assert_eq!(nearest("", words), None);
    }
}
