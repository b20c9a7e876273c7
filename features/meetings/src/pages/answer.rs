//! `POST /agenda-items/{item}/answer`: taking a proposal on the agenda, or not.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Answers the proposal.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let (accepted, action) = match data.value("answer") {
        "accept" => (true, "item-accepted"),
        "decline" => (false, "item-declined"),
        _ => return Err(Error::BadRequest { reason: "error-form-text" }),
    };
    let mut writing = context.write().await?;
    let meeting = super::coordinated_by_item(&writing, &context, &id).await?;
    if !meeting.state.is_open() || !queries::answer_proposal(&writing, &id, accepted).await? {
        return Err(super::conflict());
    }
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action,
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "item": id })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{}", meeting.slug), action))
}
