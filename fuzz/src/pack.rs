//! What holds for every region pack, right or wrong.

use regionpack::{Pack, Problems};
use std::collections::BTreeMap;

/// A pack's files by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads a pack. A right one must come back the same from what is written of it; of a wrong one the problems must stand where
/// somebody can find them.
pub fn must_hold(files: Files) {
    match Pack::parse(files.clone()) {
        Ok(pack) => must_come_back(&pack),
        Err(problems) => must_be_found(&problems, &files),
    }
}

fn must_come_back(pack: &Pack) {
    let written = pack.files();
    for path in written.keys() {
        let safe = path.split('/').all(|name| files::clean_name(name).is_ok_and(|clean| clean == name));
        assert!(safe, "{path:?} would not be written");
    }
    let again =
        Pack::parse(written.clone()).unwrap_or_else(|problems| panic!("what is written is refused:\n{problems}"));
    assert_eq!(&again, pack);
    assert!(again.files() == written, "writing it once more gives other bytes");
}

fn must_be_found(problems: &Problems, files: &Files) {
    assert!(!problems.is_empty(), "refused without a reason");
    for problem in problems.iter() {
        assert!(!problem.message.is_empty() && !problem.right.is_empty(), "{problem:?}");
        let content = files.get(&problem.file);
        let lines = content.map_or(1, |content| content.iter().filter(|byte| **byte == b'\n').count() + 1);
        assert!(problem.line.is_none_or(|line| (1..=lines).contains(&line)), "{problem:?} in a file of {lines} lines");
    }
}
