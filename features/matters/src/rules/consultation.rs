//! A matter at a body: from being sent to being answered.

use serde::{Deserialize, Serialize};
use std::str::FromStr;
use time::Date;

/// How far a consultation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsultationState {
    /// Sent to the body, whose party has not yet said that it takes the matter up.
    Sent,
    /// Taken up: forwarding gives no rights in the receiver, so the receiver must say so itself.
    Accepted,
    /// On the agenda of a meeting.
    Scheduled,
    /// Adopted with the same words.
    AdoptedUnchanged,
    /// Adopted with other words.
    AdoptedWithChange,
    /// Put off to a later meeting.
    Deferred,
    /// Turned down.
    Rejected,
}

impl ConsultationState {
    /// All states, in the order of a consultation's life.
    pub const ALL: [Self; 7] = [
        Self::Sent,
        Self::Accepted,
        Self::Scheduled,
        Self::AdoptedUnchanged,
        Self::AdoptedWithChange,
        Self::Deferred,
        Self::Rejected,
    ];

    /// The answers a council can give.
    pub const ANSWERS: [Self; 4] = [Self::AdoptedUnchanged, Self::AdoptedWithChange, Self::Deferred, Self::Rejected];

    /// The name in the database, in region packs and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Scheduled => "scheduled",
            Self::AdoptedUnchanged => "adopted_unchanged",
            Self::AdoptedWithChange => "adopted_with_change",
            Self::Deferred => "deferred",
            Self::Rejected => "rejected",
        }
    }

    /// Whether the body has said its last word on this text.
    pub fn is_final(self) -> bool {
        matches!(self, Self::AdoptedUnchanged | Self::AdoptedWithChange | Self::Rejected)
    }

    /// Whether the body has answered at all.
    pub fn is_answer(self) -> bool {
        self.is_final() || self == Self::Deferred
    }

    /// Whether a consultation may go from this state to `next`. An answer may be corrected by a new one, never taken back.
    pub fn may_become(self, next: Self) -> bool {
        match next {
            Self::Sent => false,
            Self::Accepted => self == Self::Sent,
            Self::Scheduled => matches!(self, Self::Accepted | Self::Scheduled | Self::Deferred),
            _ => self != Self::Sent,
        }
    }
}

impl FromStr for ConsultationState {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(())
    }
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerProblem {
    /// The meeting would have been before the matter was sent.
    MeetingBeforeSent,
    /// The meeting has not been held yet.
    MeetingInFuture,
    /// Adopted with change, but without the words adopted.
    WordsMissing,
    /// Adopted with change, but with the same words.
    WordsSame,
}

/// Checks an answer: its meeting lies between the sending and `today`, and a changed text has other words than the one sent
/// (`same_words` tells whether they are the same; `None` when no words were given).
pub fn check_answer(
    answer: ConsultationState,
    meeting: Date,
    sent_on: Date,
    today: Date,
    same_words: Option<bool>,
) -> Result<(), AnswerProblem> {
    if meeting < sent_on {
        return Err(AnswerProblem::MeetingBeforeSent);
    }
    if meeting > today {
        return Err(AnswerProblem::MeetingInFuture);
    }
    match (answer, same_words) {
        (ConsultationState::AdoptedWithChange, None) => Err(AnswerProblem::WordsMissing),
        (ConsultationState::AdoptedWithChange, Some(true)) => Err(AnswerProblem::WordsSame),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_consultation_is_accepted_before_it_is_answered() {
        assert!(!ConsultationState::Sent.may_become(ConsultationState::AdoptedUnchanged));
        assert!(ConsultationState::Accepted.may_become(ConsultationState::AdoptedUnchanged));
        assert!(ConsultationState::Deferred.may_become(ConsultationState::Scheduled));
        assert!(!ConsultationState::Rejected.may_become(ConsultationState::Accepted));
    }

    #[test]
    fn an_answer_has_a_meeting_and_a_change_has_other_words() {
        let (sent, today) = (date!(2019 - 05 - 27), date!(2019 - 07 - 01));
        let check = |state, meeting, words| check_answer(state, meeting, sent, today, words);
        let day = date!(2019 - 06 - 20);
        assert_eq!(check(ConsultationState::AdoptedUnchanged, day, None), Ok(()));
        assert_eq!(check(ConsultationState::AdoptedWithChange, day, Some(false)), Ok(()));
        assert_eq!(check(ConsultationState::AdoptedWithChange, day, Some(true)), Err(AnswerProblem::WordsSame));
        assert_eq!(check(ConsultationState::AdoptedWithChange, day, None), Err(AnswerProblem::WordsMissing));
        assert_eq!(
            check(ConsultationState::Rejected, date!(2019 - 05 - 26), None),
            Err(AnswerProblem::MeetingBeforeSent)
        );
        assert_eq!(
            check(ConsultationState::Deferred, date!(2019 - 07 - 02), None),
            Err(AnswerProblem::MeetingInFuture)
        );
    }

    #[test]
    fn every_state_has_its_name() {
        for state in ConsultationState::ALL {
            assert_eq!(state.as_str().parse(), Ok(state));
        }
    }
}
