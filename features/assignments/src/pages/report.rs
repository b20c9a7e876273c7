//! `GET` and `POST /assignments/{assignment}/report`: the owner reports, and the report comes before the body.

use crate::policy;
use crate::queries::{self, Assignment, NewReport};
use crate::rules::AssignmentState;
use askama::Template;
use audit::Writing;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use files::Stored;
use web::{Context, Error, FormState, Lang, Page, Result, Upload, render, see_other};

#[derive(Template)]
#[template(path = "report.html")]
struct Form {
    page: Page,
    form: FormState,
    action: String,
    languages: Vec<(&'static str, String)>,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let assignment = open(&tx, &context, &id).await?;
    let language = if context.lang() == Lang::Nn { "nn" } else { "nb" };
    show(&tx, &context, &assignment, FormState::new("report-form-").with("language", language)).await
}

/// Takes the report in, and puts it on the agenda of the body's next meeting, if one is planned.
pub async fn post(context: Context, Path(id): Path<String>, upload: Upload) -> Result<Response> {
    let tx = context.state.database.read().await?;
    open(&tx, &context, &id).await?;
    drop(tx);
    let received = upload.receive(&context.state, "file").await?;
    let mut form = FormState::sent("report-form-", &received.data);
    let language = form.choice("language", &[("nb", "nb"), ("nn", "nn")]);
    let words = form.required("words", 50_000);
    let file = match received.file {
        Some(Err(problem)) => {
            form.fail("file", problem);
            None
        }
        Some(Ok(stored)) => Some(file(stored)),
        None => None,
    };
    let mut writing = context.write().await?;
    let assignment = open(&writing, &context, &id).await?;
    let (Some(language), true) = (language, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &assignment, form).await?));
    };
    let report = NewReport { language, words, file };
    if !queries::insert_report(&writing, &assignment, &report).await? {
        return Err(Error::Conflict { reason: "assignments-not-now" });
    }
    let meeting = put_before_body(&writing, &context, &id).await?;
    writing.record(audit::Record {
        action: "assignment-reported",
        subject_kind: "assignment",
        subject: id.clone(),
        before: None,
        after: Some(serde_json::json!({ "meeting": meeting })),
    });
    context.commit(writing).await?;
    let done = if meeting.is_some() { "assignment-reported-meeting" } else { "assignment-reported-waits" };
    Ok(see_other(&format!("/assignments/{id}"), done))
}

async fn put_before_body(writing: &Writing, context: &Context, id: &str) -> Result<Option<String>> {
    let waiting = queries::waiting(writing).await?;
    match waiting.iter().find(|report| report.assignment_id == id) {
        Some(report) => Ok(queries::put_on_next_agenda(writing, &context.t, report).await?),
        None => Ok(None),
    }
}

fn file(stored: Stored) -> (String, String, i64, String) {
    let size = i64::try_from(stored.size).unwrap_or(i64::MAX);
    (stored.file_name, stored.media_type.as_str().to_owned(), size, stored.sha256)
}

/// The assignment, which the reader can report on now.
async fn open(tx: &Tx, context: &Context, id: &str) -> Result<Assignment> {
    let assignment = super::assignment(tx, context, id).await?;
    if !policy::may_report(&context.reader, &assignment) {
        return Err(context.refused());
    }
    if assignment.state == AssignmentState::Given {
        Ok(assignment)
    } else {
        Err(Error::Conflict { reason: "assignments-not-now" })
    }
}

async fn show(tx: &Tx, context: &Context, assignment: &Assignment, form: FormState) -> Result<Response> {
    let page = super::below(tx, context, assignment, context.t.get("report-form-title")).await?;
    let languages = ["nb", "nn"].map(|lang| (lang, context.t.named("report-form-language-", lang).into_owned()));
    let action = format!("/assignments/{}/report", assignment.id);
    render(&Form { page, form, action, languages: languages.to_vec() })
}
