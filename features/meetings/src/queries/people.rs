//! Who was at a meeting, and how they voted.

use database::flag;
use serde::Deserialize;
use web::{Lang, Localised};

/// Somebody who was expected at a meeting, or came as a guest: by the role, not by name.
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    /// Id.
    pub id: String,
    /// The party they speak for.
    pub party_id: Option<String>,
    /// That party's name in bokmål.
    pub party_nb: Option<String>,
    /// That party's name in nynorsk.
    pub party_nn: Option<String>,
    /// Their role in bokmål.
    pub role_nb: String,
    /// Their role in nynorsk.
    pub role_nn: String,
    /// Whether they vote.
    #[serde(deserialize_with = "flag")]
    pub votes: bool,
    /// `expected`, `present`, `deputy` or `absent`.
    pub state: String,
    /// Who came in their place.
    pub deputy: String,
    /// Their place in the list.
    pub position: i64,
}

impl Person {
    /// Their role in a language.
    pub fn role(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.role_nb, &self.role_nn)
    }

    /// Their party's name in a language.
    pub fn party(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.party_nb.as_deref()?, self.party_nn.as_deref()?))
    }

    /// Whether they are there, themselves or by a deputy.
    pub fn is_present(&self) -> bool {
        matches!(self.state.as_str(), "present" | "deputy")
    }
}

/// Somebody who could not take part in an item.
#[derive(Clone, Debug, Deserialize)]
pub struct Conflict {
    /// The item.
    pub agenda_item_id: String,
    /// Who.
    pub attendance_id: String,
    /// Why, in a few words.
    pub ground: String,
}

/// A vote on an item.
#[derive(Clone, Debug, Deserialize)]
pub struct Vote {
    /// Id.
    pub id: String,
    /// The item.
    pub agenda_item_id: String,
    /// Which vote on the item it was.
    pub position: i64,
    /// What was voted on.
    pub words: String,
    /// `consensus`, `show_of_hands` or `roll_call`.
    pub method: String,
    /// How many were for it, where that was counted.
    pub votes_for: Option<i64>,
    /// How many were against.
    pub votes_against: Option<i64>,
    /// Whether it was adopted.
    #[serde(deserialize_with = "flag")]
    pub adopted: bool,
}

/// How one of them voted when names were called.
#[derive(Clone, Debug, Deserialize)]
pub struct Ballot {
    /// The vote.
    pub vote_id: String,
    /// Who.
    pub attendance_id: String,
    /// Whether they were for it.
    #[serde(deserialize_with = "flag")]
    pub is_for: bool,
}
