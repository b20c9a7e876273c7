//! `GET` and `POST /consultations/{consultation}/answer`: what the body resolved.

use super::settle::settle;
use crate::queries::{self, Answer, Consultation, Matter};
use crate::rules::{AnswerProblem, ConsultationState, Ending, check_answer};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use time::Date;
use web::{Context, Error, FormData, FormState, Html, Page, Result, markdown, render, see_other};

#[derive(Template)]
#[template(path = "answer.html")]
struct Form {
    page: Page,
    form: FormState,
    body: String,
    words: Option<Html>,
    answers: Vec<(String, String)>,
    is_correction: bool,
    is_adopted: bool,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (matter, consultation) = super::consulted(&tx, &context, &id).await?;
    answerable(&consultation)?;
    let words = sent_words(&matter, &consultation).unwrap_or_default().to_owned();
    let date = consultation.meeting_date.map(|date| date.to_string()).unwrap_or_default();
    let mut form = FormState::new("answer-form-")
        .with("version", consultation.version.to_string())
        .with("meeting_date", date)
        .with("case_number", consultation.case_number.clone().unwrap_or_default())
        .with("link", consultation.link.clone().unwrap_or_default())
        .with("resolution", consultation.resolution.clone().unwrap_or(words));
    if consultation.state.is_answer() {
        form = form.with("answer", consultation.state.as_str());
    }
    // What a meeting of the body made of it, from the page of the meeting.
    for field in ["answer", "meeting_date", "resolution"] {
        if let Some(proposed) = context.query(field) {
            form = form.replaced(field, proposed);
        }
    }
    show(&context, &matter, &consultation, form)
}

/// Notes the answer; when it makes the whole adopted, the matter turns to adopted and its assignments are given out.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("answer-form-", &data);
    let choices = ConsultationState::ANSWERS.map(|state| (state.as_str(), state));
    let state = form.choice("answer", &choices);
    let date = form.date("meeting_date", true);
    let case_number = form.required("case_number", 50);
    let link = read_link(&mut form);
    let typed = form.optional("resolution", 50_000);
    let reason = form.optional("reason", 1000);
    let mut writing = context.write().await?;
    let (matter, consultation) = super::consulted(&writing, &context, &id).await?;
    answerable(&consultation)?;
    let version = data.value("version").parse().unwrap_or_default();
    let ending = consultation.state.is_answer().then(|| consultation.state.ending());
    if ending == Some(Ending::Corrected) {
        // A form that was opened before there was an answer to correct: nobody is asked why they correct what they have not seen.
        if consultation.version != version {
            return Err(Error::Conflict { reason: "answer-conflict" });
        }
        if reason.is_empty() {
            form.fail("reason", "form-error-required");
        }
    }
    if let (Some(state), Some(date)) = (state, date) {
        check(&mut form, &matter, &consultation, state, date, writing.today(), &typed);
    }
    let (Some(state), true) = (state, form.is_valid()) else {
        return Ok(super::again(show(&context, &matter, &consultation, form)?));
    };
    let resolution = resolution(&matter, &consultation, state, typed);
    let answer =
        Answer { state, meeting_date: date, case_number: Some(case_number), resolution, link, declined_reason: None };
    let edition = match ending {
        Some(ending) => Some(queries::keep_answer(&writing, &consultation, ending, &reason, &context.reader).await?),
        None => None,
    };
    if !queries::update_consultation(&writing, &id, version, &answer).await? {
        return Err(Error::Conflict { reason: "answer-conflict" });
    }
    writing.record(audit::Record {
        action: if ending == Some(Ending::Corrected) { "answer-corrected" } else { "consultation-answered" },
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: Some(serde_json::json!({ "body": consultation.body_slug, "state": consultation.state })),
        after: Some(serde_json::json!({ "body": consultation.body_slug, "answer": noted(&matter, &answer), "kept_as": edition })),
    });
    let event = serde_json::json!({ "matter": matter.slug, "body": consultation.body_slug, "state": state });
    writing.announce("consultation-answered", &event)?;
    let usual = if ending == Some(Ending::Corrected) { "answer-corrected" } else { "consultation-answered" };
    let done = settle(&mut writing, &matter, &consultation, state).await?.unwrap_or(usual);
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{}", matter.slug), done))
}

/// What the audit log says of an answer: in an exempt matter nothing that was written.
fn noted(matter: &Matter, answer: &Answer) -> Answer {
    let words = |text: &Option<String>| text.clone().filter(|_| matter.legal_basis.is_none());
    Answer { resolution: words(&answer.resolution), link: words(&answer.link), ..answer.clone() }
}

/// An answer may be given, or corrected, once the matter was taken up.
fn answerable(consultation: &Consultation) -> Result<()> {
    if !consultation.state.may_become(ConsultationState::Deferred) {
        return Err(Error::Conflict { reason: "matters-not-accepted" });
    }
    Ok(())
}

fn check(
    form: &mut FormState,
    matter: &Matter,
    consultation: &Consultation,
    state: ConsultationState,
    date: Date,
    today: Date,
    typed: &str,
) {
    let sent = sent_words(matter, consultation);
    let same = (!typed.is_empty()).then(|| sent.is_some_and(|sent| textdiff::same_words(sent, typed)));
    match check_answer(state, date, consultation.sent_on, today, same) {
        Ok(()) => {}
        Err(AnswerProblem::MeetingBeforeSent) => form.fail("meeting_date", "answer-error-before-sent"),
        Err(AnswerProblem::MeetingInFuture) => form.fail("meeting_date", "answer-error-future"),
        Err(AnswerProblem::WordsMissing) => form.fail("resolution", "answer-error-words-missing"),
        Err(AnswerProblem::WordsSame) => form.fail("resolution", "answer-error-words-same"),
    }
}

/// The words to keep: for a text adopted unchanged they are the text's own, so there is nothing to keep twice.
fn resolution(matter: &Matter, consultation: &Consultation, state: ConsultationState, typed: String) -> Option<String> {
    let typed = Some(typed).filter(|typed| !typed.is_empty());
    match (state, sent_words(matter, consultation)) {
        (ConsultationState::AdoptedWithChange, _) | (_, None) => typed,
        (ConsultationState::AdoptedUnchanged, Some(_)) => None,
        (_, Some(sent)) => typed.filter(|typed| !textdiff::same_words(sent, typed)),
    }
}

fn sent_words<'m>(matter: &'m Matter, consultation: &Consultation) -> Option<&'m str> {
    let texts = &matter.joint.as_ref()?.texts;
    texts.iter().find(|text| Some(text.number) == consultation.text_number).map(|text| text.words.as_str())
}

fn read_link(form: &mut FormState) -> Option<String> {
    let link = form.optional("link", 500);
    if !link.is_empty() && !link.starts_with("https://") && !link.starts_with("http://") {
        form.fail("link", "answer-error-link");
    }
    Some(link).filter(|link| !link.is_empty())
}

fn show(context: &Context, matter: &Matter, consultation: &Consultation, form: FormState) -> Result<Response> {
    let is_correction = consultation.state.is_answer() && consultation.state.ending() == Ending::Corrected;
    let title = if is_correction { "answer-correct-title" } else { "answer-title" };
    let page = super::below(context, matter, context.t.get(title).into_owned());
    let answers = ConsultationState::ANSWERS
        .map(|state| (state.as_str().to_owned(), context.t.named("consultation-answer-", state.as_str()).into_owned()))
        .to_vec();
    let body = consultation.body(context.lang()).value.to_owned();
    let words = sent_words(matter, consultation).map(markdown);
    let is_adopted = matter.state == "adopted";
    let action = format!("/consultations/{}/answer", consultation.id);
    render(&Form { page, form, body, words, answers, is_correction, is_adopted, action })
}
