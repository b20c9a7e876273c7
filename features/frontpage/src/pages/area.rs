//! `GET /areas/{area}`: what an inhabitant, a health worker or a coordinator wants to know about an area first.

use areas::Area;
use areas::queries::Number;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use bodies::Body;
use matters::queries::{Decision, ListFilter, Listed};
use web::{Context, Error, Page, Result, render};

/// How many matters and decisions the page shows before it leads on to the lists.
const SHOWN: usize = 5;

#[derive(Template)]
#[template(path = "area.html")]
struct Show {
    page: Page,
    area: Area,
    children: Vec<Area>,
    numbers: Vec<Number>,
    bodies: Vec<Body>,
    matters: Vec<Listed>,
    decisions: Vec<Decision>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let reader = &context.reader;
    let area = areas::queries::area(&tx, reader, &slug).await?.ok_or(Error::NotFound)?;
    let children = areas::queries::children(&tx, reader, &area.id).await?;
    let numbers = areas::queries::numbers(&tx, reader, &area.id).await?;
    let mut bodies = bodies::queries::in_area(&tx, reader, &area.path).await?;
    bodies.retain(|body| body.area_slug == area.slug);
    let mut matters = matters::queries::in_area(&tx, reader, &area.path, &ListFilter::default()).await?;
    matters.truncate(SHOWN);
    let mut decisions = matters::queries::decisions(&tx, reader, &area.path).await?;
    decisions.truncate(SHOWN);
    let page = context.page(area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, page, &area.path).await?;
    let page = page.with_feed(format!("/areas/{slug}/decisions.atom"));
    render(&Show { page, area, children, numbers, bodies, matters, decisions })
}
