//! What meets.

use super::{Text, Validity};
use crate::words::BodyKind;

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
    /// What it is for.
    pub mandate: Text,
    /// Who is in it, in words.
    pub composition: Text,
    /// Who is in it, by party.
    pub seats: Vec<Seat>,
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
