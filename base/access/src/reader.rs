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

/// One permission: a role in an area (and below), in one body, or for a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The path of the area it holds for, such as `norge/helse-sor-ost/vest-viken/hallingdal/`.
    pub area_path: Option<String>,
    /// The party it holds for.
    pub party_id: Option<String>,
    /// The body it holds for, where it does not hold for a whole area.
    pub body_id: Option<String>,
}

/// Where something belongs: to a body in an area, or to the area itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The area's path.
    pub area_path: &'a str,
    /// The body's id.
    pub body_id: Option<&'a str>,
}

impl<'a> From<&'a str> for Place<'a> {
    fn from(area_path: &'a str) -> Self {
        Self { area_path, body_id: None }
    }
}

impl<'a> From<&'a String> for Place<'a> {
    fn from(area_path: &'a String) -> Self {
        Self { area_path, body_id: None }
    }
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

    /// Whether the reader runs what belongs there, by a grant for the body, for the area or above.
    pub fn coordinates<'a>(&self, place: impl Into<Place<'a>>) -> bool {
        self.system || self.holds(Role::Coordinator, place.into())
    }

    /// Whether the reader may read the internal papers of what belongs there.
    pub fn reads_internal<'a>(&self, place: impl Into<Place<'a>>) -> bool {
        let place = place.into();
        self.coordinates(place) || self.holds(Role::Member, place)
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

    /// The ids of the bodies whose internal papers the reader may read.
    pub fn internal_bodies(&self) -> impl Iterator<Item = &str> {
        self.grants
            .iter()
            .filter(|grant| matches!(grant.role, Role::Coordinator | Role::Member))
            .filter_map(|grant| grant.body_id.as_deref())
    }

    /// The ids of the parties that the reader carries matters for.
    pub fn party_ids(&self) -> impl Iterator<Item = &str> {
        self.grants.iter().filter(|grant| grant.role == Role::CaseOfficer).filter_map(|grant| grant.party_id.as_deref())
    }

    fn holds(&self, role: Role, place: Place<'_>) -> bool {
        self.grants.iter().filter(|grant| grant.role == role).any(|grant| {
            grant.area_path.as_deref().is_some_and(|path| place.area_path.starts_with(path))
                || grant.body_id.is_some() && grant.body_id.as_deref() == place.body_id
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
            vec![Grant { role: Role::Coordinator, area_path: Some(path.into()), party_id: None, body_id: None }],
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
    fn a_grant_for_a_body_holds_there_alone() {
        let account = Account { id: "a".into(), display_name: "Leder".into() };
        let grant = Grant { role: Role::Coordinator, area_path: None, party_id: None, body_id: Some("forum".into()) };
        let reader = Reader::signed_in(account, vec![grant]);
        let place = |body_id| Place { area_path: "norge/", body_id };
        assert!(reader.coordinates(place(Some("forum"))) && reader.reads_internal(place(Some("forum"))));
        assert!(!reader.coordinates(place(Some("council"))) && !reader.coordinates(place(None)));
        assert!(!reader.coordinates("norge/"));
    }

    #[test]
    fn a_visitor_may_nothing() {
        let reader = Reader::visitor();
        assert!(
            !reader.coordinates("") && !reader.reads_internal("") && !reader.acts_for("") && !reader.is_administrator()
        );
    }
}
