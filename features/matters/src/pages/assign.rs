//! `GET` and `POST /matters/{matter}/assignments/new`: what is to be done when the matter is adopted.

use crate::queries::{self, Matter, NewAssignment};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "assign.html")]
struct Assign {
    page: Page,
    form: FormState,
    owners: Vec<(String, String)>,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    show(&tx, &context, &matter, FormState::new("assign-")).await
}

/// Adds the assignment: planned until the matter is adopted, given at once after that.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("assign-", &data);
    let (title_nb, title_nn) = (form.optional("title_nb", 200), form.optional("title_nn", 200));
    if title_nb.is_empty() && title_nn.is_empty() {
        form.fail("title_nb", "matter-form-error-title");
    }
    let (description_nb, description_nn) =
        (form.optional("description_nb", 2000), form.optional("description_nn", 2000));
    let owner = form.required("owner", 100);
    let due = form.date("report_due", true);
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    if due.is_some_and(|due| due <= writing.today()) {
        form.fail("report_due", "assign-error-due");
    }
    if let (Some(report_due), true) = (due, form.is_valid()) {
        let state = if matter.state == "adopted" { "given" } else { "planned" };
        let assignment = NewAssignment { title_nb, title_nn, description_nb, description_nn, owner, report_due, state };
        if queries::insert_assignment(&writing, &matter, &assignment).await? {
            writing.record(audit::Record {
                action: "assignment-added",
                subject_kind: "matter",
                subject: slug.clone(),
                before: None,
                after: noted(&matter, &assignment),
            });
            context.commit(writing).await?;
            return Ok(see_other(&format!("/matters/{slug}"), "assignment-added"));
        }
        form.fail("owner", "form-error-choice");
    }
    Ok(super::again(show(&writing, &context, &matter, form).await?))
}

/// What the audit log says of an assignment: in an exempt matter nothing that was written.
fn noted(matter: &Matter, assignment: &NewAssignment) -> Option<serde_json::Value> {
    match matter.legal_basis {
        Some(_) => Some(serde_json::json!({ "owner": assignment.owner, "report_due": assignment.report_due })),
        None => serde_json::to_value(assignment).ok(),
    }
}

async fn show(tx: &Tx, context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let lang = context.lang();
    let parties = areas::queries::all_parties(tx, &context.reader).await?;
    let owners = parties.iter().map(|party| (party.slug.clone(), party.name(lang).value.to_owned())).collect();
    let page = super::below(context, matter, context.t.get("assign-title").into_owned());
    render(&Assign { page, form, owners, action: format!("/matters/{}/assignments/new", matter.slug) })
}
