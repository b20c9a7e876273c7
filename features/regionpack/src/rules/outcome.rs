//! What the answers to a joint resolution amount to.

use crate::pack::{Consultation, JointResolution, Rule};
use crate::words::{ConsultationRole, ConsultationState};
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

/// The number of the last text.
pub(crate) fn last_text(resolution: &JointResolution) -> Option<i64> {
    resolution.texts.iter().map(|text| text.number).max()
}

/// How many bodies are to decide, in whatever round.
pub(crate) fn deciding_bodies(consultations: &[Consultation]) -> usize {
    decisions(consultations).map(|decision| &decision.body).collect::<BTreeSet<_>>().len()
}

/// The day of the last meeting that adopted: the last text where there is a joint resolution, else the matter itself.
pub(crate) fn adopted_on(consultations: &[Consultation], resolution: Option<&JointResolution>) -> Option<Date> {
    let text = resolution.and_then(last_text);
    decisions(consultations)
        .filter(|decision| decision.text == text && adopts(decision))
        .filter_map(|decision| decision.meeting_date)
        .max()
}

/// Whether the body adopted, with or without a change.
pub(crate) fn adopts(consultation: &Consultation) -> bool {
    matches!(consultation.state, ConsultationState::AdoptedUnchanged | ConsultationState::AdoptedWithChange)
}

/// Those that were asked to decide.
pub(crate) fn decisions(consultations: &[Consultation]) -> impl Iterator<Item = &Consultation> {
    consultations.iter().filter(|consultation| consultation.role == ConsultationRole::Decision)
}

#[cfg(test)]
mod tests;
