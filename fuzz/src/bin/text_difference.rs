//! Two texts and the difference between their words.

#![no_main]

use textdiff::{Part, diff, fingerprint, normalise, same_words, summary};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (before, after) = text.split_once("\n=== \n").unwrap_or((text, ""));
    for one in [before, after] {
        let normal = normalise(one);
        assert_eq!(normalise(&normal), normal);
        assert!(same_words(one, &normal));
    }
    let parts = diff(before, after);
    assert_eq!(without(&parts, |part| matches!(part, Part::Removed(_))), after);
    assert_eq!(normalise(&without(&parts, |part| matches!(part, Part::Added(_)))), normalise(before));
    let same = same_words(before, after);
    assert_eq!(parts.iter().all(|part| matches!(part, Part::Same(_))), same);
    assert_eq!(fingerprint(before) == fingerprint(after), same);
    let counted = summary(&parts);
    // The other way round does not hold: punctuation is no word.
    assert!(!same || counted.added_words + counted.removed_words == 0);
});

fn without(parts: &[Part], unwanted: fn(&Part) -> bool) -> String {
    let texts = parts.iter().filter(|part| !unwanted(part)).map(|part| match part {
        Part::Same(text) | Part::Added(text) | Part::Removed(text) => text.as_str(),
    });
    texts.collect()
}
