//! How far meetings have come, and what they deal with.

use super::Word;

words! {
    /// How far a meeting has come that everybody may know of.
    MeetingState {
        /// The members have been called.
        Called = "called",
        /// The minutes are laid before the members.
        Minuted = "minuted",
        /// A later meeting has approved the minutes.
        Approved = "approved",
        /// It did not take place.
        Cancelled = "cancelled",
    }
}

impl MeetingState {
    /// Whether everybody may read the minutes.
    pub fn has_minutes(self) -> bool {
        matches!(self, Self::Minuted | Self::Approved)
    }
}

words! {
    /// What an item of a meeting is for.
    ItemKind {
        /// Something is decided.
        Decision = "decision",
        /// Something is talked through.
        Discussion = "discussion",
        /// Something is told.
        Information = "information",
        /// An earlier meeting's minutes are approved.
        Minutes = "minutes",
        /// Nothing: people eat, or rest.
        Break = "break",
    }
}
