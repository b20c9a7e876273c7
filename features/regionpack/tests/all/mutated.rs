//! Whatever the files hold, reading them ends with a pack or with problems.

use crate::packs::{self, Files};
use crate::small;
use proptest::prelude::*;
use regionpack::Pack;

/// Something done to the bytes of a file, at a place given in thousandths of its length.
#[derive(Clone, Debug)]
enum Change {
    Insert(usize, Vec<u8>),
    Remove(usize, usize),
    Repeat(usize, usize),
    Replace(usize, u8),
}

fn change() -> impl Strategy<Value = Change> {
    let pieces = prop::sample::select(vec![
        "\"",
        "\"\"\"",
        ",",
        "\n",
        "\r",
        "[",
        "]",
        "[[",
        "{",
        "}",
        "=",
        "#",
        "\0",
        "é",
        "-",
        "9",
        "'",
        "\\",
        "\u{feff}",
        "2026-13-01",
        "a.b = 1\n",
        "99999999999999999999",
    ]);
    let piece =
        prop_oneof![pieces.prop_map(|text: &str| text.as_bytes().to_vec()), any::<[u8; 3]>().prop_map(Vec::from)];
    prop_oneof![
        (0..1000_usize, piece).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (0..1000_usize, 1..40_usize).prop_map(|(at, length)| Change::Remove(at, length)),
        (0..1000_usize, 1..200_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
        (0..1000_usize, any::<u8>()).prop_map(|(at, byte)| Change::Replace(at, byte)),
    ]
}

fn apply(content: &mut Vec<u8>, change: &Change) {
    let place = |at: usize| at * content.len() / 1000;
    match change {
        Change::Insert(at, piece) => drop(content.splice(place(*at)..place(*at), piece.iter().copied())),
        Change::Remove(at, length) => {
            let start = place(*at);
            content.drain(start..content.len().min(start + length));
        }
        Change::Repeat(at, length) => {
            let start = place(*at);
            let piece = content[start..content.len().min(start + length)].to_vec();
            content.splice(start..start, piece);
        }
        Change::Replace(at, byte) => {
            let start = place(*at);
            if let Some(old) = content.get_mut(start) {
                *old = *byte;
            }
        }
    }
}

/// Reads the files, and checks that what is right is also right when it is written.
fn read(files: Files) {
    match Pack::parse(files) {
        Ok(pack) => assert_eq!(Pack::parse(pack.files()).unwrap_or_else(|problems| panic!("{problems}")), pack),
        Err(problems) => assert!(!problems.is_empty() && !problems.to_string().is_empty()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_files_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), change()), 1..6)) {
        let mut files = small::files();
        let paths: Vec<String> = files.keys().cloned().collect();
        for (path, change) in &changes {
            apply(files.get_mut(path.get(&paths)).unwrap(), change);
        }
        read(files);
    }

    #[test]
    fn files_that_are_missing_or_swapped_never_panic(
        gone in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        (one, other) in any::<(prop::sample::Index, prop::sample::Index)>(),
        name in "[a-z./\\\\\u{0}]{0,20}",
    ) {
        let mut files = small::files();
        let paths: Vec<String> = files.keys().cloned().collect();
        let content = files[one.get(&paths)].clone();
        files.insert(other.get(&paths).clone(), content.clone());
        files.insert(name, content);
        for path in gone {
            files.remove(path.get(&paths));
        }
        read(files);
    }
}

#[test]
fn every_beginning_of_a_file_is_read() {
    for (path, content) in small::files() {
        for end in (0..content.len()).step_by(11) {
            let mut files = small::files();
            files.insert(path.clone(), content[..end].to_vec());
            read(files);
        }
    }
    read(packs::pack("eksempel").files());
}
