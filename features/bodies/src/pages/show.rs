//! `GET /bodies/{body}`: a body, what it is for, and who has a seat in it.

use crate::queries::{self, Body, Seat};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Html, Localised, Page, Result, markdown, render};

#[derive(Template)]
#[template(path = "body.html")]
struct Show<'a> {
    page: Page,
    body: &'a Body,
    mandate: Localised<'a>,
    mandate_html: Html,
    composition: Localised<'a>,
    composition_html: Html,
    seats: Vec<Seat>,
    below: Vec<Body>,
    may_open_matter: bool,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = &queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let seats = queries::seats(&tx, &context.reader, &body.id).await?;
    let below = queries::below(&tx, &context.reader, &body.slug).await?;
    let lang = context.lang();
    let page = context.page(body.name(lang).value);
    let page = areas::pages::in_area(&tx, &context, page, &body.area_path).await?;
    let mandate = lang.pick(&body.mandate_nb, &body.mandate_nn);
    let composition = lang.pick(&body.composition_nb, &body.composition_nn);
    let may_open_matter = context.reader.coordinates(body.place());
    let (mandate_html, composition_html) = (markdown(mandate.value), markdown(composition.value));
    render(&Show { page, body, mandate, mandate_html, composition, composition_html, seats, below, may_open_matter })
}
