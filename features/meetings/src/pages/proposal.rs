//! What a meeting made of an item, proposed as the body's answer in the matter that the item carries.

use crate::queries::{Item, Meeting};
use crate::rules::ItemResult;
use database::Tx;
use matters::queries::Consultation;
use matters::rules::ConsultationState;
use time::Date;
use web::{Context, Result, in_norway};

/// An answer that somebody has only to look through and send.
pub(super) struct Proposal {
    /// The item that it comes from.
    pub item_id: String,
    /// The consultation that it answers.
    pub consultation_id: String,
    /// The answer's name.
    pub answer: &'static str,
    /// The day of the meeting.
    pub meeting_date: Date,
    /// The words resolved.
    pub resolution: String,
}

/// The answers that the reader may give now. They stand in addresses on the way to their forms, and so come only of what everybody
/// may read: the minutes are there, and the item is not exempt.
pub(super) async fn proposals(tx: &Tx, context: &Context, meeting: &Meeting) -> Result<Vec<Proposal>> {
    let mut proposals = Vec::new();
    let Some(host) = meeting.host() else { return Ok(proposals) };
    if context.reader.account().is_none() || !meeting.state.has_minutes() {
        return Ok(proposals);
    }
    let (meeting_date, _) = in_norway(meeting.starts_at);
    for item in meeting.agenda().filter(|item| item.legal_basis.is_none()) {
        let (Some(slug), Some(result)) = (&item.matter_slug, item.result) else { continue };
        let Some(matter) = matters::queries::find(tx, &context.reader, slug).await? else { continue };
        let last = matter.consultations.iter().filter(|one| one.body_id == host.id).max_by_key(|one| one.position);
        let waits = last.filter(|one| {
            waits_for(one, answer(result), meeting_date) && matters::policy::may_answer(&context.reader, one)
        });
        if let Some(consultation) = waits {
            proposals.push(proposal(item, consultation, answer(result), meeting_date));
        }
    }
    Ok(proposals)
}

/// Whether a consultation has been taken up and not answered by this meeting or for good.
fn waits_for(consultation: &Consultation, answer: ConsultationState, meeting_date: Date) -> bool {
    let state = consultation.state;
    let is_told = state.is_answer() && consultation.meeting_date == Some(meeting_date);
    !state.is_final() && state.may_become(answer) && !is_told
}

fn proposal(item: &Item, consultation: &Consultation, answer: ConsultationState, meeting_date: Date) -> Proposal {
    Proposal {
        item_id: item.id.clone(),
        consultation_id: consultation.id.clone(),
        answer: answer.as_str(),
        meeting_date,
        resolution: item.resolution.clone(),
    }
}

fn answer(result: ItemResult) -> ConsultationState {
    match result {
        ItemResult::Adopted => ConsultationState::AdoptedUnchanged,
        ItemResult::AdoptedWithChange => ConsultationState::AdoptedWithChange,
        ItemResult::Postponed => ConsultationState::Deferred,
        ItemResult::Referred => ConsultationState::Referred,
        ItemResult::Refused => ConsultationState::Rejected,
        ItemResult::Noted => ConsultationState::Noted,
    }
}
