//! `POST /agenda-items/{item}/move`: moving an item up or down on the agenda, or to a place on it.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Where an item is to go.
#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
    /// To this place, counted from 1; beyond the end is the end.
    To(usize),
}

/// Moves it. At the end of the agenda it stays where it is.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let way = way(&data)?;
    let mut writing = context.write().await?;
    let meeting = super::coordinated_by_item(&writing, &context, &id).await?;
    if !meeting.state.is_open() {
        return Err(Error::Conflict { reason: "meetings-closed" });
    }
    let mut agenda: Vec<_> = meeting.programme().collect();
    let from = agenda.iter().position(|item| item.id == id).ok_or(Error::NotFound)?;
    let to = match way {
        Way::Up => from.saturating_sub(1),
        Way::Down => from + 1,
        Way::To(place) => place.saturating_sub(1),
    };
    let to = to.min(agenda.len() - 1);
    let path = format!("/meetings/{}#item-{id}", meeting.slug);
    if to == from {
        return Ok(see_other(&path, ""));
    }
    let moved = agenda.remove(from);
    agenda.insert(to, moved);
    queries::order_items(&writing, &agenda).await?;
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "item-moved",
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: Some(serde_json::json!({ "item": id, "place": from + 1 })),
        after: Some(serde_json::json!({ "item": id, "place": to + 1 })),
    });
    context.commit(writing).await?;
    Ok(see_other(&path, ""))
}

fn way(data: &FormData) -> Result<Way> {
    match (data.value("direction"), data.value("to").parse()) {
        ("up", _) => Ok(Way::Up),
        ("down", _) => Ok(Way::Down),
        ("", Ok(place)) if place > 0 => Ok(Way::To(place)),
        _ => Err(Error::BadRequest { reason: "error-form-text" }),
    }
}
