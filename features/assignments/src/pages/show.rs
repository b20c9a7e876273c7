//! `GET /assignments/{assignment}`: an assignment with its reports, and what the reader can do with it.

use crate::policy;
use crate::queries::{Assignment, Report};
use crate::rules::{Answer, AssignmentState};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, FormState, Html, Page, Result, markdown, render};

#[derive(Template)]
#[template(path = "assignment.html")]
struct Show<'a> {
    page: Page,
    assignment: &'a Assignment,
    form: FormState,
    answers: Vec<(&'static str, String)>,
    is_overdue: bool,
    may_report: bool,
    may_answer: bool,
}

impl Show<'_> {
    fn description(&self) -> Html {
        markdown(self.assignment.description(self.page.t.lang()).value)
    }

    fn words(&self, report: &Report) -> Html {
        markdown(&report.words)
    }
}

/// Shows the page.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let assignment = super::assignment(&tx, &context, &id).await?;
    show(&tx, &context, &assignment, FormState::new("assignment-answer-")).await
}

/// Shows the page with the form in which the body answers.
pub(super) async fn show(tx: &Tx, context: &Context, assignment: &Assignment, form: FormState) -> Result<Response> {
    let is_reported = assignment.state == AssignmentState::Reported;
    let prefix = if is_reported { "assignment-answer-report-" } else { "assignment-answer-open-" };
    let answers = Answer::CHOICES.map(|(name, _)| (name, context.t.named(prefix, name).into_owned()));
    let title = assignment.title(context.lang()).value;
    render(&Show {
        page: super::at(tx, context, assignment, title).await?,
        form,
        answers: answers.to_vec(),
        is_overdue: assignment.state.is_overdue(assignment.report_due, tx.today()),
        may_report: policy::may_report(&context.reader, assignment) && assignment.state == AssignmentState::Given,
        may_answer: policy::may_answer(&context.reader, assignment) && assignment.state.is_open(),
        assignment,
    })
}
