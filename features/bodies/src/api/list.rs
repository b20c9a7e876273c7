//! `GET /api/areas/{area}/bodies`: what meets in an area.

use super::BodyAnswer;
use crate::queries;
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Api, Error, Problems, Result};

/// What meets in an area.
#[derive(Serialize, ToSchema)]
pub struct Bodies {
    /// The bodies of the area and of those below it.
    bodies: Vec<BodyAnswer>,
}

/// The bodies of an area and of those below it.
#[utoipa::path(get, path = "/api/areas/{area}/bodies", operation_id = "bodies", tag = "bodies",
    params(("area" = String, Path, description = "The area's slug.", example = "hallingdal")),
    responses((status = 200, body = Bodies, description = "The bodies."), Problems))]
pub async fn get(api: Api, Path(slug): Path<String>) -> Result<Json<Bodies>> {
    let tx = api.state.database.read().await?;
    let area = areas::queries::area(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let bodies = queries::in_area(&tx, &api.reader, &area.path).await?;
    Ok(Json(Bodies { bodies: bodies.iter().map(|body| BodyAnswer::of(&api, body)).collect() }))
}
