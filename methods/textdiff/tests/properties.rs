//! What holds for all texts, however strange.

use proptest::prelude::*;
use proptest::sample::select;
use textdiff::{Part, diff, fingerprint, normalise, same_words, summary};

/// Pieces that meet each other in awkward ways: letters and accents apart,
/// signs that are folded, signs that disappear.
const PIECES: &[&str] = &[
    "a", "å", "a\u{30A}", "og", "Bergen", "1", "2", ".", "…", ",", "-", "–", "«", "\"", "’", "'", "=", "≠", "\u{338}",
    "\u{30A}", "\u{323}", " ", "  ", "\n", "\r\n", "\u{A0}", "\u{AD}", "\u{200B}", "\u{FEFF}", "ᄀ", "ᅡ", "가",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::collection::vec(select(PIECES), 0..12).prop_map(|pieces| pieces.concat()),
        prop::collection::vec(select(PIECES), 0..60).prop_map(|pieces| pieces.join(" ")),
    ]
}

/// Two texts of which the second is the first with some pieces changed.
fn amended() -> impl Strategy<Value = (String, String)> {
    let piece = || select(PIECES);
    prop::collection::vec((piece(), piece(), 0..6_u8), 0..80).prop_map(|pieces| {
        let mut texts = (String::new(), String::new());
        for (old, new, change) in pieces {
            texts.0.push_str(if change == 1 { "" } else { old });
            texts.1.push_str(match change {
                0 => "",
                1 | 2 => new,
                _ => old,
            });
        }
        texts
    })
}

fn pair() -> impl Strategy<Value = (String, String)> {
    prop_oneof![(text(), text()), amended()]
}

fn without(parts: &[Part], unwanted: fn(&Part) -> bool) -> String {
    parts
        .iter()
        .filter(|part| !unwanted(part))
        .map(|part| match part {
            Part::Same(text) | Part::Added(text) | Part::Removed(text) => text.as_str(),
        })
        .collect()
}

/// The same text as another word processor would write it.
fn restyled(text: &str) -> String {
    text.replace('"', "”")
        .replace('\'', "‘")
        .replace('-', "\u{2011}")
        .replace("...", "…")
        .replace(' ', "\u{A0}\n")
        .replace('a', "\u{AD}a")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn normalising_twice_changes_nothing(text in text()) {
        let once = normalise(&text);
        prop_assert_eq!(normalise(&once), once.clone());
        prop_assert!(same_words(&text, &once));
    }

    #[test]
    fn a_text_does_not_differ_from_itself(text in text()) {
        prop_assert!(diff(&text, &text).iter().all(|part| matches!(part, Part::Same(_))));
    }

    #[test]
    fn style_is_no_difference(text in text()) {
        let other = restyled(&text);
        prop_assert!(same_words(&text, &other));
        prop_assert!(diff(&text, &other).iter().all(|part| matches!(part, Part::Same(_))));
    }

    #[test]
    fn both_texts_can_be_read_from_the_difference((before, after) in pair()) {
        let parts = diff(&before, &after);
        prop_assert_eq!(without(&parts, |part| matches!(part, Part::Removed(_))), after);
        let old = without(&parts, |part| matches!(part, Part::Added(_)));
        prop_assert_eq!(normalise(&old), normalise(&before));
    }

    #[test]
    fn fingerprint_difference_and_sameness_agree((before, after) in pair()) {
        let same = same_words(&before, &after);
        prop_assert_eq!(fingerprint(&before) == fingerprint(&after), same);
        let parts = diff(&before, &after);
        prop_assert_eq!(parts.iter().all(|part| matches!(part, Part::Same(_))), same);
    }

    #[test]
    fn parts_alternate((before, after) in pair()) {
        let parts = diff(&before, &after);
        for pair in parts.windows(2) {
            prop_assert!(
                matches!(
                    pair,
                    [Part::Same(_), Part::Added(_) | Part::Removed(_)]
                        | [Part::Removed(_), Part::Added(_) | Part::Same(_)]
                        | [Part::Added(_), Part::Same(_)]
                ),
                "{:?}", pair
            );
        }
        let empty = |part: &Part| matches!(part, Part::Same(t) | Part::Added(t) | Part::Removed(t) if t.is_empty());
        prop_assert!(!parts.iter().any(empty));
    }

    #[test]
    fn turning_a_text_round_counts_the_same_words(text in text()) {
        prop_assert_eq!(summary(&diff("", &text)).added_words, summary(&diff(&text, "")).removed_words);
    }
}
