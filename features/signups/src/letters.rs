//! What waits in the outbox to be told to participants. An event holds ids, and of somebody who was removed the sealed address.

use audit::{Error, Writing};
use serde::{Deserialize, Serialize};

/// The topic of what is told to one participant.
pub(crate) const TOPIC: &str = "participant-told";
/// The topic of what is told to somebody who was removed.
pub(crate) const REMOVED: &str = "participant-removed";
/// The context that the address of somebody who was removed is sealed for.
pub(crate) const SEALED: &str = "outbox.participant-removed";

/// Why somebody is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// They have signed up, or done so again.
    SignedUp,
    /// They waited, and have a seat now.
    MovedUp,
}

/// What an event carries.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Told {
    /// The participant's id.
    pub participant: String,
    /// Why.
    pub kind: Kind,
}

/// What the event of a removal carries until its mail is sent.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Removed {
    /// The participant's id, of whom nothing else is left.
    pub participant: String,
    /// The meeting's slug.
    pub meeting: String,
    /// The address, sealed.
    pub to: String,
    /// The language.
    pub locale: String,
}

/// Lets a participant be told.
pub(crate) fn announce(writing: &mut Writing, participant: &str, kind: Kind) -> Result<(), Error> {
    writing.announce(TOPIC, &Told { participant: participant.to_owned(), kind })
}
