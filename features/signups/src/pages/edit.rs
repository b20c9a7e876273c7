//! `GET` and `POST /meetings/{meeting}/signup/edit`: opening sign-up for a meeting, and changing how it goes.

use crate::line;
use crate::queries::{self, Plan, Signup};
use crate::rules::Way;
use askama::Template;
use audit::Writing;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use meetings::queries::Meeting;
use time::{Duration, Time};
use web::{Context, Error, FormData, FormState, Page, Result, from_norway, in_norway, render, see_other};

/// The most seats.
const MOST: i64 = 10_000;
/// How long before a meeting sign-up closes, unless something else is set.
const BEFORE: Duration = Duration::days(7);

#[derive(Template)]
#[template(path = "signup_form.html")]
struct Edit<'a> {
    page: Page,
    form: FormState,
    meeting: &'a Meeting,
    version: i64,
    is_new: bool,
    ways: Vec<(&'static str, String)>,
    asking: Vec<(&'static str, String)>,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (meeting, signup) = open(&tx, &context, &slug).await?;
    let form = signup.as_ref().map_or_else(|| proposed(&meeting), filled);
    show(&tx, &context, &meeting, signup.as_ref(), form).await
}

/// Opens or changes it. Where there are more seats than before, the first in the line have them at once.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("signup-edit-", &data);
    let mut writing = context.write().await?;
    let (meeting, signup) = open(&writing, &context, &slug).await?;
    let plan = read(&mut form, &data, &meeting);
    if let (Some(plan), Some(signup)) = (&plan, &signup) {
        keep_everybody(&writing, &context, &mut form, (&meeting, signup), plan).await?;
    }
    let (Some(plan), true) = (plan, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &meeting, signup.as_ref(), form).await?));
    };
    let version = data.value("version").parse().unwrap_or_default();
    if !store(&writing, &meeting, signup.as_ref(), version, &plan).await? {
        form.fail("seats", "meetings-conflict");
        let again = show(&writing, &context, &meeting, signup.as_ref(), form).await?;
        return Ok((StatusCode::CONFLICT, again).into_response());
    }
    let action = if signup.is_some() { "signup-changed" } else { "signup-opened" };
    writing.record(audit::Record {
        action,
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: serde_json::to_value(&plan).ok(),
    });
    line::move_up(&mut writing, &meeting).await?;
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/participants"), action))
}

async fn store(
    writing: &Writing,
    meeting: &Meeting,
    signup: Option<&Signup>,
    version: i64,
    plan: &Plan,
) -> Result<bool> {
    match signup {
        Some(_) => Ok(queries::update_signup(writing, &meeting.id, version, plan).await?),
        // A form for a sign-up that was not there yet has no version.
        None if version == 0 => Ok(queries::insert_signup(writing, &meeting.id, plan).await.map(|()| true)?),
        None => Ok(false),
    }
}

async fn open(tx: &Tx, context: &Context, slug: &str) -> Result<(Meeting, Option<Signup>)> {
    let meeting = meetings::pages::coordinated(tx, context, slug).await?;
    if !meeting.state.is_to_come() {
        return Err(Error::Conflict { reason: "signup-begun" });
    }
    let signup = queries::signup(tx, &context.reader, &meeting.id).await?;
    Ok((meeting, signup))
}

fn read(form: &mut FormState, data: &FormData, meeting: &Meeting) -> Option<Plan> {
    let offers = |way: Way| data.values("ways").any(|value| value == way.as_str());
    let (in_person, video) = (offers(Way::InPerson), offers(Way::Video));
    if !in_person && !video {
        form.fail("ways", "form-error-required");
    }
    let seats = form.number("seats", 1, MOST);
    if in_person && form.value("seats").trim().is_empty() {
        form.fail("seats", "form-error-required");
    }
    let (day, time) = (form.date("closes_on", true), form.time("closes_at"));
    let (note_nb, note_nn) = (form.optional("note_nb", 2_000), form.optional("note_nn", 2_000));
    let closes_at = from_norway(day?, time?)?;
    if closes_at > meeting.starts_at {
        form.fail("closes_on", "signup-edit-error-closes");
    }
    // Those who take part from afar need no seat.
    let seats = if in_person { seats? } else { 0 };
    Some(Plan { seats, closes_at, in_person, video, asks_party: data.value("asks_party") == "yes", note_nb, note_nn })
}

/// Nobody loses a seat, or the way in which they wanted to take part.
async fn keep_everybody(
    tx: &Tx,
    context: &Context,
    form: &mut FormState,
    (meeting, signup): (&Meeting, &Signup),
    plan: &Plan,
) -> Result<()> {
    let participants = queries::of_meeting(tx, &context.reader, meeting).await?;
    let offered = |way: Way| if way == Way::Video { plan.video } else { plan.in_person };
    if participants.iter().any(|one| !offered(one.way())) {
        form.fail("ways", "signup-edit-error-ways");
    } else if !(seating::Seats { all: signup.seats, taken: signup.taken }).may_become(plan.seats) {
        form.fail("seats", "signup-edit-error-seats");
    }
    Ok(())
}

/// What is most likely wanted.
fn proposed(meeting: &Meeting) -> FormState {
    let (day, _) = in_norway(meeting.starts_at - BEFORE);
    let form = FormState::new("signup-edit-").with("closes_on", day.to_string()).with("closes_at", "12:00");
    let form = form.with("asks_party", "yes").with("ways", Way::InPerson.as_str());
    if meeting.video_link.is_empty() { form } else { form.with("ways", Way::Video.as_str()) }
}

fn filled(signup: &Signup) -> FormState {
    let (day, time) = in_norway(signup.closes_at);
    let clock = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let mut form = FormState::new("signup-edit-")
        .with("closes_on", day.to_string())
        .with("closes_at", clock(time))
        .with("note_nb", &signup.note_nb)
        .with("note_nn", &signup.note_nn);
    for (way, is_offered) in [(Way::InPerson, signup.in_person), (Way::Video, signup.video)] {
        form = if is_offered { form.with("ways", way.as_str()) } else { form };
    }
    form = if signup.in_person { form.with("seats", signup.seats.to_string()) } else { form };
    if signup.asks_party { form.with("asks_party", "yes") } else { form }
}

async fn show(
    tx: &Tx,
    context: &Context,
    meeting: &Meeting,
    signup: Option<&Signup>,
    form: FormState,
) -> Result<Response> {
    let t = &context.t;
    let title = if signup.is_some() { "signup-edit-title" } else { "meetings-signup-open" };
    let page = meetings::pages::below(tx, context, meeting, t.get(title)).await?;
    render(&Edit {
        page,
        form,
        meeting,
        version: signup.map_or(0, |signup| signup.version),
        is_new: signup.is_none(),
        ways: Way::CHOICES.map(|(value, _)| (value, t.named("signup-way-", value).into_owned())).to_vec(),
        asking: vec![("yes", t.get("signup-edit-asks").into_owned())],
    })
}
