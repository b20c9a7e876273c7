//! `GET /bodies/{body}/meetings`: the meetings of a body.

use super::list::{List, span};
use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, render};

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = bodies::queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let (past, span) = span(&context, &tx);
    let meetings = queries::of_body(&tx, &context.reader, &body.id, span).await?;
    let name = body.name(context.lang()).value;
    let page = context.page(context.t.with("meetings-of-body-title", "body", name));
    let page = areas::pages::in_area(&tx, &context, page, &body.area_path).await?;
    let page = page.crumb(format!("/bodies/{slug}"), name).with_feed(format!("/bodies/{slug}/meetings.atom"));
    let new = context.reader.coordinates(body.place()).then(|| format!("/bodies/{slug}/meetings/new"));
    render(&List { page, meetings, past, now: tx.now(), calendar: format!("/bodies/{slug}/meetings.ics"), new })
}
