//! `GET` and `POST /bodies/{body}/end`: ending a body, and naming what takes its place.

use crate::queries::{self, Body, Details};
use crate::rules::SuccessionKind;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "end.html")]
struct End {
    page: Page,
    form: FormState,
    kinds: Vec<(String, String)>,
    bodies: Vec<(String, String)>,
    action: String,
}

/// Shows the form, with what was said before when the body has ended.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let details = super::coordinated(&tx, &context, &slug).await?;
    let candidates = candidates(&tx, &context, &details).await?;
    let mut form = FormState::new("end-").with("version", details.body.version.to_string());
    if let Some(day) = details.body.valid_to {
        let kind = details.successors.first().map_or(SuccessionKind::Closed, |successor| successor.kind);
        form = form.with("happened_on", day.to_string()).with("kind", kind.as_str());
        for successor in &details.successors {
            form = form.with("successors", successor.slug.as_str());
        }
    }
    show(&context, &details, &candidates, form)
}

/// Ends the body. It keeps its page, which leads on to what took its place.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("end-", &data);
    let happened_on = form.date("happened_on", true);
    let kind = form.choice("kind", &SuccessionKind::ALL.map(|kind| (kind.as_str(), kind)));
    let mut successors: Vec<String> = data.values("successors").map(str::to_owned).collect();
    successors.sort();
    successors.dedup();
    let mut writing = context.write().await?;
    let details = super::coordinated(&writing, &context, &slug).await?;
    let candidates = candidates(&writing, &context, &details).await?;
    if !successors.iter().all(|slug| candidates.iter().any(|body| body.slug == *slug)) {
        form.fail("successors", "form-error-choice");
    } else if kind.is_some_and(|kind| !kind.has_successors(successors.len())) {
        form.fail("successors", "end-error-successors");
    }
    if happened_on.zip(details.body.valid_from).is_some_and(|(day, from)| day < from) {
        form.fail("happened_on", "bodies-error-order");
    }
    let begins_later = |day| details.memberships.iter().any(|one| one.valid_from.is_some_and(|from| from > day));
    if happened_on.is_some_and(begins_later) {
        form.fail("happened_on", "end-error-members");
    }
    let (Some(happened_on), Some(kind), true) = (happened_on, kind, form.is_valid()) else {
        return Ok(super::again(show(&context, &details, &candidates, form)?));
    };
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::bump_body(&writing, &details.body.id, version).await? {
        return Err(web::Error::Conflict { reason: "bodies-conflict" });
    }
    queries::end_body(&writing, &details.body.id, happened_on, kind, &successors).await?;
    let before = serde_json::json!({ "valid_to": details.body.valid_to });
    let after = serde_json::json!({ "valid_to": happened_on, "kind": kind, "successors": successors });
    writing.record(super::record("body-ended", &slug, Some(before), Some(after)));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}"), "body-ended"))
}

/// What may take the body's place: what several share, on the way up or down from its area, and its former successors.
async fn candidates(tx: &Tx, context: &Context, details: &Details) -> Result<Vec<Body>> {
    let own = &details.body;
    let mut all = queries::all(tx, &context.reader).await?;
    all.retain(|body| {
        let near = body.area_path.starts_with(&own.area_path) || own.area_path.starts_with(&body.area_path);
        let named = details.successors.iter().any(|successor| successor.slug == body.slug);
        body.slug != own.slug && (named || near && body.kind != "council" && !body.period().has_ended(tx.today()))
    });
    Ok(all)
}

fn show(context: &Context, details: &Details, candidates: &[Body], form: FormState) -> Result<Response> {
    let page = super::below(context, details, context.t.get("end-title"));
    let kinds = SuccessionKind::ALL.map(SuccessionKind::as_str);
    let kinds = kinds.map(|kind| (kind.to_owned(), context.t.named("end-kind-", kind).into_owned())).to_vec();
    let bodies = super::form::choices(context, candidates.iter());
    render(&End { page, form, kinds, bodies, action: format!("/bodies/{}/end", details.body.slug) })
}
