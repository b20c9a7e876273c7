//! `GET /meetings/{meeting}/history`: who did what with a meeting, and when.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let host = meeting.host().ok_or(Error::NotFound)?;
    let entries = audit::history(&tx, &context.reader, host.place(), "meeting", &slug).await?;
    let page = super::below(&tx, &context, &meeting, context.t.get("history-title")).await?;
    history(page, entries)
}
