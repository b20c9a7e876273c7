//! `GET /areas/{area}/decisions`: what has been resolved.

use crate::queries::{self, Decision};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "decisions.html")]
struct Decisions {
    page: Page,
    decisions: Vec<Decision>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let decisions = queries::decisions(&tx, &context.reader, &area.path).await?;
    let title = context.t.with("matters-decisions-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    let page = page.with_feed(format!("/areas/{slug}/decisions.atom"));
    render(&Decisions { page, decisions })
}
