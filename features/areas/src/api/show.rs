//! `GET /api/areas/{area}`: an area, its municipality numbers through time, and the areas straight below it.

use super::AreaAnswer;
use crate::queries::{self, Number};
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;
use web::{Api, Error, Problems, Result};

/// An area and what stands straight below it.
#[derive(Serialize, ToSchema)]
pub struct AreaDetails {
    /// The area.
    #[serde(flatten)]
    area: AreaAnswer,
    /// The municipality numbers it has had, oldest first.
    numbers: Vec<MunicipalityNumber>,
    /// The areas straight below it.
    children: Vec<AreaAnswer>,
}

/// A municipality number and when it holds.
#[derive(Serialize, ToSchema)]
pub struct MunicipalityNumber {
    /// Four digits.
    number: String,
    /// Its first day.
    valid_from: Option<Date>,
    /// Its last day.
    valid_to: Option<Date>,
}

impl From<Number> for MunicipalityNumber {
    fn from(number: Number) -> Self {
        Self { number: number.number, valid_from: number.valid_from, valid_to: number.valid_to }
    }
}

/// An area, its municipality numbers through time, and the areas straight below it.
#[utoipa::path(get, path = "/api/areas/{area}", operation_id = "area", tag = "areas",
    params(("area" = String, Path, description = "The area's slug.", example = "hallingdal")),
    responses((status = 200, body = AreaDetails, description = "The area."), Problems))]
pub async fn get(api: Api, Path(slug): Path<String>) -> Result<Json<AreaDetails>> {
    let tx = api.state.database.read().await?;
    let area = queries::area(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let numbers = queries::numbers(&tx, &api.reader, &area.id).await?;
    let children = queries::children(&tx, &api.reader, &area.id).await?;
    Ok(Json(AreaDetails {
        area: AreaAnswer::of(&api, &area),
        numbers: numbers.into_iter().map(MunicipalityNumber::from).collect(),
        children: children.iter().map(|area| AreaAnswer::of(&api, area)).collect(),
    }))
}
