//! `GET /bodies/{body}/history`: who did what with a body, and when.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let entries = audit::history(&tx, &context.reader, body.place(), "body", &slug).await?;
    let page = context.page(context.t.get("history-title"));
    let page = areas::pages::in_area(&tx, &context, page, &body.area_path).await?;
    let page = page.crumb(format!("/bodies/{slug}"), body.name(context.lang()).value);
    history(page, entries)
}
