//! `GET /matters/{matter}/related`: matters that are the same, that somebody found to belong together with it, or that share its
//! words; `POST` to the same and to `…/remove` to say what belongs together.

use crate::policy;
use crate::queries::{self, Kin, Matter};
use crate::rules::{shared_words, telling_words};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use serde_json::json;
use std::cmp::Reverse;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

/// So many similar matters are shown.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "related.html")]
struct Related<'a> {
    page: Page,
    matter: &'a Matter,
    form: FormState,
    related: Vec<Kin>,
    identical: Vec<Kin>,
    similar: Vec<Similar>,
    others: Vec<(String, String)>,
    may_coordinate: bool,
}

/// A matter that shares words with another.
struct Similar {
    kin: Kin,
    words: Vec<String>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::matter(&tx, &context, &slug).await?;
    show(&tx, &context, &matter, FormState::new("related-")).await
}

/// Notes that another matter belongs together with this one.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("related-", &data);
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    let other = queries::find(&writing, &context.reader, data.value("other")).await?;
    let Some(other) = other.filter(|other| other.id != matter.id) else {
        form.fail("other", "form-error-choice");
        return Ok(super::again(show(&writing, &context, &matter, form).await?));
    };
    if !queries::relate(&writing, &context.reader, &matter.id, &other.id).await? {
        return Err(Error::Conflict { reason: "related-already" });
    }
    writing.record(audit::Record {
        action: "matter-related",
        subject_kind: "matter",
        subject: slug.clone(),
        before: None,
        after: Some(json!({ "other": other.slug })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}/related"), "matter-related"))
}

/// Takes that back.
pub async fn remove(context: Context, Path((slug, other)): Path<(String, String)>, _: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    let other = queries::find(&writing, &context.reader, &other).await?.ok_or(Error::NotFound)?;
    if !queries::unrelate(&writing, &matter.id, &other.id).await? {
        return Err(Error::NotFound);
    }
    writing.record(audit::Record {
        action: "relation-removed",
        subject_kind: "matter",
        subject: slug.clone(),
        before: Some(json!({ "other": other.slug })),
        after: None,
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}/related"), "relation-removed"))
}

async fn show(tx: &Tx, context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let lang = context.lang();
    let kin = queries::kin(tx, &context.reader, &matter.id).await?;
    let may_coordinate = policy::may_coordinate(&context.reader, matter.place());
    let (related, others): (Vec<Kin>, Vec<Kin>) = kin.into_iter().partition(|one| one.related_at.is_some());
    let label = |one: &Kin| (one.slug.clone(), format!("{} {}", one.reference(), one.title(lang).value));
    let choices = if may_coordinate { others.iter().map(label).collect() } else { Vec::new() };
    let (identical, others) = others.into_iter().partition(|one| is_identical(matter, one));
    let similar = similar(matter, others);
    let page = super::below(context, matter, context.t.get("related-title").into_owned());
    render(&Related { page, matter, form, related, identical, similar, others: choices, may_coordinate })
}

/// Whether two matters have the same title, or carry a joint resolution with the same words.
fn is_identical(matter: &Matter, other: &Kin) -> bool {
    let text = matter.joint.as_ref().and_then(|joint| joint.current()).map(|text| &text.sha256);
    let same = |a: &str, b: &str| !a.is_empty() && textdiff::same_words(&a.to_lowercase(), &b.to_lowercase());
    (text.is_some() && text == other.sha256.as_ref())
        || same(&matter.title_nb, &other.title_nb)
        || same(&matter.title_nn, &other.title_nn)
}

/// Those that share words with the matter, first those that share most.
fn similar(matter: &Matter, others: Vec<Kin>) -> Vec<Similar> {
    let own = telling_words(&[&*matter.title_nb, &matter.title_nn, &matter.summary_nb, &matter.summary_nn].join(" "));
    let mut similar: Vec<Similar> = others
        .into_iter()
        .map(|kin| {
            let words = [&*kin.title_nb, &kin.title_nn, &kin.summary_nb, &kin.summary_nn].join(" ");
            Similar { words: shared_words(&own, &telling_words(&words)), kin }
        })
        .filter(|one| !one.words.is_empty())
        .collect();
    similar.sort_by_key(|one| Reverse(one.words.len()));
    similar.truncate(SHOWN);
    similar
}
