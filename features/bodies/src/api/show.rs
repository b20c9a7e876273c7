//! `GET /api/bodies/{body}`: a body, what it is for, and who has a seat in it.

use super::BodyAnswer;
use crate::queries::{self, Seat};
use axum::Json;
use axum::extract::Path;
use serde::Serialize;
use utoipa::ToSchema;
use web::{Api, Error, Problems, Reference, Result, Words};

/// A body, what it is for, and who has a seat in it.
#[derive(Serialize, ToSchema)]
pub struct BodyDetails {
    /// The body.
    #[serde(flatten)]
    body: BodyAnswer,
    /// What it is for, as Markdown.
    mandate: Words,
    /// Who sits in it, as Markdown.
    composition: Words,
    /// Its seats.
    seats: Vec<SeatAnswer>,
    /// The bodies that report to it, or stand below it.
    below: Vec<BodyAnswer>,
    /// Where the facts come from.
    source: String,
}

/// A seat, which belongs to a party.
#[derive(Serialize, ToSchema)]
#[schema(as = Seat)]
pub struct SeatAnswer {
    /// The role of whoever has it.
    role: Words,
    /// Whether it votes.
    votes: bool,
    /// The party.
    party: Reference,
}

impl SeatAnswer {
    fn of(api: &Api, seat: &Seat) -> Self {
        let party = Reference {
            slug: seat.party_slug.clone(),
            name: Words::new(&seat.party_name_nb, &seat.party_name_nn),
            url: api.url(&format!("/parties/{}", seat.party_slug)),
        };
        Self { role: Words::new(&seat.role_nb, &seat.role_nn), votes: seat.votes, party }
    }
}

/// A body, what it is for, and who has a seat in it.
#[utoipa::path(get, path = "/api/bodies/{body}", operation_id = "body", tag = "bodies",
    params(("body" = String, Path, description = "The body's slug.", example = "hallingtinget")),
    responses((status = 200, body = BodyDetails, description = "The body."), Problems))]
pub async fn get(api: Api, Path(slug): Path<String>) -> Result<Json<BodyDetails>> {
    let tx = api.state.database.read().await?;
    let body = queries::body(&tx, &api.reader, &slug).await?.ok_or(Error::NotFound)?;
    let seats = queries::seats(&tx, &api.reader, &body.id).await?;
    let below = queries::below(&tx, &api.reader, &body.slug).await?;
    Ok(Json(BodyDetails {
        body: BodyAnswer::of(&api, &body),
        mandate: Words::new(&body.mandate_nb, &body.mandate_nn),
        composition: Words::new(&body.composition_nb, &body.composition_nn),
        seats: seats.iter().map(|seat| SeatAnswer::of(&api, seat)).collect(),
        below: below.iter().map(|body| BodyAnswer::of(&api, body)).collect(),
        source: body.source,
    }))
}
