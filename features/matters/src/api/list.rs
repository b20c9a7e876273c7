//! `GET /api/areas/{area}/matters`: the matters of an area that the reader may know of.

use super::MatterState;
use crate::queries::{self, ListFilter, Listed};
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use time::Date;
use utoipa::{IntoParams, ToSchema};
use web::{Api, Error, Given, Parameters, Problems, Reference, Result, Words};

/// What a list of matters is narrowed to.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// Only matters in this state.
    #[param(value_type = MatterState, required = false)]
    state: Option<MatterState>,
    /// Only matters of this year.
    #[param(value_type = i64, required = false, minimum = 1, maximum = 9999)]
    year: Option<i64>,
}

impl Parameters for Filter {
    fn take(given: &mut Given) -> Result<Self> {
        Ok(Self { state: given.one("state", MatterState::find)?, year: given.one("year", year)? })
    }
}

/// A year written plainly, without a sign or leading zeros.
fn year(text: &str) -> Option<i64> {
    text.parse().ok().filter(|year: &i64| (1..=9999).contains(year) && year.to_string() == text)
}

/// The matters of an area.
#[derive(Serialize, ToSchema)]
pub struct Matters {
    /// The matters, newest first, at most 1000.
    matters: Vec<MatterAnswer>,
}

/// A matter in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = Matter)]
pub struct MatterAnswer {
    /// Its slug, as in addresses.
    slug: String,
    /// Its number as people write it, such as `4/18`.
    reference: String,
    /// Its title.
    title: Words,
    /// How far it has come.
    #[schema(value_type = MatterState)]
    state: String,
    /// The day it was opened.
    opened_on: Date,
    /// The day it was decided.
    decided_on: Option<Date>,
    /// What came of it: `adopted`, `adopted_with_change`, `postponed`, `referred`, `refused` or `noted`.
    result: Option<String>,
    /// The day on which the decision is to be looked at again.
    review_on: Option<Date>,
    /// Why it is exempt from public access, if it is; the title is then the public one, unless you see what is internal.
    legal_basis: Option<String>,
    /// Whether everybody may see it.
    published: bool,
    /// Whether it was made for demonstration and is not real.
    constructed: bool,
    /// The body where it began.
    body: Reference,
    /// Councils asked about the current text.
    asked: i64,
    /// Of these, those that adopted the same words.
    adopted: i64,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
}

impl MatterAnswer {
    fn of(api: &Api<Filter>, matter: Listed) -> Self {
        let body = Reference {
            name: Words::new(&matter.body_nb, &matter.body_nn),
            url: api.url(&format!("/bodies/{}", matter.body_slug)),
            slug: matter.body_slug.clone(),
        };
        Self {
            reference: matter.reference(),
            title: Words::new(&matter.title_nb, &matter.title_nn),
            url: api.url(&format!("/matters/{}", matter.slug)),
            slug: matter.slug,
            state: matter.state,
            opened_on: matter.opened_on,
            decided_on: matter.decided_on,
            result: matter.result,
            review_on: matter.review_on,
            legal_basis: matter.legal_basis,
            published: matter.published,
            constructed: matter.constructed,
            body,
            asked: matter.asked,
            adopted: matter.adopted,
        }
    }
}

/// The matters of an area that you may know of: of its bodies and those below, and those its bodies were consulted about.
#[utoipa::path(get, path = "/api/areas/{area}/matters", operation_id = "matters", tag = "matters",
    params(("area" = String, Path, description = "The area's slug.", example = "hallingdal"), Filter),
    responses((status = 200, body = Matters, description = "The matters."), Problems))]
pub async fn get(api: Api<Filter>, Path(slug): Path<String>) -> Result<Json<Matters>> {
    let tx = api.state.database.read().await?;
    let area = areas::queries::area(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let state = api.parameters.state.map(|state| state.as_str().to_owned());
    let filter = ListFilter { state, year: api.parameters.year };
    let matters = queries::in_area(&tx, &api.reader, &area.path, &filter).await?;
    Ok(Json(Matters { matters: matters.into_iter().map(|matter| MatterAnswer::of(&api, matter)).collect() }))
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn a_year_is_written_plainly() {
        assert_eq!(year("2018"), Some(2018));
        for wrong in ["", "0", "-1", "+2018", "02018", "10000", " 2018", "2018.0", "x"] {
            assert_eq!(year(wrong), None, "{wrong}");
        }
    }
}
