//! `GET /consultations/{consultation}/referral.json`: a matter for a council's own system. `GET` and `POST
//! /consultations/{consultation}/resolution`: what that system sent back, checked, and shown before it becomes the answer.

use crate::referral::{circulated, referral};
use crate::returned::{self, Asked, Problem, Returned};
use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use matters::queries::{self, Consultation, Matter};
use matters::rules::ConsultationState;
use matters::{pages, policy};
use textdiff::Part;
use web::{Context, Error, FormState, Page, Result, Upload, render};

#[derive(Template)]
#[template(path = "returned.html")]
struct Show {
    page: Page,
    council: String,
    referral: String,
    action: String,
    may_answer: bool,
    problems: Vec<Problem>,
}

#[derive(Template)]
#[template(path = "returned_confirm.html")]
struct Confirm {
    page: Page,
    council: String,
    returned: Returned,
    /// What differs from the text that was sent; nothing where the words are the same, or where there are none.
    difference: Vec<Part>,
    is_same: bool,
    form: FormState,
    answers: Vec<(String, String)>,
    action: String,
}

/// Answers the matter as a file, to whoever speaks for the council or runs the matter.
pub async fn referral_file(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = queries::find_by_consultation(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    let consultation = matter.consultation(&id).ok_or(Error::NotFound)?;
    let reader = &context.reader;
    if !policy::may_answer(reader, consultation) && !policy::may_coordinate(reader, matter.place()) {
        return Err(context.refused());
    }
    let t = super::texts_of(&context, &matter);
    let name = format!("{}-{}.json", matter.slug, consultation.body_slug);
    let headers = [(header::CONTENT_DISPOSITION, files::to_keep(&name))];
    Ok((headers, Json(referral(&t, &matter, consultation))).into_response())
}

/// Shows the way out and the way back.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let (matter, consultation) = pages::consulted(&tx, &context, &id).await?;
    show(&context, &matter, &consultation, Vec::new())
}

/// Reads the file that came back, and shows what it says. Nothing is kept until the answer is given.
pub async fn post(context: Context, Path(id): Path<String>, upload: Upload) -> Result<Response> {
    let tx = context.state.database.read().await?;
    pages::consulted(&tx, &context, &id).await?;
    drop(tx);
    let file = upload.read(&context.state, "file", returned::MAX_BYTES).await?;
    let tx = context.state.database.read().await?;
    let (matter, consultation) = pages::consulted(&tx, &context, &id).await?;
    if !may_be_answered(&consultation) {
        return Err(Error::Conflict { reason: "matters-not-accepted" });
    }
    let asked = Asked {
        consultation: &id,
        year: matter.year,
        number: matter.number,
        sent_on: consultation.sent_on,
        today: tx.today(),
    };
    let missing = || vec![Problem { field: String::new(), key: "attach-error-missing" }];
    match file.ok_or_else(missing).and_then(|file| returned::read(&file, &asked)) {
        Ok(returned) => confirm(&context, &matter, &consultation, returned),
        Err(problems) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, &matter, &consultation, problems)?).into_response())
        }
    }
}

/// Whether the matter was taken up, as it must be before it is answered.
fn may_be_answered(consultation: &Consultation) -> bool {
    consultation.state.may_become(ConsultationState::Deferred)
}

fn show(context: &Context, matter: &Matter, consultation: &Consultation, problems: Vec<Problem>) -> Result<Response> {
    render(&Show {
        page: pages::below(context, matter, context.t.get("returned-title").into_owned()),
        council: consultation.body(context.lang()).value.to_owned(),
        referral: format!("/consultations/{}/referral.json", consultation.id),
        action: format!("/consultations/{}/resolution", consultation.id),
        may_answer: may_be_answered(consultation),
        problems,
    })
}

/// The answer that the file means, in the form that is otherwise filled in by hand.
fn confirm(context: &Context, matter: &Matter, consultation: &Consultation, returned: Returned) -> Result<Response> {
    let sent = circulated(matter, consultation).map(|text| text.words.as_str());
    let words = returned.words.as_deref();
    let is_same = sent.zip(words).is_some_and(|(sent, words)| textdiff::same_words(sent, words));
    let difference = sent.zip(words).filter(|_| !is_same).map(|(sent, words)| textdiff::diff(sent, words));
    let likely = match (sent, words) {
        (Some(_), Some(_)) if is_same => ConsultationState::AdoptedUnchanged.as_str(),
        (Some(_), Some(_)) => ConsultationState::AdoptedWithChange.as_str(),
        _ => "",
    };
    let form = FormState::new("answer-form-")
        .with("version", consultation.version.to_string())
        .with("answer", likely)
        .with("meeting_date", returned.decided_on.to_string())
        .with("case_number", returned.case_number.clone())
        .with("resolution", words.unwrap_or_default())
        .with("link", consultation.link.clone().unwrap_or_default());
    let answers = ConsultationState::ANSWERS
        .map(|state| (state.as_str().to_owned(), context.t.named("consultation-answer-", state.as_str()).into_owned()))
        .to_vec();
    render(&Confirm {
        page: pages::below(context, matter, context.t.get("returned-confirm-title").into_owned()),
        council: consultation.body(context.lang()).value.to_owned(),
        difference: difference.unwrap_or_default(),
        is_same,
        form,
        answers,
        action: format!("/consultations/{}/answer", consultation.id),
        returned,
    })
}
