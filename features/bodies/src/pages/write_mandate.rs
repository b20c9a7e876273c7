//! `GET` and `POST /bodies/{body}/mandates/new`: writing the next version of a body's mandate.

use crate::queries::{self, Details, NewMandate};
use crate::rules::Period;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "write_mandate.html")]
struct Write {
    page: Page,
    form: FormState,
    action: String,
}

/// Shows the form, with the words of the mandate before.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let details = super::coordinated(&tx, &context, &slug).await?;
    let mut form = FormState::new("mandate-form-").with("version", details.body.version.to_string());
    if let Some(last) = details.mandates.last() {
        form = form.with("text_nb", last.text_nb.as_str()).with("text_nn", last.text_nn.as_str());
    }
    show(&context, &details, form)
}

/// Adds the mandate. The ones before it are left as they are.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("mandate-form-", &data);
    let mut writing = context.write().await?;
    let details = super::coordinated(&writing, &context, &slug).await?;
    let mandate = read(&mut form, &details);
    if !form.is_valid() {
        return Ok(super::again(show(&context, &details, form)?));
    }
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::bump_body(&writing, &details.body.id, version).await? {
        return Err(Error::Conflict { reason: "bodies-conflict" });
    }
    queries::insert_mandate(&writing, &details.body.id, &mandate).await?;
    writing.record(super::record("mandate-written", &slug, None, serde_json::to_value(&mandate).ok()));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/mandates/{}", mandate.number), "mandate-written"))
}

fn read(form: &mut FormState, details: &Details) -> NewMandate {
    let last = details.mandates.last();
    let mandate = NewMandate {
        number: last.map_or(1, |last| last.number + 1),
        text_nb: form.optional("text_nb", 20_000),
        text_nn: form.optional("text_nn", 20_000),
        adopted_on: form.date("adopted_on", false),
        valid_from: form.date("valid_from", false),
        valid_to: form.date("valid_to", false),
        source: form.optional("source", 200),
    };
    if mandate.text_nb.is_empty() && mandate.text_nn.is_empty() {
        form.fail("text_nb", "mandate-form-error-text");
    }
    if !(Period { from: mandate.valid_from, to: mandate.valid_to }).is_in_order() {
        form.fail("valid_to", "bodies-error-order");
    }
    // A mandate that says the same may still last longer, so that the days count as well.
    let says_the_same = |last: &queries::Mandate| {
        (last.text_nb.as_str(), last.text_nn.as_str()) == (mandate.text_nb.as_str(), mandate.text_nn.as_str())
            && (last.valid_from, last.valid_to) == (mandate.valid_from, mandate.valid_to)
    };
    if last.is_some_and(says_the_same) {
        form.fail("text_nb", "mandate-form-error-same");
    }
    mandate
}

fn show(context: &Context, details: &Details, form: FormState) -> Result<Response> {
    let page = super::below(context, details, context.t.get("mandate-form-title"));
    render(&Write { page, form, action: format!("/bodies/{}/mandates/new", details.body.slug) })
}
