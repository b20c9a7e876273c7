//! The matter at a body, as programs read it.

use super::reference;
use crate::queries::Consultation;
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;
use web::{Api, Reference};

/// The matter at a body.
#[derive(Serialize, ToSchema)]
#[schema(as = Consultation)]
pub struct ConsultationAnswer {
    /// The body.
    body: Reference,
    /// What it is asked for: `preparation`, `recommendation` or `decision`.
    role: String,
    /// The number of the joint resolution's text that it is about; null where it is about the matter itself.
    text: Option<i64>,
    /// How far it has come: `sent`, `declined`, `accepted`, `scheduled`, `adopted_unchanged`, `adopted_with_change`,
    /// `deferred`, `referred`, `rejected` or `noted`.
    state: &'static str,
    /// The day of the meeting.
    meeting_date: Option<Date>,
    /// The body's own case number.
    case_number: Option<String>,
    /// The words that the body resolved or recommended.
    resolution: Option<String>,
    /// The body's own publication.
    link: Option<String>,
    /// Why the body does not take the matter up.
    declined_reason: Option<String>,
    /// How many earlier answers are kept, which were corrected, withdrawn or overtaken.
    earlier_answers: i64,
    /// The page with all answers.
    #[schema(format = "uri")]
    answers_url: String,
}

impl ConsultationAnswer {
    pub(super) fn of(api: &Api, one: &Consultation) -> Self {
        Self {
            body: reference(api, "bodies", &one.body_slug, &one.body_nb, &one.body_nn),
            role: one.role.clone(),
            text: one.text_number,
            state: one.state.as_str(),
            meeting_date: one.meeting_date,
            case_number: one.case_number.clone(),
            resolution: one.resolution.clone(),
            link: one.link.clone(),
            declined_reason: one.declined_reason.clone(),
            earlier_answers: one.editions,
            answers_url: api.url(&format!("/consultations/{}/answers", one.id)),
        }
    }
}
