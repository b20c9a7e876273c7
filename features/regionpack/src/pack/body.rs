//! What meets.

use super::{Text, Validity};
use crate::words::{BodyKind, MemberRole, PartyKind, SuccessionKind};
use time::Date;

/// A council, forum, committee or group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The body's key.
    pub key: String,
    /// What it is.
    pub kind: BodyKind,
    /// The area that it works in.
    pub area: String,
    /// The party that it belongs to.
    pub party: Option<String>,
    /// The body that it stands under.
    pub parent: Option<String>,
    /// The body that it reports to.
    pub reports_to: Option<String>,
    /// When it is there.
    pub validity: Validity,
    /// Where that is known from.
    pub source: String,
    /// Its name.
    pub name: Text,
    /// What stands below its name at the top of its documents; lines.
    pub letterhead: String,
    /// What it is for, from the first version on.
    pub mandates: Vec<Mandate>,
    /// Who is in it, in words.
    pub composition: Text,
    /// Who is in it, by party.
    pub seats: Vec<Seat>,
    /// Who must be in it.
    pub rules: Vec<CompositionRule>,
    /// Who is, was or will be in it.
    pub members: Vec<Member>,
    /// Whose turn it is to chair it.
    pub chairs: Vec<ChairTerm>,
    /// What took its place.
    pub successors: Vec<Successor>,
}

/// A version of what a body is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// The words.
    pub text: Text,
    /// When it was adopted.
    pub adopted_on: Option<Date>,
    /// When it holds.
    pub validity: Validity,
    /// Where that is known from.
    pub source: String,
}

/// A party's seat in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The party.
    pub party: String,
    /// Whether it votes.
    pub votes: bool,
    /// Which role sits there.
    pub role: Text,
}

/// Who must be in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompositionRule {
    /// What it asks for.
    pub label: Text,
    /// Only on behalf of a party of this kind.
    pub party_kind: Option<PartyKind>,
    /// Only on behalf of a municipality with fewer inhabitants than this.
    pub below_inhabitants: Option<i64>,
    /// Only with this role.
    pub role: Option<MemberRole>,
    /// So many at least.
    pub minimum: i64,
    /// So many at most.
    pub maximum: Option<i64>,
}

/// Somebody in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What people read: a position.
    pub name: String,
    /// The role.
    pub role: MemberRole,
    /// The place of the seat in the list of seats, from 0.
    pub seat: Option<usize>,
    /// The party on whose behalf; with a seat, the seat's.
    pub party: Option<String>,
    /// The place in the list of members of whoever this one stands in for, from 0.
    pub deputy_for: Option<usize>,
    /// What the role is called in this body.
    pub title: Text,
    /// When.
    pub validity: Validity,
}

/// A party's turn to chair a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChairTerm {
    /// The party.
    pub party: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Option<Date>,
}

/// What took a body's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successor {
    /// The other body.
    pub body: String,
    /// How.
    pub kind: SuccessionKind,
    /// The last day of the one that ended.
    pub happened_on: Date,
}
