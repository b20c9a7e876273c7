//! `GET` and `POST /bodies/{body}/assignments/new`: a body gives an assignment, by itself or by an item of a meeting.

use crate::queries::{self, NewAssignment};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use bodies::Body;
use database::Tx;
use meetings::queries::{Item, Meeting};
use serde_json::json;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "assignment_form.html")]
struct Form {
    page: Page,
    form: FormState,
    action: String,
    owners: Vec<(String, String)>,
}

/// Shows the form, filled in from the item that `?item=` names.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = body(&tx, &context, &slug).await?;
    let mut form = FormState::new("assignment-form-");
    if let Some(id) = context.query("item") {
        let meeting = deciding(&tx, &context, &body, &id).await?;
        form = filled(&meeting, meeting.item(&id).ok_or(Error::NotFound)?);
    }
    show(&tx, &context, &body, form).await
}

/// Gives the assignment.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("assignment-form-", &data);
    let (title_nb, title_nn) = (form.optional("title_nb", 200), form.optional("title_nn", 200));
    if title_nb.is_empty() && title_nn.is_empty() {
        form.fail("title_nb", "assignment-form-error-title");
    }
    let (description_nb, description_nn) =
        (form.optional("description_nb", 20_000), form.optional("description_nn", 20_000));
    let owner = form.required("owner", 200);
    let due = form.date("report_due", true);
    let mut writing = context.write().await?;
    let body = body(&writing, &context, &slug).await?;
    let item = Some(data.value("item").to_owned()).filter(|item| !item.is_empty());
    let is_exempt = match &item {
        Some(id) => {
            deciding(&writing, &context, &body, id).await?.item(id).is_some_and(|item| item.legal_basis.is_some())
        }
        None => false,
    };
    let owned = queries::owner(&writing, &owner).await?;
    if !owner.is_empty() && owned.is_none() {
        form.fail("owner", "form-error-choice");
    }
    if due.is_some_and(|due| due <= writing.today()) {
        form.fail("report_due", "assignment-form-error-due");
    }
    let (Some(owned), Some(report_due), true) = (owned, due, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &body, form).await?));
    };
    let new = NewAssignment { title_nb, title_nn, description_nb, description_nn, owner, report_due, item };
    let id = queries::insert(&writing, &body.id, &owned, &new).await?;
    writing.record(audit::Record {
        action: "assignment-given",
        subject_kind: "assignment",
        subject: id.clone(),
        before: None,
        after: noted(&new, is_exempt),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/assignments/{id}"), "assignment-given"))
}

async fn body(tx: &Tx, context: &Context, slug: &str) -> Result<Body> {
    let body = bodies::queries::body(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    if context.reader.coordinates(body.place()) { Ok(body) } else { Err(context.refused()) }
}

/// What the audit log says of an assignment: where an exempt item decided it, nothing that was written.
fn noted(new: &NewAssignment, is_exempt: bool) -> Option<serde_json::Value> {
    match is_exempt {
        true => Some(json!({ "item": new.item, "owner": new.owner, "report_due": new.report_due })),
        false => serde_json::to_value(new).ok(),
    }
}

/// The meeting of the body that has decided on this item.
async fn deciding(tx: &Tx, context: &Context, body: &Body, item_id: &str) -> Result<Meeting> {
    let meeting = meetings::queries::find_by_item(tx, &context.reader, item_id).await?.ok_or(Error::NotFound)?;
    let is_host = meeting.host().is_some_and(|host| host.id == body.id);
    let is_decided = meeting.item(item_id).is_some_and(|item| item.is_accepted() && item.result.is_some());
    if is_host && is_decided { Ok(meeting) } else { Err(Error::Conflict { reason: "assignments-not-decided" }) }
}

/// What was decided, in the words of the item.
fn filled(meeting: &Meeting, item: &Item) -> FormState {
    let description = if meeting.language == "nn" { "description_nn" } else { "description_nb" };
    FormState::new("assignment-form-")
        .with("item", &item.id)
        .with("title_nb", &item.title_nb)
        .with("title_nn", &item.title_nn)
        .with(description, &item.resolution)
}

async fn show(tx: &Tx, context: &Context, body: &Body, form: FormState) -> Result<Response> {
    let lang = context.lang();
    let parties = areas::queries::all_parties(tx, &context.reader).await?;
    let bodies = bodies::queries::in_area(tx, &context.reader, &body.area_path).await?;
    let party = |party: &areas::queries::Party| (format!("party:{}", party.slug), party.name(lang).value.to_owned());
    let mut owners: Vec<(String, String)> = parties.iter().map(party).collect();
    let others =
        bodies.iter().filter(|other| other.id != body.id && other.valid_to.is_none_or(|day| day >= tx.today()));
    owners.extend(others.map(|other| (format!("body:{}", other.slug), other.name(lang).value.to_owned())));
    let name = body.name(lang).value;
    let page = context.page(context.t.with("assignment-form-title", "body", name));
    let page = areas::pages::in_area(tx, context, page, &body.area_path).await?;
    let page = page.crumb(format!("/bodies/{}", body.slug), name);
    render(&Form { page, form, action: format!("/bodies/{}/assignments/new", body.slug), owners })
}
