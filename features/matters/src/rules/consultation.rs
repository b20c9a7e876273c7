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
    /// The receiver has said that it does not take the matter up, and why.
    Declined,
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
    /// Sent on to another body, which is to say its word first.
    Referred,
    /// Turned down.
    Rejected,
    /// Heard, and nothing decided.
    Noted,
}

impl ConsultationState {
    /// All states, in the order of a consultation's life.
    pub const ALL: [Self; 10] = [
        Self::Sent,
        Self::Declined,
        Self::Accepted,
        Self::Scheduled,
        Self::AdoptedUnchanged,
        Self::AdoptedWithChange,
        Self::Deferred,
        Self::Referred,
        Self::Rejected,
        Self::Noted,
    ];

    /// The answers a body can give.
    pub const ANSWERS: [Self; 6] =
        [Self::AdoptedUnchanged, Self::AdoptedWithChange, Self::Deferred, Self::Referred, Self::Rejected, Self::Noted];

    /// The name in the database, in region packs and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Declined => "declined",
            Self::Accepted => "accepted",
            Self::Scheduled => "scheduled",
            Self::AdoptedUnchanged => "adopted_unchanged",
            Self::AdoptedWithChange => "adopted_with_change",
            Self::Deferred => "deferred",
            Self::Referred => "referred",
            Self::Rejected => "rejected",
            Self::Noted => "noted",
        }
    }

    /// Whether the body has said its last word on this text.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Declined | Self::AdoptedUnchanged | Self::AdoptedWithChange | Self::Rejected | Self::Noted)
    }

    /// Whether a meeting of the body has answered.
    pub fn is_answer(self) -> bool {
        Self::ANSWERS.contains(&self)
    }

    /// Whether a consultation may go from this state to `next`. Going back from an answer is [`Self::may_be_withdrawn`].
    pub fn may_become(self, next: Self) -> bool {
        match next {
            Self::Sent => false,
            Self::Declined => self == Self::Sent,
            Self::Accepted => matches!(self, Self::Sent | Self::Declined),
            Self::Scheduled => matches!(self, Self::Accepted | Self::Scheduled | Self::Deferred | Self::Referred),
            _ => !matches!(self, Self::Sent | Self::Declined),
        }
    }

    /// Whether there is an answer to take back. The matter is then taken up, and not answered.
    pub fn may_be_withdrawn(self) -> bool {
        self.is_answer()
    }

    /// How an answer in this state comes to an end when there is a new one: a last word was wrong, anything else was only the
    /// word so far.
    pub fn ending(self) -> Ending {
        if self.is_final() { Ending::Corrected } else { Ending::Continued }
    }
}

/// Why an answer no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was not what the body had resolved, or the body has resolved anew.
    Corrected,
    /// It was taken back, and there is none in its place.
    Withdrawn,
    /// It was put off or sent on, and the body has gone on with it.
    Continued,
}

impl Ending {
    /// The name in the database, in region packs and in translation keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Continued => "continued",
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
    fn what_was_declined_can_be_taken_up_after_all_and_what_was_taken_up_cannot_be_declined() {
        use ConsultationState::{Accepted, Declined, Sent};
        assert!(Sent.may_become(Declined) && Declined.may_become(Accepted));
        for state in ConsultationState::ALL.into_iter().filter(|state| *state != Sent) {
            assert!(!state.may_become(Declined), "{state:?}");
        }
        for answer in ConsultationState::ANSWERS {
            assert!(!Declined.may_become(answer), "{answer:?}");
        }
    }

    #[test]
    fn only_an_answer_can_be_withdrawn_and_only_a_last_word_is_corrected() {
        use ConsultationState::{Deferred, Referred, Rejected};
        for state in ConsultationState::ALL {
            assert_eq!(state.may_be_withdrawn(), ConsultationState::ANSWERS.contains(&state), "{state:?}");
        }
        assert_eq!(Rejected.ending(), Ending::Corrected);
        assert_eq!([Deferred, Referred].map(ConsultationState::ending), [Ending::Continued; 2]);
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
