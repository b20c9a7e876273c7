//! `GET` and `POST /signup/{link}`: what somebody without an account has told, by the link from their mail. Opening it changes nothing,
//! since mail programs open links by themselves.

use super::fields::{self, Choices, Email, Fields};
use super::sealed;
use crate::line;
use crate::queries::{self, NewParticipant, Participant, Signup};
use crate::rules::{KEEP, Standing};
use askama::Template;
use audit::Writing;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use database::Tx;
use meetings::queries::Meeting;
use time::{Date, OffsetDateTime};
use web::{Context, Error, FormData, FormState, Lang, Page, Result, in_norway, render, see_other, with_cookie};

#[derive(Template)]
#[template(path = "own.html")]
struct Own<'a> {
    page: Page,
    form: FormState,
    meeting: &'a Meeting,
    /// What the meeting is called.
    title: String,
    participant: &'a Participant,
    email: Option<String>,
    choices: Choices,
    /// The place in the line, and how many stand in it.
    place: Option<(usize, usize)>,
    /// Whether it can still be corrected and withdrawn.
    is_open: bool,
    /// The day on which it is deleted.
    deleted_on: Date,
}

impl Own<'_> {
    fn is_cancelled(&self) -> bool {
        self.meeting.state == meetings::rules::MeetingState::Cancelled
    }

    /// The way in from afar, for whoever has it.
    fn video_link(&self) -> Option<&str> {
        let is_for_them = !self.participant.way().takes_seat() && self.meeting.state.is_open();
        Some(self.meeting.video_link.as_str()).filter(|link| is_for_them && !link.is_empty())
    }
}

/// Shows the page.
pub async fn get(mut context: Context, Path(link): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (participant, meeting, signup) = super::own(&tx, &link).await?;
    let cookie = context.form_cookie();
    let vault = &context.state.vault;
    let name = participant.open_name(vault, &tx).await.map_err(sealed)?;
    let needs = participant.open_needs(vault, &tx).await.map_err(sealed)?;
    let form = fields::filled(&participant, &name, &needs);
    let response = show(&tx, &context, (&participant, &meeting, &signup), form).await?;
    Ok(with_cookie(response, cookie))
}

/// Corrects it. Who comes to the room instead needs a free seat; who takes part from afar instead gives theirs to the first in line.
pub async fn post(context: Context, Path(link): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("signup-", &data);
    let mut writing = context.write().await?;
    let (participant, meeting, signup) = super::own(&writing, &link).await?;
    if !is_open(&meeting, writing.now()) {
        return Err(Error::Conflict { reason: "signup-begun" });
    }
    let parties = fields::parties(&writing, &context, &meeting).await?;
    let mut standing = None;
    let fields = fields::read(&mut form, &signup, &parties, Email::Unasked);
    if let Some(fields) = &fields {
        standing = stand(&writing, &meeting, &participant, fields).await?;
        if standing.is_none() {
            form.fail("way", "signup-error-full");
        }
    }
    let (Some(fields), Some(standing)) = (fields, standing) else {
        return Ok(super::again(show(&writing, &context, (&participant, &meeting, &signup), form).await?));
    };
    let person = fields.person.seal(&context.state.vault, &writing, &participant.id, &meeting.id).await;
    let new = NewParticipant {
        id: &participant.id,
        person: &person.map_err(sealed)?,
        party_id: fields.party_id.as_deref(),
        way: fields.way,
        standing,
        locale: Lang::parse(&participant.locale).unwrap_or(Lang::Nb),
        link_hash: &participant.link_hash,
    };
    queries::update_participant(&writing, &new).await?;
    writing.record(line::record("participant-corrected", &participant.id, &meeting));
    line::move_up(&mut writing, &meeting).await?;
    context.commit(writing).await?;
    Ok(see_other(&format!("/signup/{link}"), "signup-corrected"))
}

/// Where somebody stands who wants to take part in this way from now on; nothing when there is no seat for them.
async fn stand(
    writing: &Writing,
    meeting: &Meeting,
    participant: &Participant,
    fields: &Fields,
) -> Result<Option<Standing>> {
    match (participant.way().takes_seat(), fields.way.takes_seat()) {
        (false, true) => {
            let standing = line::seat(writing, &meeting.id, fields.way).await?;
            Ok(Some(standing).filter(|standing| *standing == Standing::Seated))
        }
        (true, false) => {
            if participant.has_seat() {
                queries::give_up_seat(writing, &meeting.id).await?;
            }
            Ok(Some(Standing::Seated))
        }
        _ => Ok(Some(if participant.is_waiting() { Standing::Waiting } else { Standing::Seated })),
    }
}

/// Whether it can still be corrected and withdrawn.
pub(super) fn is_open(meeting: &Meeting, now: OffsetDateTime) -> bool {
    meeting.state.is_to_come() && now < meeting.starts_at
}

async fn show(
    tx: &Tx,
    context: &Context,
    (participant, meeting, signup): (&Participant, &Meeting, &Signup),
    form: FormState,
) -> Result<Response> {
    let t = &context.t;
    let parties = fields::parties(tx, context, meeting).await?;
    let line = queries::line(tx, &meeting.id).await?;
    let host = meeting.host().map(|host| host.name(context.lang()).value).unwrap_or_default();
    let response = render(&Own {
        page: context.page(t.get("signup-own-title")),
        form,
        title: format!("{host}: {}", meetings::pages::name(t, meeting)),
        email: participant.open_email(&context.state.vault, tx).await.map_err(sealed)?,
        choices: Choices::of(t, signup, &parties),
        place: seating::place_in_line(&line, &participant.id).map(|place| (place, line.len())),
        is_open: is_open(meeting, tx.now()),
        deleted_on: in_norway(meeting.ends_at + KEEP).0,
        meeting,
        participant,
    })?;
    Ok(kept_nowhere(response))
}

/// A page about one person is kept by no browser and no cache.
fn kept_nowhere(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
