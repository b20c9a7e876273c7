//! `GET` and `POST /bodies/{body}/matters/new`: opening a matter.

use crate::queries::{self, Words};
use crate::rules::LEGAL_BASES;
use crate::{policy, rules};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use bodies::Body;
use database::Tx;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "matter_form.html")]
struct New {
    page: Page,
    form: FormState,
    bases: Vec<(&'static str, String)>,
    action: String,
    is_new: bool,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let body = body(&tx, &context, &slug).await?;
    show(&tx, &context, &body, FormState::new("matter-form-")).await
}

/// Opens the matter.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("matter-form-", &data);
    let words = read(&mut form);
    if !form.is_valid() {
        let tx = context.state.database.read().await?;
        let body = body(&tx, &context, &slug).await?;
        return Ok(super::again(show(&tx, &context, &body, form).await?));
    }
    let mut writing = context.write().await?;
    let body = body(&writing, &context, &slug).await?;
    let year = i64::from(writing.today().year());
    let number = queries::next_number(&writing, &body.id, year).await?;
    let matter = rules::slug(&body.slug, year, number);
    let published = data.value("publish") == "yes";
    queries::insert_matter(&writing, &matter, &body.id, year, number, &words, published).await?;
    writing.record(audit::Record {
        action: "matter-opened",
        subject_kind: "matter",
        subject: matter.clone(),
        before: None,
        after: words.noted(),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{matter}"), "matter-opened"))
}

/// Reads a matter's words from the form; used by the edit page too.
pub(super) fn read(form: &mut FormState) -> Words {
    let words = Words {
        title_nb: form.optional("title_nb", 200),
        title_nn: form.optional("title_nn", 200),
        summary_nb: form.optional("summary_nb", 1000),
        summary_nn: form.optional("summary_nn", 1000),
        text_nb: form.optional("text_nb", 100_000),
        text_nn: form.optional("text_nn", 100_000),
        recommendation_nb: form.optional("recommendation_nb", 20_000),
        recommendation_nn: form.optional("recommendation_nn", 20_000),
        legal_basis: basis(form).map(str::to_owned),
        public_title_nb: form.optional("public_title_nb", 200),
        public_title_nn: form.optional("public_title_nn", 200),
    };
    if words.legal_basis.is_some() && words.public_title_nb.is_empty() && words.public_title_nn.is_empty() {
        form.fail("public_title_nb", "matter-form-error-public-title");
    }
    if words.title_nb.is_empty() && words.title_nn.is_empty() {
        form.fail("title_nb", "matter-form-error-title");
    }
    words
}

/// Why the matter is kept from the public, or nothing.
fn basis(form: &mut FormState) -> Option<&'static str> {
    if form.value("legal_basis").is_empty() {
        return None;
    }
    form.choice("legal_basis", &LEGAL_BASES.map(|basis| (basis, basis)))
}

/// The legal bases with their names.
pub(super) fn bases(context: &Context) -> Vec<(&'static str, String)> {
    LEGAL_BASES.map(|basis| (basis, context.t.named("legal-basis-", basis).into_owned())).to_vec()
}

async fn body(tx: &Tx, context: &Context, slug: &str) -> Result<Body> {
    let body = bodies::queries::body(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    if policy::may_coordinate(&context.reader, body.place()) { Ok(body) } else { Err(context.refused()) }
}

async fn show(tx: &Tx, context: &Context, body: &Body, form: FormState) -> Result<Response> {
    let name = body.name(context.lang()).value;
    let page = context.page(context.t.with("matter-form-new-title", "body", name));
    let page = areas::pages::in_area(tx, context, page, &body.area_path).await?;
    let page = page.crumb(format!("/bodies/{}", body.slug), name);
    render(&New {
        page,
        form,
        bases: bases(context),
        action: format!("/bodies/{}/matters/new", body.slug),
        is_new: true,
    })
}
