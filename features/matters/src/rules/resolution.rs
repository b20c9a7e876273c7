//! The joint resolution: one text, many councils, one outcome.

use super::ConsultationState;
use time::Date;

/// When the whole is adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Every council must adopt the same words.
    All,
    /// At least this many councils must adopt the same words.
    Quorum(usize),
}

impl Rule {
    /// The rule as it is stored: a quorum, or none for all.
    pub fn from_quorum(quorum: Option<i64>) -> Self {
        quorum.and_then(|quorum| usize::try_from(quorum).ok()).map_or(Self::All, Self::Quorum)
    }
}

/// How the whole stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Councils that have not said their last word can still make it adopted.
    Open,
    /// Enough councils have adopted the same words.
    Adopted,
    /// Whatever the rest answer, these words will not be adopted; a new text can be.
    Blocked,
}

/// How many councils have answered what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Councils asked.
    pub total: usize,
    /// Adopted with the same words.
    pub adopted_unchanged: usize,
    /// Adopted with other words.
    pub adopted_with_change: usize,
    /// Put off.
    pub deferred: usize,
    /// Sent on to another body.
    pub referred: usize,
    /// Turned down.
    pub rejected: usize,
    /// Heard, and nothing decided.
    pub noted: usize,
    /// Not taken up.
    pub declined: usize,
}

impl Tally {
    /// Counts the answers to one text.
    pub fn of(states: impl IntoIterator<Item = ConsultationState>) -> Self {
        let mut tally = Self::default();
        for state in states {
            tally.total += 1;
            match state {
                ConsultationState::AdoptedUnchanged => tally.adopted_unchanged += 1,
                ConsultationState::AdoptedWithChange => tally.adopted_with_change += 1,
                ConsultationState::Deferred => tally.deferred += 1,
                ConsultationState::Referred => tally.referred += 1,
                ConsultationState::Rejected => tally.rejected += 1,
                ConsultationState::Noted => tally.noted += 1,
                ConsultationState::Declined => tally.declined += 1,
                ConsultationState::Sent | ConsultationState::Accepted | ConsultationState::Scheduled => {}
            }
        }
        tally
    }

    /// Councils that have not said their last word.
    pub fn open(&self) -> usize {
        let closed = self.adopted_with_change + self.rejected + self.noted + self.declined;
        self.total - self.adopted_unchanged - closed
    }
}

/// How the whole stands under `rule`. Without any council nothing is adopted.
pub fn standing(rule: Rule, tally: &Tally) -> Standing {
    let needed = match rule {
        Rule::All => tally.total,
        Rule::Quorum(quorum) => quorum,
    }
    .max(1);
    if tally.adopted_unchanged >= needed {
        Standing::Adopted
    } else if tally.adopted_unchanged + tally.open() < needed && tally.total > 0 {
        Standing::Blocked
    } else {
        Standing::Open
    }
}

/// What an answer, its correction or its withdrawal makes of the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The matter goes on as it was.
    Stays,
    /// Enough have adopted the same words: from now on the joint resolution holds.
    Adopted,
    /// There are no longer enough: the joint resolution holds no more, and the matter is before the councils again.
    Reopened,
}

/// The turn that a matter takes, which was adopted or not, when the whole stands so. It follows from the answers alone: whoever
/// takes back what made the whole, takes back the whole.
pub fn turn(was_adopted: bool, standing: Standing) -> Turn {
    match (was_adopted, standing == Standing::Adopted) {
        (false, true) => Turn::Adopted,
        (true, false) => Turn::Reopened,
        _ => Turn::Stays,
    }
}

/// Whether a council is late: the deadline has passed without its last word.
pub fn is_late(state: ConsultationState, deadline: Option<Date>, today: Date) -> bool {
    !state.is_final() && deadline.is_some_and(|deadline| today > deadline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    fn states() -> impl Strategy<Value = Vec<ConsultationState>> {
        prop::collection::vec(prop::sample::select(&ConsultationState::ALL[..]), 0..12)
    }

    proptest! {
        #[test]
        fn all_must_adopt_the_same_words(states in states()) {
            let adopted = standing(Rule::All, &Tally::of(states.clone())) == Standing::Adopted;
            let all_same = !states.is_empty() && states.iter().all(|state| *state == ConsultationState::AdoptedUnchanged);
            prop_assert_eq!(adopted, all_same);
        }

        #[test]
        fn a_quorum_is_reached_when_so_many_adopt(states in states(), quorum in 1_usize..8) {
            let same = states.iter().filter(|state| **state == ConsultationState::AdoptedUnchanged).count();
            prop_assert_eq!(standing(Rule::Quorum(quorum), &Tally::of(states)) == Standing::Adopted, same >= quorum);
        }

        /// What is blocked stays blocked, and what is open can be adopted, whatever the open councils answer.
        #[test]
        fn blocked_means_that_no_answer_can_help(states in states(), quorum in 0_usize..8) {
            let rule = if quorum == 0 { Rule::All } else { Rule::Quorum(quorum) };
            let best = states.iter().map(|state| if state.is_final() { *state } else { ConsultationState::AdoptedUnchanged });
            let at_best = standing(rule, &Tally::of(best.collect::<Vec<_>>()));
            match standing(rule, &Tally::of(states.clone())) {
                Standing::Blocked => prop_assert_eq!(at_best, Standing::Blocked),
                Standing::Adopted => prop_assert_eq!(at_best, Standing::Adopted),
                Standing::Open => prop_assert!(states.is_empty() || at_best == Standing::Adopted),
            }
        }

        /// Answers come, are corrected and are withdrawn, in any order: the matter is adopted exactly when the answers that hold now
        /// say so, whatever was said before.
        #[test]
        fn what_was_answered_before_leaves_no_trace(
            councils in 1_usize..8,
            quorum in 0_usize..8,
            changes in prop::collection::vec((0_usize..8, prop::sample::select(&ConsultationState::ALL[..])), 0..40),
        ) {
            let rule = if quorum == 0 { Rule::All } else { Rule::Quorum(quorum) };
            let mut states = vec![ConsultationState::Sent; councils];
            let mut is_adopted = false;
            for (place, next) in changes {
                let Some(state) = states.get_mut(place) else { continue };
                let withdrawn = next == ConsultationState::Accepted && state.may_be_withdrawn();
                if !withdrawn && !state.may_become(next) {
                    continue;
                }
                let before = *state;
                *state = next;
                let now = standing(rule, &Tally::of(states.clone()));
                match turn(is_adopted, now) {
                    Turn::Stays => prop_assert_eq!(is_adopted, now == Standing::Adopted),
                    Turn::Adopted => {
                        prop_assert_eq!(next, ConsultationState::AdoptedUnchanged);
                        is_adopted = true;
                    }
                    Turn::Reopened => {
                        prop_assert_eq!(before, ConsultationState::AdoptedUnchanged);
                        is_adopted = false;
                    }
                }
                prop_assert_eq!(is_adopted, now == Standing::Adopted);
            }
        }

        #[test]
        fn the_order_of_answers_does_not_count(states in states()) {
            let mut turned = states.clone();
            turned.reverse();
            prop_assert_eq!(Tally::of(states), Tally::of(turned));
        }
    }

    #[test]
    fn late_is_after_the_deadline_without_a_last_word() {
        let deadline = Some(date!(2019 - 07 - 01));
        assert!(!is_late(ConsultationState::Sent, deadline, date!(2019 - 07 - 01)));
        assert!(is_late(ConsultationState::Deferred, deadline, date!(2019 - 07 - 02)));
        assert!(!is_late(ConsultationState::Rejected, deadline, date!(2019 - 07 - 02)));
        assert!(!is_late(ConsultationState::Sent, None, date!(2019 - 07 - 02)));
    }
}
