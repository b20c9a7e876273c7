//! `GET` and `POST /matters/{matter}/review`: when a decision is to be looked at again.

use crate::queries::{self, Matter};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "review.html")]
struct Review {
    page: Page,
    form: FormState,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    let day = matter.review_on.map(|day| day.to_string()).unwrap_or_default();
    show(&context, &matter, FormState::new("review-").with("review_on", day))
}

/// Sets the day, or takes it away.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("review-", &data);
    let day = form.date("review_on", false);
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    if day.is_some_and(|day| day <= writing.today()) && day != matter.review_on {
        form.fail("review_on", "assign-error-due");
    }
    if !form.is_valid() {
        return Ok(super::again(show(&context, &matter, form)?));
    }
    queries::set_review(&writing, &matter.id, day).await?;
    writing.record(audit::Record {
        action: "review-set",
        subject_kind: "matter",
        subject: slug.clone(),
        before: Some(serde_json::json!({ "review_on": matter.review_on })),
        after: Some(serde_json::json!({ "review_on": day })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "review-set"))
}

fn show(context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("review-title").into_owned());
    render(&Review { page, form, action: format!("/matters/{}/review", matter.slug) })
}
