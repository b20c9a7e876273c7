//! The files of a pack, each of which must be asked for by somebody.

use super::plain::Plain;
use super::report::Report;
use crate::rules::near::nearest;
use std::collections::{BTreeMap, BTreeSet};

/// The files that every pack has.
pub(crate) const ALWAYS: [&str; 7] =
    ["pack.toml", "areas.csv", "area_numbers.csv", "population.csv", "parties.csv", "contacts.csv", "accounts.csv"];

/// The files of a matter's folder that have a name of their own.
const OF_A_MATTER: [&str; 3] = ["matter.toml", "text.nb.md", "text.nn.md"];

/// The files of a pack by path.
pub(crate) struct Files {
    all: BTreeMap<String, Vec<u8>>,
    asked: BTreeSet<String>,
}

impl Files {
    pub(crate) fn new(all: BTreeMap<String, Vec<u8>>) -> Self {
        Self { all, asked: BTreeSet::new() }
    }

    /// A text file that must be there.
    pub(crate) fn text(&mut self, report: &Report, path: &str) -> Option<Plain> {
        let found = self.text_if_there(report, path);
        if found.is_none() {
            report.file(path).wrong("the file is missing", self.right_for_missing(path));
        }
        found
    }

    /// A text file that need not be there.
    pub(crate) fn text_if_there(&mut self, report: &Report, path: &str) -> Option<Plain> {
        self.asked.insert(path.to_owned());
        self.all.get(path).map(|bytes| Plain::read(report.file(path), bytes))
    }

    /// The bytes of a file, which are handed over only once.
    pub(crate) fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        self.asked.insert(path.to_owned());
        self.all.get_mut(path).map(std::mem::take)
    }

    /// Whether the file is there.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.all.contains_key(path)
    }

    /// Counts everything in a folder as asked for, as the file that lists it could not be read.
    pub(crate) fn pass_over(&mut self, folder: &str) {
        self.asked.extend(self.all.keys().filter(|path| path.starts_with(folder)).cloned());
    }

    /// The keys of the bodies, from the names of their files.
    pub(crate) fn bodies(&self) -> Vec<String> {
        let names = self.all.keys().filter_map(|path| path.strip_prefix("bodies/")?.strip_suffix(".toml"));
        names.filter(|name| !name.contains('/')).map(str::to_owned).collect()
    }

    /// The keys of the meetings, from the names of their files.
    pub(crate) fn meetings(&self) -> Vec<String> {
        let names = self.all.keys().filter_map(|path| path.strip_prefix("meetings/")?.strip_suffix(".toml"));
        names.filter(|name| !name.contains('/')).map(str::to_owned).collect()
    }

    /// The keys of the matters, from the names of their folders.
    pub(crate) fn matters(&self) -> BTreeSet<String> {
        let folders = self.all.keys().filter_map(|path| path.strip_prefix("matters/")?.split_once('/'));
        folders.map(|(folder, _)| folder.to_owned()).collect()
    }

    /// Reports the files that nobody asked for.
    pub(crate) fn end(&self, report: &Report) {
        for path in self.all.keys().filter(|path| !self.asked.contains(*path)) {
            let (message, right) = unasked(path);
            report.file(path).wrong(message, right);
        }
    }

    fn right_for_missing(&self, path: &str) -> String {
        let folder = path.rfind('/').map_or("", |end| path.get(..=end).unwrap_or_default());
        let beside = self.all.keys().filter(|other| !self.asked.contains(*other));
        let names = beside.filter_map(|other| other.strip_prefix(folder)).filter(|name| !name.contains('/'));
        match nearest(path.strip_prefix(folder).unwrap_or(path), names) {
            Some(near) => format!("is it the file {folder}{near}?"),
            None => "a file with this name, spelled exactly so".to_owned(),
        }
    }
}

fn unasked(path: &str) -> (&'static str, String) {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["matters", _, "documents", name] => (
            "the document is not listed in matter.toml",
            format!("[[documents]] with file = \"{name}\", or without the file"),
        ),
        ["matters", _, name] if name.starts_with("resolution") => (
            "the text is not listed in matter.toml",
            format!("[[joint_resolution.texts]] with file = \"{name}\", or without the file"),
        ),
        ["matters", _, name] => ("the file is not part of a pack", meant(name, &OF_A_MATTER)),
        [name] => ("the file is not part of a pack", meant(name, &ALWAYS)),
        [folder @ ("bodies" | "meetings"), name] => {
            ("the file is not part of a pack", format!("{folder}/{name}.toml, or without the file"))
        }
        _ => ("the file is not part of a pack", "a pack without it".to_owned()),
    }
}

fn meant(name: &str, known: &[&str]) -> String {
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("{near}, or a pack without the file"),
        None => "a pack without it".to_owned(),
    }
}
