//! `GET /matters/{matter}/history`: who did what with the matter, and when.

use crate::policy;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Result, history};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::matter(&tx, &context, &slug).await?;
    let mut entries = audit::history(&tx, &context.reader, matter.place(), "matter", &slug).await?;
    // The words of a text are for its coordinator until they are circulated; then they stand with the matter.
    if !policy::may_coordinate(&context.reader, matter.place()) {
        entries.iter_mut().filter(|entry| entry.action == "text-written").for_each(|entry| entry.after = None);
    }
    history(super::below(&context, &matter, context.t.get("history-title").into_owned()), entries)
}
