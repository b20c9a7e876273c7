//! `GET` and `POST /meetings/{meeting}/edit`: changing what is set of a meeting.

use super::new::{Form, languages, read};
use crate::queries::{self, Meeting};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use time::{Date, Time};
use web::{Context, Error, FormData, FormState, Result, in_norway, render, see_other};

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &slug).await?;
    show(&tx, &context, &meeting, form(&meeting)).await
}

/// Changes it. When somebody else was faster, the form comes back with what was typed, and nothing is changed.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("meeting-form-", &data);
    let plan = read(&mut form);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &slug).await?;
    let (Some((plan, _)), true) = (plan, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &meeting, form).await?));
    };
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::update_plan(&writing, &meeting.id, version, &plan).await? {
        form.fail("day", "meetings-conflict");
        return Ok((StatusCode::CONFLICT, show(&writing, &context, &meeting, form).await?).into_response());
    }
    writing.record(audit::Record {
        action: "meeting-edited",
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: serde_json::to_value(&plan).ok(),
    });
    if (plan.starts_at, plan.ends_at, &plan.place) != (meeting.starts_at, meeting.ends_at, &meeting.place) {
        writing.announce("meeting-moved", &serde_json::json!({ "meeting": slug }))?;
    }
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}"), "meeting-edited"))
}

async fn open(tx: &Tx, context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = super::coordinated(tx, context, slug).await?;
    if meeting.state.is_open() { Ok(meeting) } else { Err(Error::Conflict { reason: "meetings-closed" }) }
}

fn form(meeting: &Meeting) -> FormState {
    let ((day, starts), (_, ends)) = (in_norway(meeting.starts_at), in_norway(meeting.ends_at));
    let time = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let date = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    FormState::new("meeting-form-")
        .with("name_nb", &meeting.name_nb)
        .with("name_nn", &meeting.name_nn)
        .with("day", day.to_string())
        .with("starts", time(starts))
        .with("ends", time(ends))
        .with("place", &meeting.place)
        .with("video_link", &meeting.video_link)
        .with("items_due", date(meeting.items_due))
        .with("papers_due", date(meeting.papers_due))
        .with("publish_due", date(meeting.publish_due))
        .with("language", &meeting.language)
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, form: FormState) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("meeting-form-edit-title")).await?;
    let action = format!("/meetings/{}/edit", meeting.slug);
    let (intervals, others) = (Vec::new(), Vec::new());
    render(&Form {
        page,
        form,
        action,
        version: Some(meeting.version),
        intervals,
        others,
        languages: languages(context),
    })
}
