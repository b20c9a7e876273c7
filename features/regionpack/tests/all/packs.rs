//! The packs of the repository, and changing one that is only for tests.

use crate::small;
use regionpack::{Pack, Problems, read};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The files of a pack by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The packs in `regions/`, and the small one.
pub const NAMES: [&str; 3] = ["small", "eksempel", "hallingdal"];

/// The folder of a pack in `regions/`.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(name)
}

/// A pack by name.
pub fn pack(name: &str) -> Pack {
    let pack = if name == "small" { Pack::parse(small::files()) } else { read::folder(&folder(name)) };
    pack.unwrap_or_else(|problems| panic!("{name}:\n{problems}"))
}

/// Replaces the one occurrence of `from` in a file.
pub fn change(files: &mut Files, path: &str, from: &str, to: &str) {
    let content = files.get_mut(path).unwrap_or_else(|| panic!("{path} is there"));
    let text = String::from_utf8(content.clone()).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from:?} stands once in {path}:\n{text}");
    *content = text.replace(from, to).into_bytes();
}

/// What is wrong with the files, one line each.
pub fn problems(files: Files) -> Vec<String> {
    let problems = Pack::parse(files).err().unwrap_or_else(|| Problems::new(Vec::new()));
    problems.iter().map(ToString::to_string).collect()
}
