//! `GET /api/bodies/{body}`: a body, what it is for, who sits in it and who should.

mod answer;

use crate::queries;
use answer::BodyDetails;
use axum::Json;
use axum::extract::Path;
use web::{Api, Error, Problems, Result};

/// A body, what it is for, who sits in it and who should.
#[utoipa::path(get, path = "/api/bodies/{body}", operation_id = "body", tag = "bodies",
    params(("body" = String, Path, description = "The body's slug.", example = "hallingtinget")),
    responses((status = 200, body = BodyDetails, description = "The body."), Problems))]
pub async fn get(api: Api, Path(slug): Path<String>) -> Result<Json<BodyDetails>> {
    let tx = api.state.database.single();
    let details = queries::details(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    Ok(Json(BodyDetails::of(&api, &details, tx.today())))
}
