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
    /// What came of a matter.
    MatterResult {
        /// Adopted as recommended.
        Adopted = "adopted",
        /// Adopted with other words.
        AdoptedWithChange = "adopted_with_change",
        /// Taken up again later.
        Postponed = "postponed",
        /// Sent to another body.
        Referred = "referred",
        /// Not adopted.
        Refused = "refused",
        /// Heard, and nothing more.
        Noted = "noted",
    }
}

words! {
    /// Why a matter is kept from the public, by offentleglova and forvaltningsloven.
    LegalBasis {
        /// Personal matters.
        Personal = "offl-13-fvl-13-1",
        /// Trade secrets.
        Trade = "offl-13-fvl-13-2",
        /// An internal document.
        Internal = "offl-14",
        /// Obtained for internal preparation.
        Preparation = "offl-15",
        /// A position in negotiations.
        Negotiation = "offl-23",
        /// An employment.
        Employment = "offl-25",
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
        /// The body does not take it up.
        Declined = "declined",
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
        /// Sent on to another body.
        Referred = "referred",
        /// Rejected.
        Rejected = "rejected",
        /// Heard, and nothing decided.
        Noted = "noted",
    }
}

impl ConsultationState {
    /// Whether the body has answered.
    pub fn is_answer(self) -> bool {
        !matches!(self, Self::Sent | Self::Declined | Self::Accepted | Self::Scheduled)
    }
}

words! {
    /// Why an answer no longer holds.
    Ending {
        /// Another answer was right.
        Corrected = "corrected",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// The body went on with what it had put off or sent on.
        Continued = "continued",
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
