//! `GET /bodies/{body}/matters`: what a body has had before it.

use crate::queries::{self, Listed};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "body_matters.html")]
struct OfBody {
    page: Page,
    matters: Vec<Listed>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = bodies::queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let matters = queries::of_body(&tx, &context.reader, &slug).await?;
    let name = body.name(context.lang()).value;
    let page = context.page(context.t.with("matters-of-body-title", "body", name));
    let page = areas::pages::in_area(&tx, &context, page, &body.area_path).await?;
    render(&OfBody { page: page.crumb(format!("/bodies/{slug}"), name), matters })
}
