//! `GET /matters/{matter}/history`: who did what with the matter, and when.

use askama::Template;
use audit::Entry;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "history.html")]
struct History {
    page: Page,
    entries: Vec<Entry>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::matter(&tx, &context, &slug).await?;
    let entries = audit::history(&tx, &context.reader, "matter", &slug).await?;
    let page = super::below(&context, &matter, context.t.get("matters-history-title").into_owned());
    render(&History { page, entries })
}
