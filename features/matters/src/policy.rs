//! Who may see and do what with a matter. Nothing is allowed that is not said here.

use crate::queries::{Consultation, Matter};
use access::{Place, Reader};

/// Whether the reader may know that the matter exists: it is published, or the reader sees what is internal in it.
pub fn may_read(reader: &Reader, matter: &Matter) -> bool {
    matter.published || may_read_internal(reader, matter)
}

/// Whether the reader sees the matter also where it is not published or exempt from public access: its area's internal papers are
/// the reader's to read, or it was sent to a party the reader acts for.
pub fn may_read_internal(reader: &Reader, matter: &Matter) -> bool {
    let consulted = |consultation: &Consultation| {
        consultation.party_id.as_deref().is_some_and(|party_id| reader.acts_for(party_id))
            || reader.reads_internal(consultation.place())
    };
    reader.reads_internal(matter.place()) || matter.consultations.iter().any(consulted)
}

/// Whether the reader runs the matter: writes its texts, sends it on, circulates it.
pub fn may_coordinate<'a>(reader: &Reader, place: impl Into<Place<'a>>) -> bool {
    reader.coordinates(place)
}

/// Whether the reader speaks for the body that was consulted: its party's case officer, or the coordinator of its area unless
/// the body is that of a party which decides for itself.
pub fn may_answer(reader: &Reader, consultation: &Consultation) -> bool {
    let own = consultation.party_kind.as_deref().is_some_and(areas::decides_for_itself);
    consultation.party_id.as_deref().is_some_and(|party_id| reader.acts_for(party_id))
        || !own && reader.coordinates(consultation.place())
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::{Account, Grant, Role};

    fn consultation(party_id: Option<&str>) -> Consultation {
        Consultation {
            party_id: party_id.map(str::to_owned),
            party_kind: party_id.map(|_| "municipality".into()),
            area_path: "norge/hallingdal/".into(),
            ..Default::default()
        }
    }

    fn reader(role: Role, area_path: Option<&str>, party_id: Option<&str>) -> Reader {
        let account = Account { id: "a".into(), display_name: "A".into() };
        let grant =
            Grant { role, area_path: area_path.map(Into::into), party_id: party_id.map(Into::into), body_id: None };
        Reader::signed_in(account, vec![grant])
    }

    #[test]
    fn only_its_own_party_answers_for_a_council() {
        let council = consultation(Some("hol"));
        assert!(may_answer(&reader(Role::CaseOfficer, None, Some("hol")), &council));
        assert!(!may_answer(&reader(Role::CaseOfficer, None, Some("gol")), &council));
        assert!(!may_answer(&reader(Role::Coordinator, Some("norge/"), None), &council));
        let coordinator = reader(Role::Coordinator, Some("norge/hallingdal/"), None);
        assert!(may_answer(&coordinator, &consultation(None)));
        let joint = Consultation { party_kind: Some("regional_council".into()), ..consultation(Some("regionradet")) };
        assert!(may_answer(&coordinator, &joint));
    }

    #[test]
    fn a_draft_is_seen_by_its_own() {
        let matter = Matter {
            area_path: "norge/hallingdal/".into(),
            consultations: vec![consultation(Some("hol"))],
            ..Default::default()
        };
        assert!(!may_read(&Reader::visitor(), &matter));
        assert!(may_read(&reader(Role::Member, Some("norge/hallingdal/"), None), &matter));
        assert!(may_read(&reader(Role::CaseOfficer, None, Some("hol")), &matter));
        assert!(!may_read(&reader(Role::CaseOfficer, None, Some("gol")), &matter));
        assert!(!may_read(&reader(Role::Administrator, None, None), &matter));
        assert!(may_read(&Reader::visitor(), &Matter { published: true, ..matter }));
    }
}
