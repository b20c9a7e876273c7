//! Who may see and do what with an assignment. Nothing is allowed that is not said here.

use crate::queries::Assignment;
use access::Reader;

/// Whether the reader may know of the assignment: what decided it is published, or the reader may read the papers of the body that
/// gave it, or of its owner, or reports on it.
pub fn may_read(reader: &Reader, assignment: &Assignment) -> bool {
    assignment.is_public || may_read_internal(reader, assignment)
}

/// Whether the reader sees reports before they are published.
pub fn may_read_internal(reader: &Reader, assignment: &Assignment) -> bool {
    reader.reads_internal(assignment.place())
        || assignment.owner_body_id.is_some() && reader.reads_internal(assignment.owner_place())
        || may_report(reader, assignment)
}

/// Whether the reader reports on it: the case officer of the party that owns it, or whose body does; or the coordinator of the
/// owner, unless its party decides for itself.
pub fn may_report(reader: &Reader, assignment: &Assignment) -> bool {
    let own = assignment.owner_party_kind.as_deref().is_some_and(areas::decides_for_itself);
    assignment.owner_party_id.as_deref().is_some_and(|party_id| reader.acts_for(party_id))
        || !own && reader.coordinates(assignment.owner_place())
}

/// Whether the reader answers on behalf of the body that gave it.
pub fn may_answer(reader: &Reader, assignment: &Assignment) -> bool {
    reader.coordinates(assignment.place())
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::{Account, Grant, Role};

    fn reader(role: Role, area_path: Option<&str>, party_id: Option<&str>) -> Reader {
        let account = Account { id: "a".into(), display_name: "A".into() };
        let grant =
            Grant { role, area_path: area_path.map(Into::into), party_id: party_id.map(Into::into), body_id: None };
        Reader::signed_in(account, vec![grant])
    }

    fn owned_by(kind: &str) -> Assignment {
        Assignment {
            area_path: "norge/hallingdal/".into(),
            owner_area_path: "norge/hallingdal/hol/".into(),
            owner_party_id: Some("owner".into()),
            owner_party_kind: Some(kind.into()),
            ..Assignment::default()
        }
    }

    #[test]
    fn a_municipality_reports_for_itself() {
        let municipality = owned_by("municipality");
        let coordinator = reader(Role::Coordinator, Some("norge/hallingdal/"), None);
        assert!(may_report(&reader(Role::CaseOfficer, None, Some("owner")), &municipality));
        assert!(!may_report(&reader(Role::CaseOfficer, None, Some("other")), &municipality));
        assert!(!may_report(&coordinator, &municipality) && may_answer(&coordinator, &municipality));
        assert!(may_report(&coordinator, &owned_by("regional_council")), "what municipalities have set up together");
        let member = reader(Role::Member, Some("norge/hallingdal/"), None);
        assert!(!may_report(&member, &municipality) && !may_answer(&member, &municipality));
    }

    #[test]
    fn what_is_not_published_is_seen_by_its_own() {
        let assignment = owned_by("municipality");
        assert!(may_read(&reader(Role::Member, Some("norge/hallingdal/"), None), &assignment));
        assert!(may_read(&reader(Role::CaseOfficer, None, Some("owner")), &assignment));
        assert!(!may_read(&reader(Role::CaseOfficer, None, Some("other")), &assignment));
        assert!(!may_read(&reader(Role::Administrator, None, None), &assignment));
        assert!(!may_read(&Reader::visitor(), &assignment));
        assert!(may_read(&Reader::visitor(), &Assignment { is_public: true, ..assignment }));
    }
}
