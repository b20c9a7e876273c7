//! The states of a matter, as programs name them.

use utoipa::ToSchema;

/// How far a matter has come.
#[derive(Clone, Copy, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum MatterState {
    /// In its own body.
    Open,
    /// Before the councils.
    Circulating,
    /// The joint resolution holds.
    Adopted,
    /// It was decided not to hold.
    NotAdopted,
    /// Ended without a joint resolution.
    Closed,
}

impl MatterState {
    const ALL: [Self; 5] = [Self::Open, Self::Circulating, Self::Adopted, Self::NotAdopted, Self::Closed];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Circulating => "circulating",
            Self::Adopted => "adopted",
            Self::NotAdopted => "not_adopted",
            Self::Closed => "closed",
        }
    }

    /// The state with this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}
