//! The feature's pages, one page or action a file.

pub mod agenda_item;
pub mod answer;
pub mod attendance;
pub mod calendar;
pub mod case_paper;
pub mod correct;
pub mod edit;
pub mod edition;
pub mod feed;
pub mod forward;
pub mod history;
pub mod list;
pub mod minutes;
pub mod move_item;
pub mod new;
pub mod new_item;
pub mod new_paper;
pub mod of_body;
pub mod paper;
pub mod print;
mod proposal;
pub mod publishing;
pub mod result;
pub mod show;
pub mod vote;
pub mod write_item;

use crate::policy;
use crate::queries::{self, Meeting};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use documents::Document;
use time::{OffsetDateTime, Time};
use web::{Context, Error, Html, Page, Result, T, in_norway};

/// The meeting, for its coordinator.
async fn coordinated(tx: &Tx, context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = queries::find(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    if policy::may_coordinate(&context.reader, &meeting) { Ok(meeting) } else { Err(context.refused()) }
}

/// The meeting that deals with an item, for its coordinator.
async fn coordinated_by_item(tx: &Tx, context: &Context, item_id: &str) -> Result<Meeting> {
    let meeting = queries::find_by_item(tx, &context.reader, item_id).await?.ok_or(Error::NotFound)?;
    if policy::may_coordinate(&context.reader, &meeting) { Ok(meeting) } else { Err(context.refused()) }
}

/// A meeting's name: its own, or its number.
fn name(t: &T, meeting: &Meeting) -> String {
    match meeting.own_name(t.lang()) {
        Some(name) => name.value.to_owned(),
        None => t.with("meetings-name", "number", meeting.reference()),
    }
}

/// A moment's time of day in Norway, such as 09.30.
pub(crate) fn time_of_day(at: OffsetDateTime) -> String {
    let (_, time) = in_norway(at);
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// A time of day as forms take it, such as 09:30.
fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A page about something below a meeting.
async fn below(tx: &Tx, context: &Context, meeting: &Meeting, title: impl Into<String>) -> Result<Page> {
    let page = at(tx, context, meeting, title).await?;
    Ok(page.crumb(format!("/meetings/{}", meeting.slug), name(&context.t, meeting)))
}

/// A page about a meeting.
async fn at(tx: &Tx, context: &Context, meeting: &Meeting, title: impl Into<String>) -> Result<Page> {
    let page = context.page(title);
    let Some(host) = meeting.host() else { return Ok(page) };
    let page = areas::pages::in_area(tx, context, page, &host.area_path).await?;
    let (url, name) = (format!("/bodies/{}", host.slug), host.name(context.lang()).value);
    Ok(page.crumb(url, name))
}

/// A document as the content of a page.
fn as_html(document: &Document) -> Result<Html> {
    let html = documents::html(document, 1).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(Html::trusted(html))
}

/// A form that was not taken, shown again with what was typed.
fn again(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}

/// An error for what somebody else changed meanwhile.
fn conflict() -> Error {
    Error::Conflict { reason: "meetings-conflict" }
}
