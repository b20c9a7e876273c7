//! `POST /assignments/{assignment}/answer`: the body takes note and closes the assignment, or sets another day.

use super::show::show;
use crate::policy;
use crate::queries;
use crate::rules::Answer;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use web::{Context, Error, FormData, FormState, Result, see_other};

/// Notes the answer.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("assignment-answer-", &data);
    let answer = form.choice("answer", &Answer::CHOICES);
    let due = form.date("report_due", answer == Some(Answer::Returned));
    let note = form.optional("note", 2000);
    let mut writing = context.write().await?;
    let assignment = super::assignment(&writing, &context, &id).await?;
    if !policy::may_answer(&context.reader, &assignment) {
        return Err(context.refused());
    }
    if !assignment.state.is_open() {
        return Err(Error::Conflict { reason: "assignments-closed" });
    }
    // A day that is left over from another choice does not count.
    let due = due.filter(|_| answer == Some(Answer::Returned));
    if due.is_some_and(|due| due <= writing.today()) {
        form.fail("report_due", "assignment-form-error-due");
    }
    let (Some(answer), true) = (answer, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &assignment, form).await?));
    };
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::answer(&writing, &assignment, version, answer, due, &note).await? {
        return Err(Error::Conflict { reason: "assignments-conflict" });
    }
    let action = match answer {
        Answer::Noted => "assignment-closed",
        Answer::Returned => "assignment-returned",
    };
    writing.record(audit::Record {
        action,
        subject_kind: "assignment",
        subject: id.clone(),
        before: Some(json!({ "state": assignment.state.as_str(), "report_due": assignment.report_due })),
        after: Some(json!({ "state": answer.leads_to().as_str(), "report_due": due })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/assignments/{id}"), action))
}
