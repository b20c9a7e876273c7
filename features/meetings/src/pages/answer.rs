//! `POST /agenda-items/{item}/answer`: taking a proposal on the agenda, or not.

use super::publishing;
use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use web::{Context, Error, FormData, Publishing, Result, see_other};

/// Answers the proposal.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let (accepted, action) = match data.value("answer") {
        "accept" => (true, "item-accepted"),
        "decline" => (false, "item-declined"),
        _ => return Err(Error::BadRequest { reason: "error-form-text" }),
    };
    let mut writing = context.write().await?;
    let meeting = super::coordinated_by_item(&writing, &context, &id).await?;
    let item = meeting.item(&id).ok_or(Error::NotFound)?;
    let is_public = meeting.agenda_published && accepted;
    let found = if is_public { publishing::proposal(&context.t, item) } else { Publishing::default() };
    if !found.is_known(&data) {
        let page = super::below(&writing, &context, &meeting, context.t.get("agenda-item-accept")).await?;
        let action = format!("/agenda-items/{id}/answer");
        return found.ask(page, &format!("/meetings/{}", meeting.slug), &action, &[("answer", "accept")]);
    }
    if !meeting.state.is_open() || !queries::answer_proposal(&writing, &id, accepted).await? {
        return Err(super::conflict());
    }
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action,
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        after: Some(match found.noted() {
            None => json!({ "item": id }),
            Some(number) => json!({ "item": id, "contact_details": number }),
        }),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{}", meeting.slug), action))
}
