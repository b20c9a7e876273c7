//! What a meeting makes of an item.

use serde::{Deserialize, Serialize};

/// What an item is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Something is decided.
    #[default]
    Decision,
    /// Something is talked through.
    Discussion,
    /// Something is told.
    Information,
    /// An earlier meeting's minutes are approved.
    Minutes,
    /// Nothing: people eat, or rest. It has no number and no minutes.
    Break,
}

impl ItemKind {
    /// Those that people choose between, with their names; the one for minutes comes by itself.
    pub const CHOICES: [(&'static str, Self); 4] = [
        ("decision", Self::Decision),
        ("discussion", Self::Discussion),
        ("information", Self::Information),
        ("break", Self::Break),
    ];

    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Discussion => "discussion",
            Self::Information => "information",
            Self::Minutes => "minutes",
            Self::Break => "break",
        }
    }
}

/// What came of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemResult {
    /// Adopted as recommended.
    Adopted,
    /// Adopted with other words.
    AdoptedWithChange,
    /// Taken up again later.
    Postponed,
    /// Sent to another body.
    Referred,
    /// Not adopted.
    Refused,
    /// Heard, and nothing more.
    Noted,
}

impl ItemResult {
    /// All, with their names.
    pub const CHOICES: [(&'static str, Self); 6] = [
        ("adopted", Self::Adopted),
        ("adopted_with_change", Self::AdoptedWithChange),
        ("postponed", Self::Postponed),
        ("referred", Self::Referred),
        ("refused", Self::Refused),
        ("noted", Self::Noted),
    ];

    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        Self::CHOICES.into_iter().find_map(|(name, result)| (result == self).then_some(name)).unwrap_or_default()
    }

    /// Whether the words were adopted, by whichever path.
    pub fn is_adopted(self) -> bool {
        matches!(self, Self::Adopted | Self::AdoptedWithChange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_are_read_back() {
        for (name, result) in ItemResult::CHOICES {
            assert_eq!(serde_json::from_value::<ItemResult>(name.into()).unwrap(), result);
            assert_eq!(result.as_str(), name);
        }
        for (name, kind) in ItemKind::CHOICES {
            assert_eq!(serde_json::from_value::<ItemKind>(name.into()).unwrap(), kind);
            assert_eq!(kind.as_str(), name);
        }
    }
}
