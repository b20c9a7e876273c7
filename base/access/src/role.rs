//! The roles.

use std::fmt;
use std::str::FromStr;

/// What a grant lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Users, settings and backups; no say in matters.
    Administrator,
    /// Runs the bodies and matters of an area.
    Coordinator,
    /// Carries matters to the own council of a party, and reports what it resolved.
    CaseOfficer,
    /// Reads the internal papers of an area.
    Member,
}

/// The text is not the name of a role.
#[derive(Debug, thiserror::Error)]
#[error("no role is called {0:?}; roles are administrator, coordinator, case_officer and member")]
pub struct UnknownRole(String);

impl Role {
    /// All roles, in the order in which they are listed to people.
    pub const ALL: [Self; 4] = [Self::Administrator, Self::Coordinator, Self::CaseOfficer, Self::Member];

    /// The name in the database, in region packs and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::CaseOfficer => "case_officer",
            Self::Member => "member",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| UnknownRole(text.to_owned()))
    }
}
