//! `GET /meetings/{meeting}/{notice.pdf|minutes.pdf}` and `/meetings/{meeting}/editions/{number}/minutes.pdf`: a meeting on paper, as far as the reader may know it.

use crate::document::{self, Setting};
use crate::queries;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{Document, Press};
use web::{Context, Error, Result, T};

/// Answers the notice, to everybody when the agenda is published. Members may look at it before.
pub async fn notice(context: Context, Path(slug): Path<String>) -> Result<Response> {
    print(context, slug, "notice", document::notice, |meeting| !meeting.agenda_is_withheld).await
}

/// Answers the minutes, when they are laid before the members.
pub async fn minutes(context: Context, Path(slug): Path<String>) -> Result<Response> {
    print(context, slug, "minutes", document::minutes, |meeting| meeting.state.has_minutes()).await
}

async fn print(
    context: Context,
    slug: String,
    name: &str,
    make: fn(&Setting<'_>, &queries::Meeting) -> Document,
    is_there: fn(&queries::Meeting) -> bool,
) -> Result<Response> {
    let tx = context.state.database.single();
    let meeting = queries::find(&tx, &context.reader, &slug).await?.filter(is_there).ok_or(Error::NotFound)?;
    let t = T::new(context.state.catalogue.clone(), document::language(&meeting));
    // The day of the last change: the same meeting gives the same file.
    let setting = Setting { t: &t, site: &context.state.settings.public_url, today: meeting.modified_at.date() };
    answer(&context, make(&setting, &meeting), &format!("{slug}-{name}")).await
}

/// Answers an edition of the minutes.
pub async fn edition(context: Context, Path((slug, number)): Path<(String, String)>) -> Result<Response> {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let tx = context.state.database.read().await?;
    let meeting = queries::edition(&tx, &context.reader, &slug, number).await?.ok_or(Error::NotFound)?;
    let made_at = meeting.newest_edition().ok_or(Error::NotFound)?.made_at;
    let t = T::new(context.state.catalogue.clone(), document::language(&meeting));
    let setting = Setting { t: &t, site: &context.state.settings.public_url, today: made_at.date() };
    answer(&context, document::minutes(&setting, &meeting), &format!("{slug}-minutes-{number}")).await
}

/// The document as a file of that name.
pub(super) async fn answer(context: &Context, document: Document, name: &str) -> Result<Response> {
    let press = context.state.feature::<Press>().ok_or_else(|| Error::Internal("there is no press".into()))?;
    let file = press.pdf(document).await.map_err(|error| Error::Internal(error.to_string()))?;
    let disposition = format!("inline; filename=\"{name}.pdf\"");
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, file).into_response())
}
