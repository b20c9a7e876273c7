//! `GET /parties/{party}/history`: who did what with a party, and when.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let party = queries::party(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let area = queries::area(&tx, &context.reader, &party.area_slug).await?.ok_or(Error::NotFound)?;
    let entries = audit::history(&tx, &context.reader, &area.path, "party", &slug).await?;
    let page = context.page(context.t.get("history-title"));
    let page = super::in_area(&tx, &context, page, &area.path).await?;
    let page = page.crumb(format!("/parties/{slug}"), party.name(context.lang()).value);
    history(page, entries)
}
