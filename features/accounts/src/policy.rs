//! Who looks after accounts, and who may give which role. Nothing is allowed that is not said here.

use access::{Place, Reader, Role};
use time::{Date, Duration};
use web::{Context, Result};

/// How long somebody may stand in for a case officer who asked them to.
pub(crate) const LONGEST_DEPUTY: Duration = Duration::days(366);

/// Lets administrators through; visitors are asked to sign in, others are refused.
pub(crate) fn administer(context: &Context) -> Result<()> {
    if context.reader.is_administrator() { Ok(()) } else { Err(context.refused()) }
}

/// What a role holds for, and until when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'a> {
    /// The role.
    pub role: Role,
    /// The area it holds for, or the area of the body.
    pub area_path: Option<&'a str>,
    /// The body it holds for.
    pub body_id: Option<&'a str>,
    /// The party it holds for.
    pub party_id: Option<&'a str>,
    /// Its last day.
    pub valid_to: Option<Date>,
}

/// Whether the reader may give this role, and so also see and end it. Administrators give every role. A coordinator gives roles in
/// what they coordinate, but lets nobody else run a whole area, and lets nobody speak for a party: who does that is the party's
/// own affair, so its case officer may name a deputy for a time.
pub(crate) fn may_give(reader: &Reader, scope: &Scope<'_>, today: Date) -> bool {
    if reader.is_administrator() {
        return true;
    }
    let coordinated =
        || scope.area_path.is_some_and(|area_path| reader.coordinates(Place { area_path, body_id: scope.body_id }));
    match scope.role {
        Role::Administrator => false,
        Role::Coordinator => scope.body_id.is_some() && coordinated(),
        Role::Member => coordinated(),
        Role::CaseOfficer => {
            scope.party_id.is_some_and(|party_id| reader.acts_for(party_id))
                && scope.valid_to.is_some_and(|last| last <= today + LONGEST_DEPUTY)
        }
    }
}

/// Whether there is any role that the reader may give.
pub(crate) fn may_give_any(reader: &Reader) -> bool {
    reader.is_administrator()
        || reader.grants().iter().any(|grant| matches!(grant.role, Role::Coordinator | Role::CaseOfficer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::{Account, Grant};
    use time::macros::date;

    const TODAY: Date = date!(2026 - 01 - 01);

    fn reader(role: Role, area_path: Option<&str>, body_id: Option<&str>, party_id: Option<&str>) -> Reader {
        let account = Account { id: "a".into(), display_name: "A".into() };
        let [area_path, body_id, party_id] = [area_path, body_id, party_id].map(|one| one.map(str::to_owned));
        Reader::signed_in(account, vec![Grant { role, area_path, party_id, body_id }])
    }

    fn scope(role: Role) -> Scope<'static> {
        Scope { role, area_path: None, body_id: None, party_id: None, valid_to: None }
    }

    #[test]
    fn a_coordinator_gives_what_is_theirs_and_no_more() {
        let reader = reader(Role::Coordinator, Some("norge/hallingdal/"), None, None);
        let there = |role| Scope { area_path: Some("norge/hallingdal/"), ..scope(role) };
        assert!(may_give(&reader, &there(Role::Member), TODAY));
        assert!(may_give(&reader, &Scope { body_id: Some("forum"), ..there(Role::Coordinator) }, TODAY));
        assert!(!may_give(&reader, &there(Role::Coordinator), TODAY), "nobody else runs the whole area");
        assert!(!may_give(&reader, &Scope { area_path: Some("norge/"), ..scope(Role::Member) }, TODAY));
        assert!(!may_give(&reader, &scope(Role::Administrator), TODAY));
        assert!(!may_give(&reader, &Scope { party_id: Some("hol"), ..scope(Role::CaseOfficer) }, TODAY));
    }

    #[test]
    fn who_runs_one_body_gives_roles_there() {
        let reader = reader(Role::Coordinator, None, Some("forum"), None);
        let there = |role, body_id| Scope { area_path: Some("norge/"), body_id, ..scope(role) };
        assert!(may_give(&reader, &there(Role::Member, Some("forum")), TODAY));
        assert!(!may_give(&reader, &there(Role::Member, Some("council")), TODAY));
        assert!(!may_give(&reader, &there(Role::Member, None), TODAY));
    }

    #[test]
    fn a_deputy_is_named_by_the_own_party_and_for_a_time() {
        let reader = reader(Role::CaseOfficer, None, None, Some("hol"));
        let deputy = |party_id, valid_to| Scope { party_id: Some(party_id), valid_to, ..scope(Role::CaseOfficer) };
        assert!(may_give(&reader, &deputy("hol", Some(date!(2026 - 08 - 01))), TODAY));
        assert!(!may_give(&reader, &deputy("hol", None), TODAY));
        assert!(!may_give(&reader, &deputy("hol", Some(date!(2027 - 02 - 01))), TODAY));
        assert!(!may_give(&reader, &deputy("gol", Some(date!(2026 - 08 - 01))), TODAY));
        assert!(!may_give(&Reader::visitor(), &deputy("hol", Some(date!(2026 - 08 - 01))), TODAY));
    }
}
