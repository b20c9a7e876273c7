//! `GET /areas/{area}/parties`: who takes part.

use crate::queries::{self, Party};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "parties.html")]
struct Parties {
    page: Page,
    parties: Vec<Party>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let parties = queries::parties(&tx, &context.reader, &area.path).await?;
    let title = context.t.with("areas-parties-title", "area", area.name(context.lang()).value);
    let page = super::in_area(&tx, &context, context.page(title), &area.path).await?;
    render(&Parties { page, parties })
}
