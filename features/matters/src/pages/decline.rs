//! `GET` and `POST /consultations/{consultation}/decline`: a party does not take up what was sent to it, and says why.

use super::settle::settle;
use crate::queries::{self, Answer, Consultation, Matter};
use crate::rules::ConsultationState;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "decline.html")]
struct Decline {
    page: Page,
    form: FormState,
    body: String,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (matter, consultation) = super::consulted(&tx, &context, &id).await?;
    declinable(&consultation)?;
    show(&context, &matter, &consultation, FormState::new("decline-"))
}

/// Notes it, and lets the sender know.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("decline-", &data);
    let reason = form.required("reason", 1000);
    let mut writing = context.write().await?;
    let (matter, consultation) = super::consulted(&writing, &context, &id).await?;
    declinable(&consultation)?;
    if !form.is_valid() {
        return Ok(super::again(show(&context, &matter, &consultation, form)?));
    }
    let answer = Answer {
        state: ConsultationState::Declined,
        meeting_date: None,
        case_number: None,
        resolution: None,
        link: None,
        declined_reason: Some(reason),
    };
    queries::update_consultation(&writing, &id, consultation.version, &answer).await?;
    writing.record(audit::Record {
        action: "consultation-declined",
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: None,
        after: Some(json!({
            "body": consultation.body_slug, "text": consultation.text_number,
            "reason": answer.declined_reason.filter(|_| matter.legal_basis.is_none())
        })),
    });
    let event = json!({ "matter": matter.slug, "body": consultation.body_slug, "state": "declined" });
    writing.announce("consultation-declined", &event)?;
    settle(&mut writing, &matter, &consultation, answer.state).await?;
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{}", matter.slug), "consultation-declined"))
}

fn declinable(consultation: &Consultation) -> Result<()> {
    if consultation.state.may_become(ConsultationState::Declined) {
        Ok(())
    } else {
        Err(Error::Conflict { reason: "matters-not-declinable" })
    }
}

fn show(context: &Context, matter: &Matter, consultation: &Consultation, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("decline-title").into_owned());
    let body = consultation.body(context.lang()).value.to_owned();
    render(&Decline { page, form, body, action: format!("/consultations/{}/decline", consultation.id) })
}
