//! `GET /assignments/{assignment}/history`: who did what with an assignment, and when.

use axum::extract::Path;
use axum::response::Response;
use web::{Context, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let assignment = super::assignment(&tx, &context, &id).await?;
    let entries = audit::history(&tx, &context.reader, assignment.place(), "assignment", &id).await?;
    history(super::below(&tx, &context, &assignment, context.t.get("history-title")).await?, entries)
}
