//! `GET` and `POST /matters/{matter}/close`: ending a matter that goes no further.

use super::write_text::in_progress;
use crate::queries::{self, Matter};
use crate::rules::RESULTS;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

const STATES: [(&str, &str); 2] = [("closed", "closed"), ("not_adopted", "not_adopted")];

#[derive(Template)]
#[template(path = "close.html")]
struct Close {
    page: Page,
    form: FormState,
    states: Vec<(String, String)>,
    results: Vec<(String, String)>,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    in_progress(&matter)?;
    show(&context, &matter, FormState::new("close-"))
}

/// Ends the matter.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("close-", &data);
    let state = form.choice("state", &STATES);
    let result = match form.value("result") {
        "" => None,
        _ => form.choice("result", &RESULTS.map(|result| (result, result))),
    };
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    in_progress(&matter)?;
    let (Some(state), true) = (state, form.is_valid()) else {
        return Ok(super::again(show(&context, &matter, form)?));
    };
    let result = result.or((state == "not_adopted").then_some("refused"));
    queries::set_state(&writing, &matter.id, state, Some(writing.today()), result).await?;
    writing.record(audit::Record {
        action: "matter-closed",
        subject_kind: "matter",
        subject: slug.clone(),
        before: Some(serde_json::json!({ "state": matter.state })),
        after: Some(serde_json::json!({ "state": state, "result": result })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "matter-closed"))
}

fn show(context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("close-title").into_owned());
    let states =
        STATES.map(|(state, _)| (state.to_owned(), context.t.named("close-state-", state).into_owned())).to_vec();
    let results =
        RESULTS.map(|result| (result.to_owned(), context.t.named("matter-result-", result).into_owned())).to_vec();
    render(&Close { page, form, states, results, action: format!("/matters/{}/close", matter.slug) })
}
