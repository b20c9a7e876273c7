//! `GET /bodies/{body}/mandates/{number}`: one version of a body's mandate, at an address that stays.

use super::show::{Shown, shown};
use crate::queries::{Details, Mandate};
use crate::rules::Term;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use textdiff::Part;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "mandate.html")]
struct Show<'a> {
    page: Page,
    details: &'a Details,
    shown: Shown<'a>,
    since_before: Vec<Part>,
    holds: bool,
}

/// Shows the mandate, and what changed since the one before.
pub async fn get(context: Context, Path((slug, number)): Path<(String, String)>) -> Result<Response> {
    let tx = context.state.database.single();
    let details = &super::details(&tx, &context, &slug).await?;
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let place = details.mandates.iter().position(|mandate| mandate.number == number).ok_or(Error::NotFound)?;
    let shown = shown(&context, &details.mandates[place], tx.today());
    let before = place.checked_sub(1).and_then(|before| details.mandates.get(before));
    let since_before = before.map(|before| difference(before, shown.mandate, &context)).unwrap_or_default();
    let holds = details.mandate_on(tx.today()).is_some_and(|mandate| mandate.number == number);
    let title = context.t.with("mandate-title", "number", number);
    let page = super::below(&context, details, title);
    render(&Show { page, details, shown, since_before, holds })
}

/// What changed, in the language in which both are written, as far as there is one.
fn difference(before: &Mandate, after: &Mandate, context: &Context) -> Vec<Part> {
    let (old, new) = (before.text(context.lang()), after.text(context.lang()));
    if old.lang == new.lang { textdiff::diff(old.value, new.value) } else { Vec::new() }
}
