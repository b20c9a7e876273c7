//! `GET` and `POST /meetings/{meeting}/signup`: signing up, without an account.

use super::enter::enter;
use super::fields::{self, Choices, Email};
use super::sealed;
use crate::letters::{self, Kind};
use crate::queries::{self, Participant, Signup};
use crate::{line, person, rules};
use askama::Template;
use audit::Writing;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use meetings::queries::Meeting;
use web::{Context, Error, FormData, FormState, Html, Page, Result, markdown, render, see_other, with_cookie};

/// A field that people do not see, and that programs fill in which fill in everything.
pub const TRAP: &str = "website";

#[derive(Template)]
#[template(path = "signup.html")]
struct SignUp<'a> {
    page: Page,
    form: FormState,
    meeting: &'a Meeting,
    signup: &'a Signup,
    choices: Choices,
    availability: String,
    /// Who sees what is told here.
    host: String,
    is_open: bool,
    /// Whether somebody has just signed up.
    is_sent: bool,
}

impl SignUp<'_> {
    fn note(&self) -> Html {
        markdown(self.signup.note(self.page.t.lang()).value)
    }
}

/// Shows the page, and gives the browser the cookie that the form's token rests on.
pub async fn get(mut context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (meeting, signup) = super::found(&tx, &context, &slug).await?;
    let cookie = context.form_cookie();
    let response = show(&tx, &context, &meeting, &signup, FormState::new("signup-")).await?;
    Ok(with_cookie(response, cookie))
}

/// Signs up. The answer is the same for whoever has signed up already, and for a program in the trap; the mail tells the rest.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("signup-", &data);
    let mut writing = context.write().await?;
    let (meeting, signup) = super::found(&writing, &context, &slug).await?;
    if meeting.open_signup(writing.now()).is_none() {
        return Err(Error::Conflict { reason: "signup-closed" });
    }
    let parties = fields::parties(&writing, &context, &meeting).await?;
    let Some(fields) = fields::read(&mut form, &signup, &parties, Email::Required) else {
        return Ok(super::again(show(&writing, &context, &meeting, &signup, form).await?));
    };
    if data.value(TRAP).is_empty() && sign_up(&context, &mut writing, &meeting, &fields).await? {
        context.commit(writing).await?;
    }
    Ok(see_other(&format!("/meetings/{slug}/signup"), "signup-sent"))
}

/// Adds somebody, or writes once more to whoever is there already; `false` when nothing is to be done.
async fn sign_up(context: &Context, writing: &mut Writing, meeting: &Meeting, fields: &fields::Fields) -> Result<bool> {
    let email = fields.person.email.as_deref().unwrap_or_default();
    let hashes = person::email_hashes(&context.state.vault, &meeting.id, email).map_err(sealed)?;
    match queries::by_email(writing, &meeting.id, &hashes).await? {
        Some(participant) => remind(writing, meeting, &participant).await,
        None => enter(context, writing, meeting, fields, "participant-signed-up").await.map(|_| true),
    }
}

async fn remind(writing: &mut Writing, meeting: &Meeting, participant: &Participant) -> Result<bool> {
    if !rules::may_be_mailed(participant.mailed_at, writing.now()) {
        return Ok(false);
    }
    queries::set_mailed(writing, &participant.id).await?;
    writing.record(line::record("participant-link-sent", &participant.id, meeting));
    letters::announce(writing, &participant.id, Kind::SignedUp)?;
    Ok(true)
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, signup: &Signup, form: FormState) -> Result<Response> {
    let t = &context.t;
    let parties = fields::parties(tx, context, meeting).await?;
    let page = meetings::pages::below(tx, context, meeting, t.get("signup-title")).await?;
    render(&SignUp {
        page,
        form,
        choices: Choices::of(t, signup, &parties),
        availability: meeting
            .signup
            .as_ref()
            .map(|signup| meetings::pages::availability(t, signup))
            .unwrap_or_default(),
        host: meeting.host().map(|host| host.name(context.lang()).value.to_owned()).unwrap_or_default(),
        is_open: meeting.open_signup(tx.now()).is_some(),
        is_sent: context.query("done").is_some_and(|done| done == "signup-sent"),
        meeting,
        signup,
    })
}
