//! The packs of the repository, and changing one of them.

use regionpack::{Pack, Problems, read};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub type Files = BTreeMap<String, Vec<u8>>;

pub const NAMES: [&str; 2] = ["eksempel", "hallingdal"];

pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regions").join(name)
}

pub fn pack(name: &str) -> Pack {
    read::folder(&folder(name)).unwrap_or_else(|problems| panic!("{name}:\n{problems}"))
}

/// The files of a pack, as somebody wrote them.
pub fn files(name: &str) -> Files {
    let mut files = Files::new();
    gather(&folder(name), "", &mut files);
    files
}

fn gather(folder: &Path, inside: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{inside}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
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
