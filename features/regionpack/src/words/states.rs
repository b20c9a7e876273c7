//! How far things have come, and what bodies are asked for.

use super::Word;

words! {
    /// How far a matter has come.
    MatterState {
        /// Being prepared.
        Open = "open",
        /// A joint resolution is with those who decide.
        Circulating = "circulating",
        /// Adopted.
        Adopted = "adopted",
        /// Not adopted.
        NotAdopted = "not_adopted",
        /// Ended.
        Closed = "closed",
    }
}

words! {
    /// What a body is asked for.
    ConsultationRole {
        /// To prepare the matter.
        Preparation = "preparation",
        /// To recommend.
        Recommendation = "recommendation",
        /// To decide.
        Decision = "decision",
    }
}

words! {
    /// How far a consultation has come.
    ConsultationState {
        /// Sent to the body.
        Sent = "sent",
        /// Taken in by the body.
        Accepted = "accepted",
        /// On the list of a meeting.
        Scheduled = "scheduled",
        /// Adopted word for word.
        AdoptedUnchanged = "adopted_unchanged",
        /// Adopted with other words.
        AdoptedWithChange = "adopted_with_change",
        /// Put off.
        Deferred = "deferred",
        /// Rejected.
        Rejected = "rejected",
    }
}

impl ConsultationState {
    /// Whether the body has answered.
    pub fn is_answer(self) -> bool {
        !matches!(self, Self::Sent | Self::Accepted | Self::Scheduled)
    }
}

words! {
    /// How far an assignment has come.
    AssignmentState {
        /// Not given yet.
        Planned = "planned",
        /// Given.
        Given = "given",
        /// Reported back.
        Reported = "reported",
        /// The body has taken note of the report.
        Closed = "closed",
    }
}
