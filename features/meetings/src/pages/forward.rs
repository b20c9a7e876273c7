//! `POST /meetings/{meeting}/{call|begin|cancel|present}`: bringing a meeting to its next state.

use crate::queries::{self, ItemWords, Meeting};
use crate::rules::MeetingState;
use audit::Writing;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Calls the members: from now on everybody may see the meeting and its agenda.
pub async fn call(context: Context, Path(slug): Path<String>, _: FormData) -> Result<Response> {
    let (writing, meeting) = begin(&context, &slug, MeetingState::Called).await?;
    if meeting.agenda().next().is_none() {
        return Err(Error::Conflict { reason: "meetings-no-agenda" });
    }
    queries::publish_meeting(&writing, &meeting.id).await?;
    end(&context, writing, &slug, "meeting-called").await
}

/// Begins the meeting: results and minutes can be written.
pub async fn begin_meeting(context: Context, Path(slug): Path<String>, _: FormData) -> Result<Response> {
    let (mut writing, _) = begin(&context, &slug, MeetingState::Held).await?;
    record(&mut writing, &slug, "meeting-begun");
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/minutes"), "meeting-begun"))
}

/// Cancels it. A meeting that was called stays to be seen, so that nobody comes.
pub async fn cancel(context: Context, Path(slug): Path<String>, _: FormData) -> Result<Response> {
    let (mut writing, _) = begin(&context, &slug, MeetingState::Cancelled).await?;
    writing.announce("meeting-cancelled", &serde_json::json!({ "meeting": slug }))?;
    end(&context, writing, &slug, "meeting-cancelled").await
}

/// Lays the minutes before the members, and puts their approval on the next agenda.
pub async fn present(context: Context, Path(slug): Path<String>, _: FormData) -> Result<Response> {
    let (writing, meeting) = begin(&context, &slug, MeetingState::Minuted).await?;
    queries::insert_edition(&writing, &meeting.id, 1, &super::minutes::content(&meeting), "").await?;
    let words = ItemWords {
        title_nb: approval(&context, "nb", &meeting),
        title_nn: approval(&context, "nn", &meeting),
        ..ItemWords::default()
    };
    queries::put_minutes_on_next_agenda(&writing, &meeting, &words).await?;
    end(&context, writing, &slug, "minutes-presented").await
}

/// The title of the item that approves the minutes, in the languages that content is written in whatever the reader's is.
fn approval(context: &Context, lang: &'static str, meeting: &Meeting) -> String {
    context.t.with(
        if lang == "nn" { "minutes-approval-nn" } else { "minutes-approval-nb" },
        "number",
        meeting.reference(),
    )
}

async fn begin(context: &Context, slug: &str, next: MeetingState) -> Result<(Writing, Meeting)> {
    let writing = context.write().await?;
    let meeting = super::coordinated(&writing, context, slug).await?;
    let moved = meeting.state.may_become(next) && queries::bring_forward(&writing, &meeting, next).await?;
    if moved { Ok((writing, meeting)) } else { Err(Error::Conflict { reason: "meetings-elsewhere" }) }
}

async fn end(context: &Context, mut writing: Writing, slug: &str, action: &'static str) -> Result<Response> {
    record(&mut writing, slug, action);
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}"), action))
}

fn record(writing: &mut Writing, slug: &str, action: &'static str) {
    let subject = slug.to_owned();
    writing.record(audit::Record { action, subject_kind: "meeting", subject, before: None, after: None });
}
