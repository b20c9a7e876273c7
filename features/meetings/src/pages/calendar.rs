//! `GET /areas/{area}/meetings.ics` and `/bodies/{body}/meetings.ics`: meetings as a calendar file (RFC 5545) that calendars
//! subscribe to; and `/meetings/{meeting}/meeting.ics`: one of them with its agenda.

use crate::document;
use crate::queries::{self, Listed, Meeting, Row, Span};
use crate::rules::{self, Event, MeetingState};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use time::Duration;
use web::{Context, Error, Result, T};

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

/// Answers one meeting, with what it deals with and when, as far as the reader may know it.
pub async fn of_meeting(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let meeting = queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let host = meeting.host().map(|host| host.name(context.lang()).value).unwrap_or_default();
    let summary = format!("{host}: {}", super::name(&context.t, &meeting));
    let event = Event {
        uid: uid(&meeting.id),
        sequence: meeting.version,
        modified_at: meeting.modified_at,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        location: meeting.place.clone(),
        description: agenda(&context.t, &meeting),
        url: format!("{}/meetings/{slug}", context.state.settings.public_url),
        cancelled: meeting.state == MeetingState::Cancelled,
        summary: summary.clone(),
    };
    Ok(file(&summary, &[event]))
}

/// The agenda, a line for each item and break, with the times at which they begin where times are set.
fn agenda(t: &T, meeting: &Meeting) -> String {
    let line = |row: &Row<'_>| {
        let (title, speakers) = (document::item_title(t, row.item), row.item.speaker_words().join("; "));
        let words = [row.slot.begins.map(super::time_of_day).unwrap_or_default(), title, speakers];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" \u{b7} ")
    };
    meeting.rows().iter().map(line).collect::<Vec<_>>().join("\n")
}

fn answer(context: &Context, name: &str, meetings: &[Listed]) -> Response {
    let events: Vec<Event> = meetings.iter().map(|meeting| event(context, meeting)).collect();
    file(name, &events)
}

fn file(name: &str, events: &[Event]) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/calendar; charset=utf-8")];
    (headers, rules::calendar(name, events)).into_response()
}

/// What tells a meeting from all others in every calendar.
fn uid(id: &str) -> String {
    format!("meeting-{id}@samhelse")
}

fn event(context: &Context, meeting: &Listed) -> Event {
    let lang = context.lang();
    let own = meeting.own_name(lang).map(|name| name.value.to_owned());
    let name = own.unwrap_or_else(|| context.t.with("meetings-name", "number", meeting.reference()));
    Event {
        uid: uid(&meeting.id),
        sequence: meeting.version,
        modified_at: meeting.modified_at,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        summary: format!("{}: {name}", meeting.body(lang)),
        location: meeting.place.clone(),
        description: String::new(),
        url: format!("{}/meetings/{}", context.state.settings.public_url, meeting.slug),
        cancelled: meeting.is_cancelled(),
    }
}
