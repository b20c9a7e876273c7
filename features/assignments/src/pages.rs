//! The feature's pages, one page or action a file.

pub mod answer;
pub mod file;
pub mod history;
pub mod list;
pub mod new;
pub mod report;
pub mod show;

use crate::queries::{self, Assignment};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use web::{Context, Error, Page, Result};

/// The assignment with this id, or "not found" for whoever may not know of it.
async fn assignment(tx: &Tx, context: &Context, id: &str) -> Result<Assignment> {
    queries::find(tx, &context.reader, id).await?.ok_or(Error::NotFound)
}

/// A page about an assignment.
async fn at(tx: &Tx, context: &Context, assignment: &Assignment, title: impl Into<String>) -> Result<Page> {
    let page = areas::pages::in_area(tx, context, context.page(title), &assignment.area_path).await?;
    let page = page.crumb(format!("/bodies/{}", assignment.body_slug), assignment.body(context.lang()).value);
    Ok(page.crumb(format!("/bodies/{}/assignments", assignment.body_slug), context.t.get("assignments-crumb")))
}

/// A page about something below an assignment.
async fn below(tx: &Tx, context: &Context, assignment: &Assignment, title: impl Into<String>) -> Result<Page> {
    let page = at(tx, context, assignment, title).await?;
    Ok(page.crumb(format!("/assignments/{}", assignment.id), assignment.title(context.lang()).value))
}

/// A form that was not taken, shown again with what was typed.
fn again(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}
