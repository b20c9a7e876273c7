//! The keys that a pack defines, which the rest of it refers to.

use super::field::Field;
use super::report::Place;
use crate::rules::near::nearest;
use std::collections::BTreeMap;

/// The keys of one kind of thing.
pub(crate) struct Keys {
    what: &'static str,
    home: &'static str,
    lines: BTreeMap<String, Option<usize>>,
    whole: bool,
}

/// All keys that may be referred to.
pub(crate) struct Known {
    pub(crate) sources: Keys,
    pub(crate) areas: Keys,
    pub(crate) parties: Keys,
    pub(crate) bodies: Keys,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            sources: Keys::new("source", "pack.toml"),
            areas: Keys::new("area", "areas.csv"),
            parties: Keys::new("party", "parties.csv"),
            bodies: Keys::new("body", "bodies/"),
        }
    }
}

impl Keys {
    /// No keys yet; `what` they name and where they are defined is told when one is not found.
    pub(crate) fn new(what: &'static str, home: &'static str) -> Self {
        Self { what, home, lines: BTreeMap::new(), whole: true }
    }

    /// Notes that the keys could not all be read, so that none is called unknown.
    pub(crate) fn are_not_all_here(&mut self) {
        self.whole = false;
    }

    /// Defines a key, which may be done once.
    pub(crate) fn define(&mut self, place: Place<'_>, key: &str) {
        if key.is_empty() {
            return;
        }
        if let Some(first) = self.lines.get(key) {
            let what = self.what;
            let first = first.map_or_else(|| "already".to_owned(), |line| format!("first in line {line}"));
            place.wrong(format!("the {what} \"{key}\" is there twice, {first}"), "each key once");
            return;
        }
        self.lines.insert(key.to_owned(), place.known_line());
    }

    /// Reports a reference to a key that nobody defines.
    pub(crate) fn check(&self, field: &Field<'_>, key: &str) {
        if !self.whole || self.lines.contains_key(key) {
            return;
        }
        let Self { what, home, .. } = self;
        let right = match nearest(key, self.lines.keys().map(String::as_str)) {
            Some(near) => format!("\"{near}\", or \"{key}\" in {home}"),
            None => self.right(),
        };
        field.wrong(&format!("\"{key}\" is no {what} of this pack"), right);
    }

    /// What a reference would be.
    pub(crate) fn right(&self) -> String {
        format!("one from {}", self.home)
    }
}
