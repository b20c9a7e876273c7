//! `GET /matters/{matter}/archive`: a matter for an archive, and `…/matter.zip` and `…/einnsyn.json`.

use crate::{arkivmelding, einnsyn, package, paper};
use access::Reader;
use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use matters::pages;
use matters::queries::{self, Matter};
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "matter_archive.html")]
struct Show<'a> {
    page: Page,
    matter: &'a Matter,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = &queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let page = pages::below(&context, matter, context.t.get("archive-matter-title").into_owned());
    render(&Show { page, matter })
}

/// Answers the matter as its archive takes it over, as far as the reader may know it: of what is exempt, others get the public title.
pub async fn zip(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let t = super::texts_of(&context, &matter);
    let paper = super::pdf(&context, paper::paper(&t, &matter, &context.state.settings.public_url)).await?;
    let messages = vec![arkivmelding::matter::message(&t, &matter, paper)];
    let entries = arkivmelding::entries(messages).map_err(super::unwritten)?;
    package::send(&context.state.files, &format!("{slug}.zip"), entries).await
}

/// Answers the matter as eInnsyn takes it; only what is published goes there, whoever asks.
pub async fn einnsyn(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = queries::find(&tx, &Reader::visitor(), &slug).await?.ok_or(Error::NotFound)?;
    let t = super::texts_of(&context, &matter);
    Ok(Json(einnsyn::matter::matter(&t, &matter, &context.state.settings.public_url)).into_response())
}
