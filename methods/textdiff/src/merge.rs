//! Bringing together what two people made of one text at the same time.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Two texts brought together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text.
    pub text: String,
    /// In how many places both had changed the same words differently. There, both stand, one after the other.
    pub conflicts: usize,
}

/// Brings together what `ours` and `theirs` made of `base`, as diff3 does for lines, word by word (Khanna, Kunal and Pierce: A
/// Formal Investigation of Diff3, 2007).
///
/// No word is lost that one of the two added. A word that one removed is gone unless the other changed it. Where both changed the
/// same place differently, ours stands before theirs.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Merged {
    let (base, ours, theirs) = (tokens(base), tokens(ours), tokens(theirs));
    let in_ours = partners(&base, &ours);
    let in_theirs = partners(&base, &theirs);
    let mut merged = Merged { text: String::new(), conflicts: 0 };
    let mut from = (0, 0, 0);
    for place in 0..base.len() {
        if let (Some(o), Some(t)) = (in_ours[place], in_theirs[place]) {
            region(&mut merged, &base[from.0..place], &ours[from.1..o], &theirs[from.2..t]);
            merged.text.push_str(base[place]);
            from = (place + 1, o + 1, t + 1);
        }
    }
    region(&mut merged, &base[from.0..], &ours[from.1..], &theirs[from.2..]);
    merged
}

/// What stands between two places that all three texts share.
fn region(merged: &mut Merged, base: &[&str], ours: &[&str], theirs: &[&str]) {
    let kept = if ours == base {
        theirs
    } else if theirs == base || theirs == ours {
        ours
    } else {
        both(merged, ours, theirs);
        return;
    };
    merged.text.extend(kept.iter().copied());
}

fn both(merged: &mut Merged, ours: &[&str], theirs: &[&str]) {
    merged.conflicts += 1;
    merged.text.extend(ours.iter().copied());
    let blank = |token: Option<&&str>| token.is_none_or(|token| token.trim().is_empty());
    if !blank(ours.last()) && !blank(theirs.first()) {
        merged.text.push(' ');
    }
    merged.text.extend(theirs.iter().copied());
    // What follows is a word that all three share, unless one of the two had ended here with white space.
    if !blank(theirs.last()) && ours.last().is_some() && blank(ours.last()) {
        merged.text.push(' ');
    }
}

/// For each of the base's words where it stands in the other text, if it still does.
fn partners(base: &[&str], other: &[&str]) -> Vec<Option<usize>> {
    let mut partners = vec![None; base.len()];
    for op in capture_diff_slices(Algorithm::Patience, base, other) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for step in 0..len {
                partners[old_index + step] = Some(new_index + step);
            }
        }
    }
    partners
}

/// The text's words, runs of white space, and signs one by one; put together they give it back.
fn tokens(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Word,
        Space,
        Sign,
    }
    let kind = |c: char| match c {
        c if c.is_whitespace() => Kind::Space,
        c if c.is_alphanumeric() => Kind::Word,
        _ => Kind::Sign,
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (place, c) in text.char_indices() {
        let now = kind(c);
        if last.is_some_and(|last| last != now || now == Kind::Sign) {
            tokens.push(&text[start..place]);
            start = place;
        }
        last = Some(now);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    fn merged(base: &str, ours: &str, theirs: &str) -> (String, usize) {
        let merged = merge(base, ours, theirs);
        (merged.text, merged.conflicts)
    }

    #[test]
    fn changes_in_different_places_are_both_made() {
        assert_eq!(
            merged("Forumet tok saken opp.", "Forumet tok saken grundig opp.", "Lederforumet tok saken opp."),
            ("Lederforumet tok saken grundig opp.".into(), 0)
        );
        assert_eq!(merged("Gol. Hol. Flå.", "Gol. Flå.", "Gol. Hol. Flå. Ål."), ("Gol. Flå. Ål.".into(), 0));
    }

    #[test]
    fn changes_in_one_place_both_stay() {
        assert_eq!(
            merged("", "Hol ønsket utsettelse.", "Gol var enig."),
            ("Hol ønsket utsettelse. Gol var enig.".into(), 1)
        );
        assert_eq!(merged("tre stillinger", "fire stillinger", "fem stillinger"), ("fire fem stillinger".into(), 1));
    }

    #[test]
    fn the_same_change_is_made_once() {
        assert_eq!(merged("en to", "en tre to", "en tre to"), ("en tre to".into(), 0));
    }

    fn count(text: &str) -> HashMap<&str, usize> {
        let mut counts = HashMap::new();
        for token in tokens(text).into_iter().filter(|token| !token.trim().is_empty()) {
            *counts.entry(token).or_insert(0) += 1;
        }
        counts
    }

    proptest! {
        #[test]
        fn tokens_give_the_text_back(text in ".{0,80}") {
            prop_assert_eq!(tokens(&text).concat(), text);
        }

        #[test]
        fn one_who_writes_alone_is_taken_as_he_wrote(base in "[abc .\n]{0,40}", ours in "[abc .\n]{0,40}") {
            prop_assert_eq!(merge(&base, &ours, &base), Merged { text: ours.clone(), conflicts: 0 });
            prop_assert_eq!(merge(&base, &base, &ours), Merged { text: ours.clone(), conflicts: 0 });
            prop_assert_eq!(merge(&base, &ours, &ours), Merged { text: ours.clone(), conflicts: 0 });
        }

        #[test]
        fn no_word_is_lost_that_somebody_added(base in "([a-e]{1,2}[ .,]){0,12}", ours in "([a-e]{1,2}[ .,]){0,12}", theirs in "([a-e]{1,2}[ .,]){0,12}") {
            let text = merge(&base, &ours, &theirs).text;
            let (base, merged) = (count(&base), count(&text));
            for side in [count(&ours), count(&theirs)] {
                for (word, there) in side {
                    let before = base.get(word).copied().unwrap_or(0);
                    if there > before {
                        prop_assert!(merged.get(word).copied().unwrap_or(0) >= there - before, "{word} in {text}");
                    }
                }
            }
        }
    }
}
