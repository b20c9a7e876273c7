//! `POST /agenda-items/{item}/move`: moving an item up or down on the agenda.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Lets it change places with its neighbour. At the end of the agenda it stays where it is.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let up = match data.value("direction") {
        "up" => true,
        "down" => false,
        _ => return Err(Error::BadRequest { reason: "error-form-text" }),
    };
    let mut writing = context.write().await?;
    let meeting = super::coordinated_by_item(&writing, &context, &id).await?;
    if !meeting.state.is_open() {
        return Err(Error::Conflict { reason: "meetings-closed" });
    }
    let agenda: Vec<_> = meeting.agenda().collect();
    let place = agenda.iter().position(|item| item.id == id).ok_or(Error::NotFound)?;
    let neighbour = if up { place.checked_sub(1) } else { Some(place + 1) };
    let path = format!("/meetings/{}#item-{id}", meeting.slug);
    let Some(other) = neighbour.and_then(|place| agenda.get(place)) else { return Ok(see_other(&path, "")) };
    queries::swap_items(&writing, agenda[place], other).await?;
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "item-moved",
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "item": id, "up": up })),
    });
    context.commit(writing).await?;
    Ok(see_other(&path, ""))
}
