//! The person, or the program, on whose behalf a statement runs.

use crate::Role;

/// An account as far as the rest of the platform needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account's id.
    pub id: String,
    /// What others see: a role such as "Daglig leder, Hallinghelse".
    pub display_name: String,
}

/// One permission: a role in an area (and below), or for a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The path of the area it holds for, such as `norge/helse-sor-ost/vest-viken/hallingdal/`.
    pub area_path: Option<String>,
    /// The party it holds for.
    pub party_id: Option<String>,
}

/// Who reads. Every query takes one.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    account: Option<Account>,
    grants: Vec<Grant>,
    system: bool,
}

impl Reader {
    /// Somebody who has not signed in.
    pub fn visitor() -> Self {
        Self::default()
    }

    /// The platform itself: background work and the command line of the machine's owner.
    pub fn system() -> Self {
        Self { system: true, ..Self::default() }
    }

    /// Somebody who has signed in.
    pub fn signed_in(account: Account, grants: Vec<Grant>) -> Self {
        Self { account: Some(account), grants, system: false }
    }

    /// The account, unless this is a visitor or the platform itself.
    pub fn account(&self) -> Option<&Account> {
        self.account.as_ref()
    }

    /// The grants that hold today.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Whether this is the platform itself.
    pub fn is_system(&self) -> bool {
        self.system
    }

    /// Whether the reader looks after users and settings.
    pub fn is_administrator(&self) -> bool {
        self.system || self.grants.iter().any(|grant| grant.role == Role::Administrator)
    }

    /// Whether the reader runs the area with this path, by a grant there or above.
    pub fn coordinates(&self, area_path: &str) -> bool {
        self.system || self.holds(Role::Coordinator, area_path)
    }

    /// Whether the reader may read the internal papers of the area with this path.
    pub fn reads_internal(&self, area_path: &str) -> bool {
        self.coordinates(area_path) || self.holds(Role::Member, area_path)
    }

    /// Whether the reader carries matters for this party.
    pub fn acts_for(&self, party_id: &str) -> bool {
        self.system
            || self
                .grants
                .iter()
                .any(|grant| grant.role == Role::CaseOfficer && grant.party_id.as_deref() == Some(party_id))
    }

    /// The paths of the areas whose internal papers the reader may read.
    pub fn internal_paths(&self) -> impl Iterator<Item = &str> {
        self.grants
            .iter()
            .filter(|grant| matches!(grant.role, Role::Coordinator | Role::Member))
            .filter_map(|grant| grant.area_path.as_deref())
    }

    /// The ids of the parties that the reader carries matters for.
    pub fn party_ids(&self) -> impl Iterator<Item = &str> {
        self.grants.iter().filter(|grant| grant.role == Role::CaseOfficer).filter_map(|grant| grant.party_id.as_deref())
    }

    fn holds(&self, role: Role, area_path: &str) -> bool {
        self.grants.iter().any(|grant| {
            grant.role == role && grant.area_path.as_deref().is_some_and(|path| area_path.starts_with(path))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coordinator(path: &str) -> Reader {
        let account = Account { id: "a".into(), display_name: "Koordinator".into() };
        Reader::signed_in(
            account,
            vec![Grant { role: Role::Coordinator, area_path: Some(path.into()), party_id: None }],
        )
    }

    #[test]
    fn a_grant_holds_below_its_area_and_nowhere_else() {
        let reader = coordinator("norge/hallingdal/");
        assert!(reader.coordinates("norge/hallingdal/"));
        assert!(reader.coordinates("norge/hallingdal/fla/"));
        assert!(!reader.coordinates("norge/"));
        assert!(!reader.coordinates("norge/hallingdal-nord/"));
        assert!(!reader.is_administrator());
    }

    #[test]
    fn a_visitor_may_nothing() {
        let reader = Reader::visitor();
        assert!(
            !reader.coordinates("") && !reader.reads_internal("") && !reader.acts_for("") && !reader.is_administrator()
        );
    }
}
