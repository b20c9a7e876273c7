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
    /// How far it has come: `sent`, `accepted`, `scheduled`, `adopted_unchanged`, `adopted_with_change`, `deferred` or
    /// `rejected`.
    state: &'static str,
    /// The day of the meeting.
    meeting_date: Option<Date>,
    /// The body's own case number.
    case_number: Option<String>,
    /// The words that a council resolved.
    resolution: Option<String>,
    /// A council's own publication.
    link: Option<String>,
}

impl ConsultationAnswer {
    /// The words and the link are told of councils that answered a text, as on the page.
    pub(super) fn of(api: &Api, one: &Consultation) -> Self {
        let answers = one.text_number.is_some();
        Self {
            body: reference(api, "bodies", &one.body_slug, &one.body_nb, &one.body_nn),
            role: one.role.clone(),
            text: one.text_number,
            state: one.state.as_str(),
            meeting_date: one.meeting_date,
            case_number: one.case_number.clone(),
            resolution: one.resolution.clone().filter(|_| answers),
            link: one.link.clone().filter(|_| answers),
        }
    }
}
