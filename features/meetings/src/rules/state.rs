//! How far a meeting has come.

use serde::Deserialize;
use std::fmt::{Display, Formatter};

/// How far a meeting has come (after PloneMeeting's states).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingState {
    /// A day is set, and the agenda is being made.
    #[default]
    Planned,
    /// The members have been called, and know the agenda.
    Called,
    /// It has begun.
    Held,
    /// The minutes are laid before the members.
    Minuted,
    /// A later meeting has approved the minutes.
    Approved,
    /// It will not take place.
    Cancelled,
}

impl MeetingState {
    /// All, in the order in which they follow each other.
    pub const ALL: [Self; 6] =
        [Self::Planned, Self::Called, Self::Held, Self::Minuted, Self::Approved, Self::Cancelled];

    /// As it stands in the database and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Called => "called",
            Self::Held => "held",
            Self::Minuted => "minuted",
            Self::Approved => "approved",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether a meeting may go from here to `next`.
    pub fn may_become(self, next: Self) -> bool {
        use MeetingState::{Approved, Called, Cancelled, Held, Minuted, Planned};
        matches!(
            (self, next),
            (Planned, Called) | (Called, Held) | (Held, Minuted) | (Minuted, Approved) | (Planned | Called, Cancelled)
        )
    }

    /// Whether the agenda may still be changed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Called | Self::Held)
    }

    /// Whether it has neither begun nor been called off.
    pub fn is_to_come(self) -> bool {
        matches!(self, Self::Planned | Self::Called)
    }

    /// Whether results and minutes are written now.
    pub fn is_held(self) -> bool {
        self == Self::Held
    }

    /// Whether the members have the minutes.
    pub fn has_minutes(self) -> bool {
        matches!(self, Self::Minuted | Self::Approved)
    }
}

impl Display for MeetingState {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::MeetingState::{self, Approved, Called, Cancelled, Held, Minuted, Planned};

    #[test]
    fn a_meeting_only_goes_forward() {
        let order = |state: MeetingState| MeetingState::ALL.iter().position(|one| *one == state);
        for from in MeetingState::ALL {
            for to in MeetingState::ALL.into_iter().filter(|to| from.may_become(*to)) {
                assert!(order(to) > order(from), "{from} {to}");
            }
        }
        assert!(Planned.may_become(Called) && Minuted.may_become(Approved) && Called.may_become(Cancelled));
        assert!(!Held.may_become(Cancelled) && !Planned.may_become(Held) && !Approved.may_become(Minuted));
    }
}
