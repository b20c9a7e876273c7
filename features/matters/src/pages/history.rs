//! `GET /matters/{matter}/history`: who did what with the matter, and when.

use axum::extract::Path;
use axum::response::Response;
use web::{Context, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::matter(&tx, &context, &slug).await?;
    let entries = audit::history(&tx, &context.reader, matter.place(), "matter", &slug).await?;
    history(super::below(&context, &matter, context.t.get("history-title").into_owned()), entries)
}
