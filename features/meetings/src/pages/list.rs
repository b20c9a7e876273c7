//! `GET /areas/{area}/meetings`: the meetings in an area, those to come or those that have been.

use crate::queries::{self, Listed, Span};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use time::OffsetDateTime;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "meetings.html")]
pub(super) struct List {
    pub page: Page,
    pub meetings: Vec<Listed>,
    /// Whether those that have been are shown.
    pub past: bool,
    /// The moment of the page.
    pub now: OffsetDateTime,
    /// The calendar file with the same meetings.
    pub calendar: String,
    /// Where a meeting is planned, if the reader may.
    pub new: Option<String>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let (past, span) = span(&context, &tx);
    let meetings = queries::in_area(&tx, &context.reader, &area.path, span).await?;
    let title = context.t.with("meetings-title", "area", area.name(context.lang()).value);
    let page = areas::pages::in_area(&tx, &context, context.page(title), &area.path).await?;
    let page = page.with_feed(format!("/areas/{slug}/meetings.atom"));
    render(&List { page, meetings, past, now: tx.now(), calendar: format!("/areas/{slug}/meetings.ics"), new: None })
}

/// Which meetings the query string asks for.
pub(super) fn span(context: &Context, tx: &Tx) -> (bool, Span) {
    let past = context.query("when").is_some_and(|when| when == "past");
    (past, if past { Span::Before(tx.today()) } else { Span::From(tx.today()) })
}
