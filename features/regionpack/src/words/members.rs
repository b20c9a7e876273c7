//! What somebody is in a body, and what becomes of a body.

use super::Word;

words! {
    /// What somebody is in a body.
    MemberRole {
        /// Leads it.
        Chair = "chair",
        /// Leads it when the chair is away.
        DeputyChair = "deputy_chair",
        /// Sits in it.
        Member = "member",
        /// Sits in it when a member is away.
        Deputy = "deputy",
        /// Writes its minutes.
        Secretary = "secretary",
        /// Is there without a seat.
        Observer = "observer",
    }
}

impl MemberRole {
    /// Whether whoever has it takes the seat, and not in another's place or beside it.
    pub fn sits(self) -> bool {
        matches!(self, Self::Chair | Self::DeputyChair | Self::Member)
    }
}

words! {
    /// How a body gives its place to another.
    SuccessionKind {
        /// One other takes its place.
        Replaced = "replaced",
        /// It is merged into another.
        Merged = "merged",
        /// It is split into several.
        Split = "split",
    }
}
