//! `GET` and `POST /matters/{matter}/edit`: changing a matter's words, without losing anybody's.

use super::new::{bases, read};
use crate::queries::{self, Matter, Words};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use textdiff::Part;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "matter_form.html")]
struct Edit {
    page: Page,
    form: FormState,
    bases: Vec<(&'static str, String)>,
    action: String,
    is_new: bool,
}

#[derive(Template)]
#[template(path = "conflict.html")]
struct Conflict {
    page: Page,
    form: FormState,
    bases: Vec<(&'static str, String)>,
    fields: Vec<(&'static str, Vec<Part>)>,
    action: String,
    version: i64,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    let mut form = FormState::new("matter-form-").with("version", matter.version.to_string());
    for (name, value) in fields(&words(&matter)) {
        form = form.with(name, value);
    }
    show(&context, &matter, form)
}

/// Changes the words; when somebody else was faster, shows both side by side and nothing is changed.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("matter-form-", &data);
    let after = read(&mut form);
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    if !form.is_valid() {
        return Ok(super::again(show(&context, &matter, form)?));
    }
    let version = data.value("version").parse().unwrap_or_default();
    let before = words(&matter);
    if !queries::update_words(&writing, &matter.id, version, &after).await? {
        return Ok((StatusCode::CONFLICT, conflict(&context, &matter, form, &before, &after)?).into_response());
    }
    writing.record(audit::Record {
        action: "matter-edited",
        subject_kind: "matter",
        subject: slug.clone(),
        before: before.noted().filter(|_| after.legal_basis.is_none()),
        after: after.noted(),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "matter-edited"))
}

fn words(matter: &Matter) -> Words {
    Words {
        title_nb: matter.title_nb.clone(),
        title_nn: matter.title_nn.clone(),
        summary_nb: matter.summary_nb.clone(),
        summary_nn: matter.summary_nn.clone(),
        text_nb: matter.text_nb.clone(),
        text_nn: matter.text_nn.clone(),
        recommendation_nb: matter.recommendation_nb.clone(),
        recommendation_nn: matter.recommendation_nn.clone(),
        legal_basis: matter.legal_basis.clone(),
        public_title_nb: matter.public_title_nb.clone(),
        public_title_nn: matter.public_title_nn.clone(),
    }
}

fn fields(words: &Words) -> [(&'static str, &str); 11] {
    [
        ("title_nb", &words.title_nb),
        ("title_nn", &words.title_nn),
        ("summary_nb", &words.summary_nb),
        ("summary_nn", &words.summary_nn),
        ("text_nb", &words.text_nb),
        ("text_nn", &words.text_nn),
        ("recommendation_nb", &words.recommendation_nb),
        ("recommendation_nn", &words.recommendation_nn),
        ("legal_basis", words.legal_basis.as_deref().unwrap_or_default()),
        ("public_title_nb", &words.public_title_nb),
        ("public_title_nn", &words.public_title_nn),
    ]
}

fn show(context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("matter-form-edit-title").into_owned());
    render(&Edit { page, form, bases: bases(context), action: format!("/matters/{}/edit", matter.slug), is_new: false })
}

fn conflict(context: &Context, matter: &Matter, form: FormState, theirs: &Words, mine: &Words) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("matters-conflict-title").into_owned());
    let pairs = fields(theirs).into_iter().zip(fields(mine));
    let fields = pairs
        .filter(|((_, theirs), (_, mine))| theirs != mine)
        .map(|((name, theirs), (_, mine))| (name, textdiff::diff(theirs, mine)))
        .collect();
    let (bases, action) = (bases(context), format!("/matters/{}/edit", matter.slug));
    render(&Conflict { page, form, bases, fields, action, version: matter.version })
}
