//! `GET` and `POST /consultations/{consultation}/withdraw`: a party takes its answer back, and says why.

use super::settle::settle;
use crate::queries::{self, Answer, Consultation, Matter};
use crate::rules::{ConsultationState, Ending};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "withdraw.html")]
struct Withdraw<'a> {
    page: Page,
    form: FormState,
    body: &'a str,
    consultation: &'a Consultation,
    is_adopted: bool,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (matter, consultation) = super::consulted(&tx, &context, &id).await?;
    withdrawable(&consultation)?;
    let form = FormState::new("withdraw-").with("version", consultation.version.to_string());
    show(&context, &matter, &consultation, form)
}

/// Keeps the answer as it was, and leaves the matter taken up and without one. What was adopted with it may be so no more.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("withdraw-", &data);
    let reason = form.required("reason", 1000);
    let mut writing = context.write().await?;
    let (matter, consultation) = super::consulted(&writing, &context, &id).await?;
    withdrawable(&consultation)?;
    if !form.is_valid() {
        return Ok(super::again(show(&context, &matter, &consultation, form)?));
    }
    let edition = queries::keep_answer(&writing, &consultation, Ending::Withdrawn, &reason, &context.reader).await?;
    let answer = Answer {
        state: ConsultationState::Accepted,
        meeting_date: None,
        case_number: None,
        resolution: None,
        link: None,
        declined_reason: None,
    };
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::update_consultation(&writing, &id, version, &answer).await? {
        return Err(Error::Conflict { reason: "answer-conflict" });
    }
    writing.record(audit::Record {
        action: "answer-withdrawn",
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: Some(json!({ "body": consultation.body_slug, "state": consultation.state })),
        after: Some(json!({ "body": consultation.body_slug, "kept_as": edition })),
    });
    let event = json!({ "matter": matter.slug, "body": consultation.body_slug, "state": "withdrawn" });
    writing.announce("consultation-answered", &event)?;
    let turned = settle(&mut writing, &matter, &consultation, answer.state).await?;
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{}", matter.slug), turned.unwrap_or("answer-withdrawn")))
}

fn withdrawable(consultation: &Consultation) -> Result<()> {
    if consultation.state.may_be_withdrawn() {
        Ok(())
    } else {
        Err(Error::Conflict { reason: "matters-not-withdrawable" })
    }
}

fn show(context: &Context, matter: &Matter, consultation: &Consultation, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("withdraw-title").into_owned());
    let action = format!("/consultations/{}/withdraw", consultation.id);
    let body = consultation.body(context.lang()).value;
    render(&Withdraw { page, form, body, consultation, is_adopted: matter.state == "adopted", action })
}
