//! `GET` and `POST /areas/{area}/bodies/new`: opening a body.

use super::form::{self, BodyForm};
use crate::queries::{self, Body, NewMandate};
use crate::{policy, rules};
use areas::queries::{Area, Party};
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, Error, FormData, FormState, Result, render, see_other};

/// What the form is made of besides what is typed.
struct Around {
    area: Area,
    bodies: Vec<Body>,
    parties: Vec<Party>,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let around = around(&tx, &context, &slug).await?;
    show(&tx, &context, &around, FormState::new("body-form-")).await
}

/// Opens the body, with its first mandate when there are words for one.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("body-form-", &data);
    let mut writing = context.write().await?;
    let around = around(&writing, &context, &slug).await?;
    let fields = form::read(&mut form, &around.bodies, None);
    let party = form.optional("party", 200);
    let found = around.parties.iter().find(|one| one.slug == party);
    if !party.is_empty() && found.is_none() {
        form.fail("party", "form-error-choice");
    }
    form::check_council(&mut form, &fields.kind, found, &around.area);
    let (text_nb, text_nn) = (form.optional("mandate_nb", 20_000), form.optional("mandate_nn", 20_000));
    if !form.is_valid() {
        return Ok(super::again(show(&writing, &context, &around, form).await?));
    }
    let taken = |slug: &str| around.bodies.iter().any(|body| body.slug == slug);
    let body = rules::slug(&fields.name_nb, &fields.kind, taken);
    let id =
        queries::insert_body(&writing, &body, &around.area.id, found.map(|party| party.slug.as_str()), &fields).await?;
    writing.record(super::record("body-opened", &body, None, serde_json::to_value(&fields).ok()));
    if !text_nb.is_empty() || !text_nn.is_empty() {
        let (valid_from, source) = (fields.valid_from, String::new());
        let mandate = NewMandate { number: 1, text_nb, text_nn, adopted_on: None, valid_from, valid_to: None, source };
        queries::insert_mandate(&writing, &id, &mandate).await?;
        writing.record(super::record("mandate-written", &body, None, serde_json::to_value(&mandate).ok()));
    }
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{body}"), "body-opened"))
}

async fn around(tx: &Tx, context: &Context, slug: &str) -> Result<Around> {
    let area = areas::queries::area(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    if !policy::may_coordinate(&context.reader, &area.path) {
        return Err(context.refused());
    }
    let bodies = queries::all(tx, &context.reader).await?;
    // A party's case officers speak for its bodies, so that only those within the area can have one here.
    let parties = areas::queries::parties(tx, &context.reader, &area.path).await?;
    Ok(Around { area, bodies, parties })
}

async fn show(tx: &Tx, context: &Context, around: &Around, form: FormState) -> Result<Response> {
    let title = context.t.with("body-form-new-title", "area", around.area.name(context.lang()).value);
    let page = areas::pages::in_area(tx, context, context.page(title), &around.area.path).await?;
    let today = tx.today();
    let parties = around.parties.iter();
    render(&BodyForm {
        page,
        form,
        kinds: form::kinds(context),
        bodies: form::choices(context, around.bodies.iter().filter(|body| !body.period().has_ended(today))),
        parties: parties.map(|party| (party.slug.clone(), party.name(context.lang()).value.to_owned())).collect(),
        action: format!("/areas/{}/bodies/new", around.area.slug),
        is_new: true,
        differences: Vec::new(),
    })
}
