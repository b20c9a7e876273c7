//! `GET` and `POST /bodies/{body}/edit`: changing a body, without losing anybody's words.

use super::form::{self, BodyForm};
use crate::queries::{self, Body, BodyFields, Details};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use textdiff::Part;
use web::{Context, FormData, FormState, Result, render, see_other};

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let details = super::coordinated(&tx, &context, &slug).await?;
    let all = queries::all(&tx, &context.reader).await?;
    let mut form = FormState::new("body-form-").with("version", details.body.version.to_string());
    for (name, value) in form::values(&fields(&details.body)) {
        form = form.with(name, value);
    }
    show(&context, &details, &all, form, Vec::new())
}

/// Changes the body; when somebody else was faster, shows what differs and nothing is changed.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("body-form-", &data);
    let mut writing = context.write().await?;
    let details = super::coordinated(&writing, &context, &slug).await?;
    let all = queries::all(&writing, &context.reader).await?;
    let after = form::read(&mut form, &all, Some(&slug));
    // A council stays one, and nothing else becomes one: it decides for its municipality.
    if (after.kind == "council") != (details.body.kind == "council") && !after.kind.is_empty() {
        form.fail("kind", "body-form-error-kind");
    }
    if !form.is_valid() {
        return Ok(super::again(show(&context, &details, &all, form, Vec::new())?));
    }
    let before = fields(&details.body);
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::update_body(&writing, &details.body.id, version, &after).await? {
        let differences = form::differences(form::values(&before), form::values(&after));
        let form = form.replaced("version", details.body.version.to_string());
        let page = show(&context, &details, &all, form, differences)?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let (before, after) = (serde_json::to_value(&before).ok(), serde_json::to_value(&after).ok());
    writing.record(super::record("body-edited", &slug, before, after));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}"), "body-edited"))
}

fn fields(body: &Body) -> BodyFields {
    BodyFields {
        kind: body.kind.clone(),
        name_nb: body.name_nb.clone(),
        name_nn: body.name_nn.clone(),
        parent: body.parent_slug.clone(),
        reports_to: body.reports_to_slug.clone(),
        composition_nb: body.composition_nb.clone(),
        composition_nn: body.composition_nn.clone(),
        letterhead: body.letterhead.clone(),
        valid_from: body.valid_from,
    }
}

fn show(
    context: &Context,
    details: &Details,
    all: &[Body],
    form: FormState,
    differences: Vec<(&'static str, Vec<Part>)>,
) -> Result<Response> {
    let page = super::below(context, details, context.t.get("body-form-edit-title"));
    render(&BodyForm {
        page,
        form,
        kinds: form::kinds(context),
        bodies: form::choices(context, all.iter().filter(|body| body.slug != details.body.slug)),
        parties: Vec::new(),
        action: format!("/bodies/{}/edit", details.body.slug),
        is_new: false,
        differences,
    })
}
