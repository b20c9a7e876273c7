//! `GET` and `POST /consultations/{consultation}/schedule`: when the body will take the matter.

use crate::queries::{self, Answer, Consultation, Matter};
use crate::rules::ConsultationState;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "schedule.html")]
struct Schedule {
    page: Page,
    form: FormState,
    body: String,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (matter, consultation) = super::consulted(&tx, &context, &id).await?;
    schedulable(&consultation)?;
    let date = consultation.meeting_date.map(|date| date.to_string()).unwrap_or_default();
    let number = consultation.case_number.clone().unwrap_or_default();
    let form = FormState::new("answer-form-")
        .with("version", consultation.version.to_string())
        .with("meeting_date", date)
        .with("case_number", number);
    show(&context, &matter, &consultation, form)
}

/// Notes the day and, if it has one already, the case number.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("answer-form-", &data);
    let date = form.date("meeting_date", true);
    let number = form.optional("case_number", 50);
    let mut writing = context.write().await?;
    let (matter, consultation) = super::consulted(&writing, &context, &id).await?;
    schedulable(&consultation)?;
    if date.is_some_and(|date| date < consultation.sent_on) {
        form.fail("meeting_date", "answer-error-before-sent");
    }
    if !form.is_valid() {
        return Ok(super::again(show(&context, &matter, &consultation, form)?));
    }
    let answer = Answer {
        state: ConsultationState::Scheduled,
        meeting_date: date,
        case_number: Some(number).filter(|number| !number.is_empty()),
        resolution: None,
        link: None,
        declined_reason: None,
    };
    if consultation.state.is_answer() {
        queries::keep_answer(&writing, &consultation, consultation.state.ending(), "", &context.reader).await?;
    }
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::update_consultation(&writing, &id, version, &answer).await? {
        return Err(Error::Conflict { reason: "answer-conflict" });
    }
    writing.record(audit::Record {
        action: "consultation-scheduled",
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "body": consultation.body_slug, "answer": answer })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{}", matter.slug), "consultation-scheduled"))
}

fn schedulable(consultation: &Consultation) -> Result<()> {
    if consultation.state.may_become(ConsultationState::Scheduled) {
        Ok(())
    } else {
        Err(Error::Conflict { reason: "matters-not-schedulable" })
    }
}

fn show(context: &Context, matter: &Matter, consultation: &Consultation, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("schedule-title").into_owned());
    let body = consultation.body(context.lang()).value.to_owned();
    render(&Schedule { page, form, body, action: format!("/consultations/{}/schedule", consultation.id) })
}
