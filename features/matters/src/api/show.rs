//! `GET /api/matters/{matter}`: a matter with its texts, consultations, assignments and attachments. It shows what the page
//! shows and hides what the page hides.

mod answer;

use crate::{policy, queries};
use answer::MatterDetails;
use axum::Json;
use axum::extract::Path;
use web::{Api, Error, Problems, Result};

/// A matter with its texts, consultations, assignments and attachments. The draft of a text is there for its coordinator only.
#[utoipa::path(get, path = "/api/matters/{matter}", operation_id = "matter", tag = "matters",
    params(("matter" = String, Path, description = "The matter's slug.", example = "lederforum-2018-4")),
    responses((status = 200, body = MatterDetails, description = "The matter."), Problems))]
pub async fn get(api: Api, Path(slug): Path<String>) -> Result<Json<MatterDetails>> {
    let tx = api.state.database.single();
    let matter = queries::find(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let may_coordinate = policy::may_coordinate(&api.reader, matter.place());
    Ok(Json(MatterDetails::of(&api, &matter, may_coordinate)))
}
