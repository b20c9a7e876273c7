//! Who sits in a body in which role, and what cannot be.

use super::Period;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What somebody is in a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Leads it.
    Chair,
    /// Leads it when the chair is away.
    DeputyChair,
    /// Sits in it.
    #[default]
    Member,
    /// Sits in it when a member is away.
    Deputy,
    /// Writes its minutes.
    Secretary,
    /// Is there without a seat.
    Observer,
}

impl MemberRole {
    /// All, in the order in which members are listed.
    pub const ALL: [Self; 6] =
        [Self::Chair, Self::DeputyChair, Self::Member, Self::Deputy, Self::Secretary, Self::Observer];

    /// The role as it stands in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::DeputyChair => "deputy_chair",
            Self::Member => "member",
            Self::Deputy => "deputy",
            Self::Secretary => "secretary",
            Self::Observer => "observer",
        }
    }

    /// Whether whoever has it is one of those that the body is made of, and not in another's place or beside it.
    pub fn sits(self) -> bool {
        matches!(self, Self::Chair | Self::DeputyChair | Self::Member)
    }
}

impl FromStr for MemberRole {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(())
    }
}

/// A membership that somebody wants to write.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// Its own id, when it is there already.
    pub id: Option<&'a str>,
    /// The role.
    pub role: MemberRole,
    /// The seat it takes.
    pub seat: Option<&'a str>,
    /// The membership that it stands in for.
    pub deputy_for: Option<&'a str>,
    /// When.
    pub period: Period,
}

/// A membership of the same body that is there already.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// Its id.
    pub id: &'a str,
    /// The role.
    pub role: MemberRole,
    /// The seat it takes.
    pub seat: Option<&'a str>,
    /// The membership that it stands in for.
    pub deputy_for: Option<&'a str>,
    /// When.
    pub period: Period,
}

/// Why a membership cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The last day comes before the first.
    Order,
    /// A deputy stands in for somebody.
    DeputyForWhom,
    /// Only a deputy stands in for somebody.
    NotADeputy,
    /// Nobody stands in for a deputy, for whoever is not in the body, or for themselves.
    DeputyOfNobody,
    /// Whoever has deputies is none.
    HasDeputies,
    /// Somebody else has the seat on one of the days.
    SeatTaken,
}

/// What is wrong with a membership, beside the others of its body.
pub fn check(candidate: &Candidate<'_>, others: &[Held<'_>]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let others = || others.iter().filter(|other| Some(other.id) != candidate.id);
    if !candidate.period.is_in_order() {
        faults.push(Fault::Order);
    }
    match (candidate.role == MemberRole::Deputy, candidate.deputy_for) {
        (true, None) => faults.push(Fault::DeputyForWhom),
        (false, Some(_)) => faults.push(Fault::NotADeputy),
        (true, Some(id)) if !others().any(|other| other.id == id && other.role != MemberRole::Deputy) => {
            faults.push(Fault::DeputyOfNobody);
        }
        _ => {}
    }
    let has_deputies = || candidate.id.is_some() && others().any(|other| other.deputy_for == candidate.id);
    if candidate.role == MemberRole::Deputy && has_deputies() {
        faults.push(Fault::HasDeputies);
    }
    let takes = |other: &Held<'_>| {
        other.role.sits()
            && candidate.seat.is_some()
            && other.seat == candidate.seat
            && other.period.overlaps(candidate.period)
    };
    if candidate.role.sits() && others().any(takes) {
        faults.push(Fault::SeatTaken);
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const SPRING: Period = Period { from: Some(date!(2026 - 01 - 01)), to: Some(date!(2026 - 06 - 30)) };
    const AUTUMN: Period = Period { from: Some(date!(2026 - 07 - 01)), to: None };

    fn candidate(role: MemberRole) -> Candidate<'static> {
        Candidate { id: None, role, seat: Some("s"), deputy_for: None, period: AUTUMN }
    }

    fn held(id: &'static str, role: MemberRole, period: Period) -> Held<'static> {
        Held { id, role, seat: Some("s"), deputy_for: None, period }
    }

    #[test]
    fn a_seat_has_one_member_at_a_time() {
        let before = held("a", MemberRole::Chair, SPRING);
        assert_eq!(check(&candidate(MemberRole::Member), &[before]), []);
        let now = held("a", MemberRole::Member, AUTUMN);
        assert_eq!(check(&candidate(MemberRole::Member), &[now]), [Fault::SeatTaken]);
        assert_eq!(check(&Candidate { id: Some("a"), ..candidate(MemberRole::Chair) }, &[now]), []);
        assert_eq!(check(&Candidate { seat: None, ..candidate(MemberRole::Member) }, &[now]), []);
        assert_eq!(check(&candidate(MemberRole::Observer), &[now]), []);
    }

    #[test]
    fn a_deputy_stands_in_for_a_member() {
        let (member, deputy) = (held("a", MemberRole::Member, AUTUMN), held("b", MemberRole::Deputy, AUTUMN));
        let stands_in = |id| Candidate { deputy_for: id, ..candidate(MemberRole::Deputy) };
        assert_eq!(check(&stands_in(Some("a")), &[member, deputy]), []);
        assert_eq!(check(&stands_in(None), &[member]), [Fault::DeputyForWhom]);
        for nobody in ["b", "c"] {
            assert_eq!(check(&stands_in(Some(nobody)), &[member, deputy]), [Fault::DeputyOfNobody]);
        }
        let becomes = Candidate { id: Some("a"), ..stands_in(Some("c")) };
        let others = [Held { deputy_for: Some("a"), ..deputy }, held("c", MemberRole::Chair, SPRING)];
        assert_eq!(check(&becomes, &others), [Fault::HasDeputies]);
        let other = Candidate { seat: None, deputy_for: Some("a"), ..candidate(MemberRole::Member) };
        assert_eq!(check(&other, &[member]), [Fault::NotADeputy]);
    }

    #[test]
    fn names_are_read_back() {
        for role in MemberRole::ALL {
            assert_eq!(role.as_str().parse(), Ok(role));
            assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
        }
    }
}
