//! `POST /meetings/{meeting}/{call|begin|cancel|present}`: bringing a meeting to its next state.

use super::publishing;
use crate::queries::{self, Content, ItemWords, Meeting};
use crate::rules::MeetingState;
use access::Reader;
use audit::{Record, Writing};
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Publishing, Result, see_other};

/// Calls the members: from now on everybody may see when and where the meeting is. Where no later day was set for it, they see what it
/// deals with as well.
pub async fn call(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let (writing, meeting) = begin(&context, &slug, MeetingState::Called).await?;
    if meeting.agenda().next().is_none() {
        return Err(Error::Conflict { reason: "meetings-no-agenda" });
    }
    let at_once = meeting.publish_due.is_none_or(|due| due <= writing.today());
    let found = if at_once { publishing::agenda(&context.t, &meeting) } else { Publishing::default() };
    if !found.is_known(&data) {
        return publishing::ask(&writing, &context, &meeting, &found, "call").await;
    }
    queries::publish_meeting(&writing, &meeting.id).await?;
    if at_once {
        queries::publish_agenda(&writing, &meeting.id).await?;
    }
    let notice = if at_once { "meeting-called" } else { "meeting-called-only" };
    end(&context, writing, publishing::record("meeting-called", &slug, &found), notice).await
}

/// Begins the meeting: results and minutes can be written.
pub async fn begin_meeting(context: Context, Path(slug): Path<String>, _: FormData) -> Result<Response> {
    let (mut writing, _) = begin(&context, &slug, MeetingState::Held).await?;
    writing.record(publishing::record("meeting-begun", &slug, &Publishing::default()));
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/minutes"), "meeting-begun"))
}

/// Cancels it. A meeting that was called stays to be seen, so that nobody comes.
pub async fn cancel(context: Context, Path(slug): Path<String>, _: FormData) -> Result<Response> {
    let (mut writing, meeting) = begin(&context, &slug, MeetingState::Cancelled).await?;
    writing.announce("meeting-cancelled", &serde_json::json!({ "meeting": slug }))?;
    if let Some(host) = meeting.host() {
        approve_next(&context, &writing, &host.id).await?;
    }
    let record = publishing::record("meeting-cancelled", &slug, &Publishing::default());
    end(&context, writing, record, "meeting-cancelled").await
}

/// Lays the minutes before the members, and puts their approval on the next agenda. Everybody may see them, and the agenda by now.
pub async fn present(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let (writing, meeting) = begin(&context, &slug, MeetingState::Minuted).await?;
    let mut found = publishing::minutes(&context.t, &meeting);
    if !meeting.agenda_published {
        found.join(publishing::agenda(&context.t, &meeting));
    }
    if !found.is_known(&data) {
        return publishing::ask(&writing, &context, &meeting, &found, "present").await;
    }
    queries::publish_agenda(&writing, &meeting.id).await?;
    queries::insert_edition(&writing, &meeting.id, 1, &Content::of(&meeting), "").await?;
    queries::put_minutes_on_next_agenda(&writing, &meeting, &approval(&context, &meeting, false)).await?;
    end(&context, writing, publishing::record("minutes-presented", &slug, &found), "minutes-presented").await
}

/// What the item that approves the minutes says, in the languages that content is written in whatever the reader's is.
pub(super) fn approval(context: &Context, meeting: &Meeting, corrected: bool) -> ItemWords {
    let [nb, nn] = match corrected {
        false => ["minutes-approval-nb", "minutes-approval-nn"],
        true => ["minutes-approval-corrected-nb", "minutes-approval-corrected-nn"],
    };
    let title = |key: &str| context.t.with(key, "number", meeting.reference());
    ItemWords { title_nb: title(nb), title_nn: title(nn), ..ItemWords::default() }
}

/// Puts the approval of minutes on the agenda of the body's next meeting where it stands on none: that meeting was planned after they were
/// laid before the members, or takes the place of one that was cancelled.
pub(super) async fn approve_next(context: &Context, writing: &Writing, body_id: &str) -> Result<()> {
    for slug in queries::not_approved(writing, body_id).await? {
        let Some(meeting) = queries::find(writing, &Reader::system(), &slug).await? else { continue };
        let corrected = meeting.editions.len() > 1;
        queries::put_minutes_on_next_agenda(writing, &meeting, &approval(context, &meeting, corrected)).await?;
    }
    Ok(())
}

async fn begin(context: &Context, slug: &str, next: MeetingState) -> Result<(Writing, Meeting)> {
    let writing = context.write().await?;
    let meeting = super::coordinated(&writing, context, slug).await?;
    let moved = meeting.state.may_become(next) && queries::bring_forward(&writing, &meeting, next).await?;
    if moved { Ok((writing, meeting)) } else { Err(Error::Conflict { reason: "meetings-elsewhere" }) }
}

async fn end(context: &Context, mut writing: Writing, record: Record, notice: &str) -> Result<Response> {
    let path = format!("/meetings/{}", record.subject);
    writing.record(record);
    context.commit(writing).await?;
    Ok(see_other(&path, notice))
}
