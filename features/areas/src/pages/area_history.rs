//! `GET /areas/{area}/history`: who did what with an area, and when.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let entries = audit::history(&tx, &context.reader, &area.path, "area", &slug).await?;
    let page = context.page(context.t.get("history-title"));
    let page = super::in_area(&tx, &context, page, &area.path).await?;
    history(page, entries)
}
