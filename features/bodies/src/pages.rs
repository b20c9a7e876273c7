//! The feature's pages, one a file.

pub mod composition;
pub mod edit;
pub mod edit_member;
pub mod end;
mod form;
pub mod history;
pub mod list;
pub mod mandate;
mod member_form;
pub mod members;
pub mod name_member;
pub mod new;
pub mod show;
pub mod structure;
pub mod write_mandate;

use crate::policy;
use crate::queries::{self, Details};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use web::{Context, Error, Page, Result};

/// The body with this slug and everything that belongs to it.
async fn details(tx: &Tx, context: &Context, slug: &str) -> Result<Details> {
    queries::details(tx, &context.reader, slug).await?.ok_or(Error::NotFound)
}

/// The same, for its coordinator only.
async fn coordinated(tx: &Tx, context: &Context, slug: &str) -> Result<Details> {
    let details = details(tx, context, slug).await?;
    if policy::may_coordinate(&context.reader, details.body.place()) { Ok(details) } else { Err(context.refused()) }
}

/// A page in the area of a body.
fn shell(context: &Context, details: &Details, title: impl Into<String>) -> Page {
    let lang = context.lang();
    let mut page = context.page(title);
    for area in &details.areas {
        page = page.crumb(format!("/areas/{}", area.slug), area.name(lang).value);
    }
    match details.areas.last() {
        Some(area) => page.in_area(area.slug.clone(), area.name(lang).value),
        None => page,
    }
}

/// A page below a body: the areas from the root, the body, and the title.
fn below(context: &Context, details: &Details, title: impl Into<String>) -> Page {
    let name = details.body.name(context.lang()).value;
    shell(context, details, title).crumb(format!("/bodies/{}", details.body.slug), name)
}

/// A form that was not taken, shown again with what was typed.
fn again(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}

/// The record of something that was done with a body.
fn record(
    action: &'static str,
    slug: &str,
    before: Option<serde_json::Value>,
    after: Option<serde_json::Value>,
) -> audit::Record {
    audit::Record { action, subject_kind: "body", subject: slug.to_owned(), before, after }
}
