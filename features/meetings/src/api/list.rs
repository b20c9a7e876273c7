//! `GET /api/areas/{area}/meetings` and `/api/bodies/{body}/meetings`: the meetings that the reader may know of.

use crate::queries::{self, Listed, Span};
use axum::Json;
use axum::extract::Path;
use database::Tx;
use serde::Serialize;
use time::OffsetDateTime;
use utoipa::{IntoParams, ToSchema};
use web::{Api, Error, Given, Parameters, Problems, Reference, Result, Words};

/// Which meetings are listed.
#[derive(Clone, Copy, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum When {
    /// From today on, the next first.
    Coming,
    /// Before today, the latest first.
    Past,
}

impl When {
    fn find(name: &str) -> Option<Self> {
        match name {
            "coming" => Some(Self::Coming),
            "past" => Some(Self::Past),
            _ => None,
        }
    }
}

/// What a list of meetings is narrowed to.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    /// `coming` unless told otherwise.
    #[param(value_type = When, required = false)]
    when: Option<When>,
}

impl Parameters for Filter {
    fn take(given: &mut Given) -> Result<Self> {
        Ok(Self { when: given.one("when", When::find)? })
    }
}

/// Meetings.
#[derive(Serialize, ToSchema)]
pub struct Meetings {
    /// The meetings, at most 200.
    meetings: Vec<MeetingAnswer>,
}

/// A meeting in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = Meeting)]
pub struct MeetingAnswer {
    /// Its slug, as in addresses.
    slug: String,
    /// Its number as people write it, such as `3/26`.
    reference: String,
    /// Its own name; empty for an ordinary meeting.
    name: Words,
    /// `planned`, `called`, `held`, `minuted`, `approved` or `cancelled`.
    state: String,
    /// When it begins.
    #[serde(with = "time::serde::rfc3339")]
    starts_at: OffsetDateTime,
    /// When it ends.
    #[serde(with = "time::serde::rfc3339")]
    ends_at: OffsetDateTime,
    /// Where it is.
    place: String,
    /// Whether everybody may know of it.
    published: bool,
    /// Whether it was made for demonstration and is not real.
    constructed: bool,
    /// The body that calls it.
    body: Reference,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
}

impl MeetingAnswer {
    fn of(api: &Api<Filter>, meeting: Listed) -> Self {
        Self {
            reference: meeting.reference(),
            name: Words::new(&meeting.name_nb, &meeting.name_nn),
            url: api.url(&format!("/meetings/{}", meeting.slug)),
            body: Reference {
                name: Words::new(&meeting.body_nb, &meeting.body_nn),
                url: api.url(&format!("/bodies/{}", meeting.body_slug)),
                slug: meeting.body_slug,
            },
            slug: meeting.slug,
            state: meeting.state,
            starts_at: meeting.starts_at,
            ends_at: meeting.ends_at,
            place: meeting.place,
            published: meeting.published,
            constructed: meeting.constructed,
        }
    }
}

/// The meetings of the bodies in an area and below that you may know of.
#[utoipa::path(get, path = "/api/areas/{area}/meetings", operation_id = "meetings", tag = "meetings",
    params(("area" = String, Path, description = "The area's slug.", example = "hallingdal"), Filter),
    responses((status = 200, body = Meetings, description = "The meetings."), Problems))]
pub async fn of_area(api: Api<Filter>, Path(slug): Path<String>) -> Result<Json<Meetings>> {
    let tx = api.state.database.read().await?;
    let area = areas::queries::area(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meetings = queries::in_area(&tx, &api.reader, &area.path, span(&api, &tx)).await?;
    Ok(answer(&api, meetings))
}

/// The meetings of a body that you may know of, those that it holds together with others included.
#[utoipa::path(get, path = "/api/bodies/{body}/meetings", operation_id = "meetings_of_body", tag = "meetings",
    params(("body" = String, Path, description = "The body's slug.", example = "hallingtinget"), Filter),
    responses((status = 200, body = Meetings, description = "The meetings."), Problems))]
pub async fn of_body(api: Api<Filter>, Path(slug): Path<String>) -> Result<Json<Meetings>> {
    let tx = api.state.database.read().await?;
    let body = bodies::queries::body(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meetings = queries::of_body(&tx, &api.reader, &body.id, span(&api, &tx)).await?;
    Ok(answer(&api, meetings))
}

fn span(api: &Api<Filter>, tx: &Tx) -> Span {
    match api.parameters.when {
        Some(When::Past) => Span::Before(tx.today()),
        _ => Span::From(tx.today()),
    }
}

fn answer(api: &Api<Filter>, meetings: Vec<Listed>) -> Json<Meetings> {
    Json(Meetings { meetings: meetings.into_iter().map(|meeting| MeetingAnswer::of(api, meeting)).collect() })
}
