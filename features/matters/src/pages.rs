//! The feature's pages, one a file.

pub mod accept;
pub mod access;
pub mod answer;
pub mod answers;
pub mod assign;
pub mod attach;
pub mod circulate;
pub mod close;
pub mod decisions;
pub mod decline;
pub mod document;
pub mod edit;
pub mod editions;
pub mod export;
pub mod feed;
pub mod history;
pub mod list;
pub mod new;
pub mod of_body;
pub mod publish;
pub mod related;
pub mod review;
pub mod reviews;
mod route;
pub mod schedule;
pub mod send;
mod settle;
mod sheet;
pub mod show;
pub mod text;
pub mod withdraw;
pub mod write_text;

use crate::policy;
use crate::queries::{self, Consultation, Matter};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use web::{Context, Error, Page, Result};

/// The matter with this slug, or "not found" for whoever may not know of it.
async fn matter(tx: &Tx, context: &Context, slug: &str) -> Result<Matter> {
    queries::find(tx, &context.reader, slug).await?.ok_or(Error::NotFound)
}

/// The matter, for its coordinator only.
async fn coordinated(tx: &Tx, context: &Context, slug: &str) -> Result<Matter> {
    let matter = matter(tx, context, slug).await?;
    if policy::may_coordinate(&context.reader, matter.place()) { Ok(matter) } else { Err(context.refused()) }
}

/// The matter of a consultation, for whoever speaks for the body that was asked.
pub async fn consulted(tx: &Tx, context: &Context, id: &str) -> Result<(Matter, Consultation)> {
    let matter = queries::find_by_consultation(tx, &context.reader, id).await?.ok_or(Error::NotFound)?;
    let consultation = matter.consultation(id).cloned().ok_or(Error::NotFound)?;
    if !policy::may_answer(&context.reader, &consultation) {
        return Err(context.refused());
    }
    let superseded = matter.joint.as_ref().and_then(|joint| joint.current()).map(|text| text.number);
    if consultation.text_number.is_some() && consultation.text_number != superseded {
        return Err(Error::Conflict { reason: "matters-superseded" });
    }
    // Of what is adopted, those who have not answered may still have their say, and the others correct theirs.
    if !matches!(matter.state.as_str(), "open" | "circulating" | "adopted") {
        return Err(Error::Conflict { reason: "matters-is-decided" });
    }
    Ok((matter, consultation))
}

/// A page below a matter: the areas from the root, the matter, and the title.
pub fn below(context: &Context, matter: &Matter, title: String) -> Page {
    shell(context, matter, title).crumb(format!("/matters/{}", matter.slug), matter.title(context.lang()).value)
}

/// A page in the area of a matter.
fn shell(context: &Context, matter: &Matter, title: impl Into<String>) -> Page {
    let lang = context.lang();
    let mut page = context.page(title);
    for area in &matter.areas {
        page = page.crumb(format!("/areas/{}", area.slug), area.name(lang).value);
    }
    page = page.crumb(format!("/bodies/{}", matter.body_slug), matter.body(lang).value);
    match matter.areas.last() {
        Some(area) => page.in_area(area.slug.clone(), area.name(lang).value),
        None => page,
    }
}

/// A form that was not taken, shown again with what was typed.
fn again(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}
