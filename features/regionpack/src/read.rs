//! Reading a pack from a folder.

use crate::pack::Pack;
use crate::problem::{Problem, Problems};
use files::{MAX_BYTES, clean_name};
use std::collections::BTreeMap;
use std::fs::{DirEntry, File};
use std::io::{self, Read};
use std::path::Path;

/// The most files that a pack may have.
const MAX_FILES: usize = 5000;
/// The most bytes that all files together may have, as they are all in memory while they are read.
const MAX_TOTAL: u64 = 1024 * 1024 * 1024;
/// How deep folders go: `matters/<key>/documents`.
const MAX_DEPTH: usize = 3;

/// Reads the pack in a folder. A folder with anything in it that is not a plain file or folder, or too much of it, is
/// refused before its content is looked at.
pub fn folder(path: &Path) -> Result<Pack, Problems> {
    let mut gathering = Gathering::default();
    gathering.folder(path, "", 0);
    if gathering.problems.is_empty() {
        return Pack::parse(gathering.files);
    }
    Err(Problems::new(gathering.problems))
}

#[derive(Default)]
struct Gathering {
    files: BTreeMap<String, Vec<u8>>,
    total: u64,
    problems: Vec<Problem>,
}

impl Gathering {
    fn folder(&mut self, path: &Path, inside: &str, depth: usize) {
        let entries = match std::fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => {
                let here = if inside.is_empty() { path.display().to_string() } else { inside.to_owned() };
                return self.wrong(&here, format!("cannot be read: {error}"), "a folder that can be read");
            }
        };
        for entry in entries {
            match entry {
                Ok(entry) => self.entry(&entry, inside, depth),
                Err(error) => self.wrong(inside, format!("cannot be read: {error}"), "a folder that can be read"),
            }
        }
    }

    fn entry(&mut self, entry: &DirEntry, inside: &str, depth: usize) {
        let name = entry.file_name();
        let shown = format!("{inside}{}", name.to_string_lossy());
        // Some systems give decomposed names; inside a pack they are composed, as in the files that list them.
        let name = match name.to_str().map(clean_name) {
            Some(Ok(name)) => name,
            Some(Err(problem)) => {
                return self.wrong(
                    &shown,
                    format!("the name cannot be used: {problem}"),
                    "a plain name, or no such file",
                );
            }
            None => return self.wrong(&shown, "the name is not UTF-8", "a plain name"),
        };
        let inside = format!("{inside}{name}");
        match entry.file_type() {
            Ok(kind) if kind.is_symlink() => self.wrong(&inside, "this is a symbolic link", "the file itself"),
            Ok(kind) if kind.is_dir() && depth < MAX_DEPTH => {
                self.folder(&entry.path(), &format!("{inside}/"), depth + 1);
            }
            Ok(kind) if kind.is_dir() => self.wrong(&inside, "this folder lies too deep", "the folders of the format"),
            Ok(kind) if kind.is_file() => self.file(&entry.path(), inside),
            Ok(_) => self.wrong(&inside, "this is neither a file nor a folder", "a pack without it"),
            Err(error) => self.wrong(&inside, format!("cannot be read: {error}"), "a file that can be read"),
        }
    }

    fn file(&mut self, path: &Path, inside: String) {
        if self.files.len() >= MAX_FILES {
            // Told once, as the sorted list holds each problem once.
            return self.wrong("", format!("there are more than {MAX_FILES} files"), "fewer files");
        }
        match read_at_most(path, MAX_BYTES) {
            Ok(Some(content)) if self.total + content.len() as u64 <= MAX_TOTAL => {
                self.total += content.len() as u64;
                self.files.insert(inside, content);
            }
            Ok(Some(_)) => self.wrong("", format!("the files have more than {MAX_TOTAL} bytes together"), "less"),
            Ok(None) => self.wrong(&inside, format!("the file is larger than {MAX_BYTES} bytes"), "a smaller file"),
            Err(error) => self.wrong(&inside, format!("cannot be read: {error}"), "a file that can be read"),
        }
    }

    fn wrong(&mut self, file: &str, message: impl Into<String>, right: impl Into<String>) {
        let file = if file.is_empty() { "." } else { file }.to_owned();
        self.problems.push(Problem { file, line: None, message: message.into(), right: right.into() });
    }
}

/// The content of a file, or nothing when it is longer than `limit`, which also holds for a file that grows meanwhile.
fn read_at_most(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut content = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut content)?;
    Ok((content.len() as u64 <= limit).then_some(content))
}
