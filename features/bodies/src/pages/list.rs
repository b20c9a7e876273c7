//! `GET /areas/{area}/bodies`: what meets in an area.

use crate::queries::{self, Body};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "bodies.html")]
struct List {
    page: Page,
    joint: Vec<Body>,
    own: Vec<Body>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let bodies = queries::in_area(&tx, &context.reader, &area.path).await?;
    let (own, joint) = bodies.into_iter().partition(Body::is_own);
    let title = context.t.with("bodies-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    render(&List { page, joint, own })
}
