//! The entries of an archive, each where the manifest says.

use crate::Error;
use crate::manifest::{FORMAT, Manifest};
use crate::sealed::Unsealed;
use std::io::Read;
use std::path::Path;

/// No manifest is longer; it is the only part of a backup that is in memory whole.
const LONGEST_MANIFEST: u64 = 256 * 1024 * 1024;

/// An entry.
pub(super) type Entry<'a> = tar::Entry<'a, Box<dyn Read>>;

/// The entries that are still to be read.
pub(super) struct Entries<'a> {
    entries: tar::Entries<'a, Box<dyn Read>>,
    source: &'a Path,
}

impl<'a> Entries<'a> {
    pub(super) fn begin(archive: &'a mut Unsealed, source: &'a Path) -> Result<Self, Error> {
        Ok(Self { entries: archive.entries().map_err(Error::reading)?, source })
    }

    /// The manifest, which is the first entry.
    pub(super) fn manifest(&mut self) -> Result<Manifest, Error> {
        let not_ours = |reason: String| Error::NotABackup { path: self.source.to_owned(), reason };
        let mut text = Vec::new();
        let entry = self.next("manifest.json")?;
        entry.take(LONGEST_MANIFEST).read_to_end(&mut text).map_err(Error::reading)?;
        // Asked first, since a newer form may have other fields.
        let value: serde_json::Value = serde_json::from_slice(&text).map_err(|error| not_ours(error.to_string()))?;
        match value["format"].as_i64() {
            Some(FORMAT) => serde_json::from_value(value).map_err(|error| not_ours(error.to_string())),
            Some(other) => Err(Error::Format(other)),
            None => Err(not_ours("its manifest tells no format".to_owned())),
        }
    }

    /// The next entry, which must be the one at `path`.
    pub(super) fn next(&mut self, path: &str) -> Result<Entry<'a>, Error> {
        let missing = || Error::Damaged(format!("{path} is missing"));
        let entry = self.entries.next().ok_or_else(missing)?.map_err(Error::reading)?;
        if entry.path_bytes().as_ref() == path.as_bytes() { Ok(entry) } else { Err(missing()) }
    }

    /// That there is nothing more.
    pub(super) fn end(mut self) -> Result<(), Error> {
        match self.entries.next() {
            None => Ok(()),
            Some(Ok(_)) => Err(Error::Damaged("it holds more than its manifest tells".to_owned())),
            Some(Err(error)) => Err(Error::reading(error)),
        }
    }
}
