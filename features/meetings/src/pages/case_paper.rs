//! `GET /agenda-items/{item}` and `/agenda-items/{item}/case.pdf`: the case paper of one item, as a page and on paper, in the language
//! that is asked for or the one that the meeting's papers are written in.

use super::print;
use crate::document::{self, Setting};
use crate::queries::{self, Item, Meeting};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use documents::Document;
use web::{Context, Error, Html, Lang, Page, Result, T, render};

#[derive(Template)]
#[template(path = "case_paper.html")]
struct Show<'a> {
    page: Page,
    item: &'a Item,
    /// The language that it is shown in.
    written: Lang,
    paper: Html,
}

/// Shows the page.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = dealing(&tx, &context, &id).await?;
    let item = on_agenda(&meeting, &id)?;
    let written = asked(&context, &meeting);
    let title = match item.title(context.lang()).value {
        "" => context.t.get("agenda-item-exempt").into_owned(),
        title => title.to_owned(),
    };
    let page = super::below(&tx, &context, &meeting, title).await?;
    let paper = super::as_html(&made(&context, &meeting, item, written))?;
    render(&Show { page, item, written, paper })
}

/// Answers the file.
pub async fn pdf(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let meeting = dealing(&tx, &context, &id).await?;
    let document = made(&context, &meeting, on_agenda(&meeting, &id)?, asked(&context, &meeting));
    print::answer(&context, document, &format!("{}-{id}", meeting.slug)).await
}

async fn dealing(tx: &Tx, context: &Context, id: &str) -> Result<Meeting> {
    queries::find_by_item(tx, &context.reader, id).await?.ok_or(Error::NotFound)
}

fn on_agenda<'a>(meeting: &'a Meeting, id: &str) -> Result<&'a Item> {
    meeting.item(id).filter(|item| item.is_dealt_with()).ok_or(Error::NotFound)
}

fn asked(context: &Context, meeting: &Meeting) -> Lang {
    match context.query("language").as_deref() {
        Some("nb") => Lang::Nb,
        Some("nn") => Lang::Nn,
        _ => document::language(meeting),
    }
}

fn made(context: &Context, meeting: &Meeting, item: &Item, written: Lang) -> Document {
    let t = T::new(context.state.catalogue.clone(), written);
    let setting = Setting { t: &t, site: &context.state.settings.public_url, today: meeting.modified_at.date() };
    document::case_paper(&setting, meeting, item)
}
