//! `GET /areas/{area}/meetings.atom` and `/bodies/{body}/meetings.atom`: meetings as an Atom feed (RFC 4287), whichever was changed
//! last first.

use super::calendar::KEPT;
use crate::queries::{self, Listed, Span};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use web::{Context, Error, Result, T};

/// The most entries of a feed.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "meetings.atom.xml")]
struct Feed {
    t: T,
    title: String,
    /// The address of the page with the same meetings.
    url: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    url: String,
    title: String,
    summary: String,
    updated: String,
}

/// Answers the meetings in an area.
pub async fn of_area(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meetings = queries::in_area(&tx, &context.reader, &area.path, Span::From(tx.today() - KEPT)).await?;
    let title = context.t.with("meetings-title", "area", area.name(context.lang()).value);
    answer(context, title, &format!("/areas/{slug}/meetings"), meetings)
}

/// Answers the meetings of a body.
pub async fn of_body(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = bodies::queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meetings = queries::of_body(&tx, &context.reader, &body.id, Span::From(tx.today() - KEPT)).await?;
    let title = context.t.with("meetings-of-body-title", "body", body.name(context.lang()).value);
    answer(context, title, &format!("/bodies/{slug}/meetings"), meetings)
}

fn answer(context: Context, title: String, path: &str, mut meetings: Vec<Listed>) -> Result<Response> {
    meetings.sort_by(|one, other| (other.modified_at, &other.slug).cmp(&(one.modified_at, &one.slug)));
    meetings.truncate(MOST);
    let public_url = context.state.settings.public_url.clone();
    let feed = Feed {
        title,
        url: format!("{public_url}{path}"),
        updated: moment(meetings.first().map_or(OffsetDateTime::UNIX_EPOCH, |meeting| meeting.modified_at)),
        entries: meetings.iter().map(|meeting| entry(&context, &public_url, meeting)).collect(),
        t: context.t,
    };
    let headers = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((headers, feed.render()?).into_response())
}

fn entry(context: &Context, public_url: &str, meeting: &Listed) -> Entry {
    let (t, lang) = (&context.t, context.lang());
    let own = meeting.own_name(lang).map(|name| name.value.to_owned());
    let name = own.unwrap_or_else(|| t.with("meetings-name", "number", meeting.reference()));
    let facts =
        [t.moment(&meeting.starts_at), meeting.place.clone(), t.named("meeting-state-", &meeting.state).into_owned()];
    Entry {
        id: format!("urn:uuid:{}", meeting.id),
        url: format!("{public_url}/meetings/{}", meeting.slug),
        title: format!("{}: {name}", meeting.body(lang)),
        summary: facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(". "),
        updated: moment(meeting.modified_at),
    }
}

fn moment(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}
