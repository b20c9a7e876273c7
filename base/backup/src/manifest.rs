//! What a backup says of itself.

use crate::Error;
use crate::schema::Table;
use serde::{Deserialize, Serialize};

/// The form of the archive that this program writes and reads.
pub const FORMAT: i64 = 1;

/// The first entry of a backup, `manifest.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the archive.
    pub format: i64,
    /// The version of Samhelse that made it.
    pub program: String,
    /// The last migration of the database it was made from.
    pub schema: i64,
    /// The database it was made from: `sqlite` or `postgres`.
    pub engine: String,
    /// When, as RFC 3339.
    pub made_at: String,
    /// How the audit log stood.
    pub audit: Audit,
    /// The tables, by name.
    pub tables: Vec<TableEntry>,
    /// The attachments, by hash.
    pub files: Vec<FileEntry>,
    /// Attachments that were left out, since their content no longer had the hash they lie under.
    pub damaged_files: Vec<String>,
}

/// How the audit log stood when the backup was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audit {
    /// The number of records up to which the chain held.
    pub records: i64,
    /// The first record at which it did not hold, if any.
    pub broken_at: Option<i64>,
}

/// A table in a backup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableEntry {
    /// Its name.
    pub name: String,
    /// Its columns, by name.
    pub columns: Vec<String>,
    /// How many rows it has.
    pub rows: u64,
    /// The size of its entry in bytes.
    pub size: u64,
    /// The SHA-256 of its entry.
    pub sha256: String,
}

/// An attachment in a backup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// The SHA-256 of its content.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Manifest {
    /// The rows of all tables; at most as many as can be counted, since the manifest may say anything.
    pub fn rows(&self) -> u64 {
        self.tables.iter().fold(0, |sum, table| sum.saturating_add(table.rows))
    }

    /// The bytes of all attachments.
    pub fn file_bytes(&self) -> u64 {
        self.files.iter().fold(0, |sum, file| sum.saturating_add(file.size))
    }

    /// Whether these tables can take the backup: every table with every column, and none besides. A table or column that
    /// only one side has may stand for a fact that a migration moves, which a restore cannot know.
    pub(crate) fn fits(&self, tables: &[Table]) -> Result<(), Error> {
        let here: Vec<(&str, Vec<&str>)> = tables.iter().map(|table| (table.name(), table.column_names())).collect();
        let there: Vec<(&str, Vec<&str>)> = self
            .tables
            .iter()
            .map(|table| (table.name.as_str(), table.columns.iter().map(String::as_str).collect()))
            .collect();
        difference(&there, &here).map_or(Ok(()), |difference| {
            Err(Error::Schema { program: self.program.clone(), schema: self.schema, difference })
        })
    }
}

/// The first difference in words.
fn difference(there: &[(&str, Vec<&str>)], here: &[(&str, Vec<&str>)]) -> Option<String> {
    if let Some((name, _)) = there.iter().find(|(name, _)| here.iter().all(|(other, _)| other != name)) {
        return Some(format!("there is no table {name} here"));
    }
    for (name, columns) in here {
        let Some((_, others)) = there.iter().find(|(other, _)| other == name) else {
            return Some(format!("there is no table {name} in the backup"));
        };
        if let Some(column) = columns.iter().find(|column| !others.contains(column)) {
            return Some(format!("there is no column {column} of {name} in the backup"));
        }
        if let Some(column) = others.iter().find(|column| !columns.contains(column)) {
            return Some(format!("there is no column {column} of {name} here"));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_any_size_can_be_told() {
        let table = TableEntry { rows: u64::MAX, ..TableEntry::default() };
        let file = FileEntry { size: u64::MAX, ..FileEntry::default() };
        let (tables, files) = (vec![table.clone(), table], vec![file.clone(), file]);
        let manifest = Manifest { tables, files, ..Manifest::default() };
        assert_eq!((manifest.rows(), manifest.file_bytes()), (u64::MAX, u64::MAX));
    }

    #[test]
    fn any_difference_is_told() {
        let one = [("area", vec!["id", "slug"]), ("body", vec!["id"])];
        assert_eq!(difference(&one, &one), None);
        let told = |there: &[(&str, Vec<&str>)], here: &[(&str, Vec<&str>)]| difference(there, here).unwrap();
        assert_eq!(told(&one[..1], &one), "there is no table body in the backup");
        assert_eq!(told(&one, &one[..1]), "there is no table body here");
        let less = [("area", vec!["id"]), ("body", vec!["id"])];
        assert_eq!(told(&less, &one), "there is no column slug of area in the backup");
        assert_eq!(told(&one, &less), "there is no column slug of area here");
    }
}
