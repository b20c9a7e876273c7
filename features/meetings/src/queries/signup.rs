//! What a meeting's own pages tell of signing up for it; `features/signups` does the rest.

use database::flag;
use seating::Seats;
use serde::Deserialize;
use time::OffsetDateTime;

/// How people sign up for a meeting.
#[derive(Clone, Debug, Deserialize)]
pub struct Signup {
    /// How many seats there are in the room.
    pub seats: i64,
    /// How many of them somebody has.
    pub taken: i64,
    /// Until when.
    #[serde(with = "time::serde::rfc3339")]
    pub closes_at: OffsetDateTime,
    /// Whether one can come there.
    #[serde(deserialize_with = "flag")]
    pub in_person: bool,
    /// Whether one can take part from afar.
    #[serde(deserialize_with = "flag")]
    pub video: bool,
}

impl Signup {
    /// The seats in the room.
    pub fn seats(&self) -> Seats {
        Seats { all: self.seats, taken: self.taken }
    }
}
