//! `GET /areas/{area}/meetings.ics` and `/bodies/{body}/meetings.ics`: meetings as a calendar file (RFC 5545) that calendars
//! subscribe to.

use crate::queries::{self, Listed, Span};
use crate::rules::{self, Event};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::Duration;
use web::{Context, Error, Result};

/// So long meetings that have been stay in the calendar.
pub(super) const KEPT: Duration = Duration::days(365);

/// Answers the meetings in an area.
pub async fn of_area(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let area = areas::queries::area(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meetings = queries::in_area(&tx, &context.reader, &area.path, Span::From(tx.today() - KEPT)).await?;
    let name = context.t.with("meetings-title", "area", area.name(context.lang()).value);
    Ok(answer(&context, &name, &meetings))
}

/// Answers the meetings of a body.
pub async fn of_body(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = bodies::queries::body(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meetings = queries::of_body(&tx, &context.reader, &body.id, Span::From(tx.today() - KEPT)).await?;
    let name = context.t.with("meetings-of-body-title", "body", body.name(context.lang()).value);
    Ok(answer(&context, &name, &meetings))
}

fn answer(context: &Context, name: &str, meetings: &[Listed]) -> Response {
    let events: Vec<Event> = meetings.iter().map(|meeting| event(context, meeting)).collect();
    let headers = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (headers, rules::calendar(name, &events)).into_response()
}

fn event(context: &Context, meeting: &Listed) -> Event {
    let lang = context.lang();
    let own = meeting.own_name(lang).map(|name| name.value.to_owned());
    let name = own.unwrap_or_else(|| context.t.with("meetings-name", "number", meeting.reference()));
    Event {
        uid: format!("meeting-{}@samhelse", meeting.id),
        sequence: meeting.version,
        modified_at: meeting.modified_at,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        summary: format!("{}: {name}", meeting.body(lang)),
        location: meeting.place.clone(),
        url: format!("{}/meetings/{}", context.state.settings.public_url, meeting.slug),
        cancelled: meeting.is_cancelled(),
    }
}
