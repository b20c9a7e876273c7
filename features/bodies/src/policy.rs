//! Who may see and do what with a body. Everybody sees bodies and who sits in them; nothing else is allowed that is not said
//! here.

use crate::queries::{Details, Membership};
use crate::rules::MemberRole;
use access::{Place, Reader};

/// Whether the reader runs the body, or may open one in the area.
pub fn may_coordinate<'a>(reader: &Reader, place: impl Into<Place<'a>>) -> bool {
    reader.coordinates(place)
}

/// Whether the reader names somebody in the body: its coordinator, or the case officer of a party with a seat in it.
pub fn may_name_somebody(reader: &Reader, details: &Details) -> bool {
    may_coordinate(reader, details.body.place()) || details.seats.iter().any(|seat| reader.acts_for(&seat.party_id))
}

/// Whether the reader writes this membership: the coordinator any, a case officer those of the own party's seats, as member or
/// deputy. Who leads the body and who writes its minutes is not the parties' to say.
pub fn may_write(reader: &Reader, details: &Details, membership: &Membership) -> bool {
    let seat = membership.seat_id.as_deref().and_then(|id| details.seat(id));
    let own = seat.is_some_and(|seat| reader.acts_for(&seat.party_id));
    may_coordinate(reader, details.body.place())
        || own && matches!(membership.role, MemberRole::Member | MemberRole::Deputy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queries::{Body, Seat};
    use access::{Account, Grant, Role};

    fn details() -> Details {
        let seat = |id: &str| Seat {
            id: id.into(),
            role_nb: String::new(),
            role_nn: String::new(),
            votes: true,
            party_id: id.into(),
            party_slug: id.into(),
            party_name_nb: id.into(),
            party_name_nn: id.into(),
            position: 1,
        };
        Details {
            body: Body { id: "forum".into(), area_path: "norge/hallingdal/".into(), ..Body::default() },
            areas: Vec::new(),
            seats: vec![seat("hol"), seat("gol")],
            mandates: Vec::new(),
            memberships: Vec::new(),
            rules: Vec::new(),
            chairs: Vec::new(),
            successors: Vec::new(),
            predecessors: Vec::new(),
            below: Vec::new(),
        }
    }

    fn reader(role: Role, area_path: Option<&str>, party_id: Option<&str>) -> Reader {
        let account = Account { id: "a".into(), display_name: "A".into() };
        let grant =
            Grant { role, area_path: area_path.map(Into::into), party_id: party_id.map(Into::into), body_id: None };
        Reader::signed_in(account, vec![grant])
    }

    fn member(seat: Option<&str>, role: MemberRole) -> Membership {
        Membership { seat_id: seat.map(Into::into), role, ..Membership::default() }
    }

    #[test]
    fn a_party_names_members_and_deputies_of_its_own_seats() {
        let (details, hol) = (details(), reader(Role::CaseOfficer, None, Some("hol")));
        assert!(may_name_somebody(&hol, &details));
        assert!(may_write(&hol, &details, &member(Some("hol"), MemberRole::Member)));
        assert!(may_write(&hol, &details, &member(Some("hol"), MemberRole::Deputy)));
        assert!(!may_write(&hol, &details, &member(Some("hol"), MemberRole::Chair)));
        assert!(!may_write(&hol, &details, &member(Some("gol"), MemberRole::Member)));
        assert!(!may_write(&hol, &details, &member(None, MemberRole::Member)));
        let lier = reader(Role::CaseOfficer, None, Some("lier"));
        assert!(!may_name_somebody(&lier, &details));
    }

    #[test]
    fn the_coordinator_of_the_area_names_everybody() {
        let (details, chair) = (details(), member(None, MemberRole::Chair));
        assert!(may_write(&reader(Role::Coordinator, Some("norge/"), None), &details, &chair));
        for other in [
            reader(Role::Coordinator, Some("norge/lier/"), None),
            reader(Role::Member, Some("norge/"), None),
            reader(Role::Administrator, None, None),
            Reader::visitor(),
        ] {
            assert!(!may_write(&other, &details, &chair) && !may_name_somebody(&other, &details));
        }
    }
}
