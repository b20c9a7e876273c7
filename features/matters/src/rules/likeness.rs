//! How alike two matters are, told by the words that they share.

use std::collections::BTreeSet;

/// Words that say nothing of what a matter is about.
const COMMON: [&str; 14] = [
    "alle", "andre", "blir", "denne", "dette", "eller", "etter", "felles", "ikke", "ikkje", "mellom", "skal", "saken",
    "videre",
];
/// Shorter words are seldom what a matter is about.
const SHORTEST: usize = 4;
/// So many words must be shared at least.
const FEWEST: usize = 2;

/// The words that say what a text is about, in lower case.
pub fn telling_words(text: &str) -> BTreeSet<String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST)
        .map(str::to_lowercase)
        .filter(|word| !COMMON.contains(&word.as_str()))
        .collect()
}

/// The words that two texts share, if they are enough to call them alike: at least two, and a third of the shorter text's.
pub fn shared_words(a: &BTreeSet<String>, b: &BTreeSet<String>) -> Vec<String> {
    let shared: Vec<String> = a.intersection(b).cloned().collect();
    if shared.len() >= FEWEST && shared.len() * 3 >= a.len().min(b.len()) { shared } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn matters_about_the_same_are_alike() {
        let a = telling_words("Felles logoped for Hallingdal");
        let b = telling_words("Logoped i hele Hallingdal, evaluering");
        assert_eq!(shared_words(&a, &b), ["hallingdal", "logoped"]);
        assert_eq!(shared_words(&a, &telling_words("Felles legevakt i Todalen")), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn likeness_goes_both_ways(a in "[a-e ]{0,40}", b in "[a-e ]{0,40}") {
            let (a, b) = (telling_words(&a), telling_words(&b));
            prop_assert_eq!(shared_words(&a, &b), shared_words(&b, &a));
        }

        #[test]
        fn a_text_is_like_itself_when_it_says_enough(text in "[a-h]{4,9} [i-p]{4,9}( [a-p]{4,9}){0,5}") {
            let words = telling_words(&text);
            prop_assert_eq!(shared_words(&words, &words).len(), words.len());
        }
    }
}
