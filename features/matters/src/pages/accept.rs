//! `POST /consultations/{consultation}/accept`: a party takes a matter up.

use crate::queries::{self, Answer};
use crate::rules::ConsultationState;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Notes that the party takes the matter up.
pub async fn post(context: Context, Path(id): Path<String>, _data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let (matter, consultation) = super::consulted(&writing, &context, &id).await?;
    if !consultation.state.may_become(ConsultationState::Accepted) {
        return Err(Error::Conflict { reason: "matters-already-accepted" });
    }
    let answer = Answer {
        state: ConsultationState::Accepted,
        meeting_date: None,
        case_number: None,
        resolution: None,
        link: None,
        declined_reason: None,
    };
    queries::update_consultation(&writing, &id, consultation.version, &answer).await?;
    writing.record(audit::Record {
        action: "consultation-accepted",
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "body": consultation.body_slug, "text": consultation.text_number })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{}", matter.slug), "consultation-accepted"))
}
