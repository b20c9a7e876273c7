//! `GET` and `POST /meetings/{meeting}/participants/new`: signing somebody up who called, or stands at the door.

use super::enter::enter;
use super::fields::{self, Choices, Email};
use super::sealed;
use crate::queries::{self, Signup};
use crate::{person, rules::Standing};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use meetings::queries::Meeting;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "participant_form.html")]
struct Add<'a> {
    page: Page,
    form: FormState,
    meeting: &'a Meeting,
    choices: Choices,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (meeting, signup) = super::run_while_kept(&tx, &context, &slug).await?;
    show(&tx, &context, &meeting, &signup, FormState::new("signup-")).await
}

/// Signs them up. With an address they are written to as if they had done it themselves.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("signup-", &data);
    let mut writing = context.write().await?;
    let (meeting, signup) = super::run_while_kept(&writing, &context, &slug).await?;
    let parties = fields::parties(&writing, &context, &meeting).await?;
    let fields = fields::read(&mut form, &signup, &parties, Email::Optional);
    if let Some(email) = fields.as_ref().and_then(|fields| fields.person.email.as_ref()) {
        let hashes = person::email_hashes(&context.state.vault, &meeting.id, email).map_err(sealed)?;
        if queries::by_email(&writing, &meeting.id, &hashes).await?.is_some() {
            form.fail("email", "signup-error-known");
        }
    }
    let Some(fields) = fields.filter(|_| form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &meeting, &signup, form).await?));
    };
    let standing = enter(&context, &mut writing, &meeting, &fields, "participant-added").await?;
    context.commit(writing).await?;
    let done = if standing == Standing::Seated { "participant-added" } else { "participant-added-waiting" };
    Ok(see_other(&format!("/meetings/{slug}/participants"), done))
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, signup: &Signup, form: FormState) -> Result<Response> {
    let parties = fields::parties(tx, context, meeting).await?;
    let page = meetings::pages::below(tx, context, meeting, context.t.get("participant-add")).await?;
    let page = page.crumb(format!("/meetings/{}/participants", meeting.slug), context.t.get("meetings-participants"));
    render(&Add { page, form, meeting, choices: Choices::of(&context.t, signup, &parties) })
}
