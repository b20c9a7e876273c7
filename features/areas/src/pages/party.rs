//! `GET /parties/{party}`: a party and how to reach it.

use crate::queries::{self, Contact, Party};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "party.html")]
struct Show {
    page: Page,
    party: Party,
    contacts: Vec<Contact>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let party = queries::party(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let contacts = queries::contacts(&tx, &context.reader, &party.id).await?;
    let area = queries::area(&tx, &context.reader, &party.area_slug).await?.ok_or(Error::NotFound)?;
    let page = context.page(party.name(context.lang()).value);
    let page = super::in_area(&tx, &context, page, &area.path).await?;
    render(&Show { page, party, contacts })
}
