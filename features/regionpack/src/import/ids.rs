//! The ids that the keys of a pack were given.

use super::ImportError;
use std::collections::HashMap;

/// The ids by key.
#[derive(Default)]
pub(super) struct Ids {
    pub(super) areas: Group,
    pub(super) parties: Group,
    pub(super) bodies: Group,
    pub(super) matters: Group,
}

/// The ids of one kind of thing by key.
#[derive(Default)]
pub(super) struct Group(HashMap<String, String>);

impl Group {
    /// Gives a key a fresh id.
    pub(super) fn give(&mut self, key: &str) -> String {
        let id = database::new_id();
        self.0.insert(key.to_owned(), id.clone());
        id
    }

    /// The id of a key.
    pub(super) fn of(&self, key: &str) -> Result<String, ImportError> {
        self.0.get(key).cloned().ok_or_else(|| ImportError::Unknown(key.to_owned()))
    }

    /// The id of a key that need not be there.
    pub(super) fn of_optional(&self, key: Option<&String>) -> Result<Option<String>, ImportError> {
        key.map(|key| self.of(key)).transpose()
    }
}
