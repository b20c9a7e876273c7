//! `GET /api/meetings/{meeting}`: a meeting with its agenda, papers, attendance and minutes. It shows what the page shows and hides
//! what the page hides, since both get the same.

use super::answer::MeetingDetails;
use crate::queries;
use axum::Json;
use axum::extract::Path;
use web::{Api, Error, Problems, Result};

/// A meeting with its agenda, papers, attendance and minutes. Of an item that is exempt from public access, a reader without access
/// gets the public title, the legal basis and the result.
#[utoipa::path(get, path = "/api/meetings/{meeting}", operation_id = "meeting", tag = "meetings",
    params(("meeting" = String, Path, description = "The meeting's slug.", example = "hallingtinget-2026-m1")),
    responses((status = 200, body = MeetingDetails, description = "The meeting."), Problems))]
pub async fn get(api: Api, Path(slug): Path<String>) -> Result<Json<MeetingDetails>> {
    let tx = api.state.database.single();
    let meeting = queries::find(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    Ok(Json(MeetingDetails::of(&api, &meeting)))
}
