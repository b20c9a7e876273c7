//! `GET /api/areas`: the area tree.

use super::AreaAnswer;
use crate::queries;
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Api, Problems, Result};

/// The area tree.
#[derive(Serialize, ToSchema)]
pub struct Areas {
    /// All areas, each after the one above it.
    areas: Vec<AreaAnswer>,
}

/// All areas, each after the one above it.
#[utoipa::path(get, path = "/api/areas", operation_id = "areas", tag = "areas",
    responses((status = 200, body = Areas, description = "The area tree."), Problems))]
pub async fn get(api: Api) -> Result<Json<Areas>> {
    let tx = api.state.database.read().await?;
    let areas = queries::tree(&tx, &api.reader).await?;
    Ok(Json(Areas { areas: areas.iter().map(|area| AreaAnswer::of(&api, area)).collect() }))
}
