//! What the answers to a joint resolution amount to.

use crate::pack::{Consultation, JointResolution, Rule};
use crate::words::{ConsultationRole, ConsultationState, MatterState};
use std::collections::BTreeSet;
use time::Date;

/// How many were asked to decide on a text, and how many adopted it word for word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) asked: usize,
    pub(crate) adopted: usize,
}

impl Outcome {
    /// The outcome for the text with this number.
    pub(crate) fn of(consultations: &[Consultation], text: i64) -> Self {
        let asked: Vec<_> = decisions(consultations).filter(|consultation| consultation.text == Some(text)).collect();
        let adopted = asked.iter().filter(|asked| asked.state == ConsultationState::AdoptedUnchanged).count();
        Self { asked: asked.len(), adopted }
    }

    /// Whether enough have adopted it.
    pub(crate) fn fulfils(self, rule: Rule) -> bool {
        match rule {
            Rule::All => self.asked > 0 && self.adopted == self.asked,
            Rule::Quorum(quorum) => i64::try_from(self.adopted).is_ok_and(|adopted| adopted >= quorum),
        }
    }
}

/// The number of the last text that was circulated; a draft after it does not count yet.
pub(crate) fn last_text(resolution: &JointResolution) -> Option<i64> {
    resolution.texts.iter().filter(|text| text.circulated_on.is_some()).map(|text| text.number).max()
}

/// Who is to decide on a text.
pub(crate) fn deciding_bodies(consultations: &[Consultation], text: i64) -> BTreeSet<&str> {
    let decisions = decisions(consultations).filter(|decision| decision.text == Some(text));
    decisions.map(|decision| decision.body.as_str()).collect()
}

/// When a matter was decided whose pack does not tell: on the day of the last meeting that adopted the last text.
pub(crate) fn decided_on(
    state: MatterState,
    consultations: &[Consultation],
    resolution: Option<&JointResolution>,
) -> Option<Date> {
    let last = last_text(resolution.filter(|_| state == MatterState::Adopted)?)?;
    decisions(consultations)
        .filter(|decision| decision.text == Some(last) && decision.state == ConsultationState::AdoptedUnchanged)
        .filter_map(|decision| decision.meeting_date)
        .max()
}

fn decisions(consultations: &[Consultation]) -> impl Iterator<Item = &Consultation> {
    consultations.iter().filter(|consultation| consultation.role == ConsultationRole::Decision)
}

#[cfg(test)]
mod tests;
