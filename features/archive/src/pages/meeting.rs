//! `GET /meetings/{meeting}/archive`: a meeting for an archive, and `…/public.zip`, `…/whole.zip` and
//! `…/einnsyn.json`.

use crate::arkivmelding::{self, meeting::Papers};
use crate::edition::{Edition, title};
use crate::{einnsyn, package};
use access::Reader;
use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use meetings::document::{self, Setting};
use meetings::policy;
use meetings::queries::{self, Meeting};
use web::{Context, Error, Page, Result, T, render};

#[derive(Template)]
#[template(path = "meeting_archive.html")]
struct Show<'a> {
    page: Page,
    meeting: &'a Meeting,
    /// The items with the titles that the reader may see.
    items: Vec<(String, &'a meetings::queries::Item)>,
    may_have_whole: bool,
    is_public: bool,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = &queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let page = context.page(context.t.get("archive-meeting-title"));
    let page = match meeting.host() {
        Some(host) => areas::pages::in_area(&tx, &context, page, &host.area_path)
            .await?
            .crumb(format!("/bodies/{}", host.slug), host.name(context.lang()).value),
        None => page,
    };
    let edition = Edition { t: &context.t, is_public: false };
    let page = page.crumb(format!("/meetings/{slug}"), edition.meeting_title(meeting));
    let items = meeting.agenda().map(|item| (title(&context.t, item), item)).collect();
    let may_have_whole = policy::may_read_internal(&context.reader, meeting);
    render(&Show { page, items, may_have_whole, is_public: meeting.published && meeting.agenda_published, meeting })
}

/// Answers the public edition, which is read as a visitor reads, whoever asks.
pub async fn public(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let meeting = as_published(&context, &slug).await?;
    send(&context, &meeting, true).await
}

/// Answers the whole edition.
pub async fn whole(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let meeting = queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    if !policy::may_read_internal(&context.reader, &meeting) {
        return Err(context.refused());
    }
    send(&context, &meeting, false).await
}

/// Answers the public edition as eInnsyn takes it.
pub async fn einnsyn(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let meeting = as_published(&context, &slug).await?;
    let t = T::new(context.state.catalogue.clone(), document::language(&meeting));
    let edition = Edition { t: &t, is_public: true };
    Ok(Json(einnsyn::meeting::meeting(&edition, &meeting, &context.state.settings.public_url)).into_response())
}

/// The meeting as a visitor reads it, once everybody may see what it deals with.
async fn as_published(context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = queries::find(&context.state.database.single(), &Reader::visitor(), slug).await?;
    meeting.filter(|meeting| !meeting.agenda_is_withheld).ok_or(Error::NotFound)
}

async fn send(context: &Context, meeting: &Meeting, is_public: bool) -> Result<Response> {
    let t = T::new(context.state.catalogue.clone(), document::language(meeting));
    // The day of the last change: the same meeting gives the same file.
    let setting = Setting { t: &t, site: &context.state.settings.public_url, today: meeting.modified_at.date() };
    let notice = super::pdf(context, document::notice(&setting, meeting)).await?;
    let minutes = match meeting.state.has_minutes() {
        true => Some(super::pdf(context, document::minutes(&setting, meeting)).await?),
        false => None,
    };
    let edition = Edition { t: &t, is_public };
    let messages = arkivmelding::meeting::messages(&edition, meeting, Papers { notice, minutes });
    let entries = arkivmelding::entries(messages).map_err(super::unwritten)?;
    let name = if is_public { "public" } else { "whole" };
    package::send(&context.state.files, &format!("{}-{name}.zip", meeting.slug), entries).await
}
