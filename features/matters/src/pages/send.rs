//! `GET` and `POST /matters/{matter}/send`: sending a matter to a joint body, such as the Hallingting.

use crate::queries::{self, Matter};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, FormData, FormState, Page, Result, render, see_other};

const ROLES: [(&str, &str); 2] = [("recommendation", "recommendation"), ("preparation", "preparation")];

#[derive(Template)]
#[template(path = "send.html")]
struct Send {
    page: Page,
    form: FormState,
    bodies: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    show(&tx, &context, &matter, FormState::new("send-").with("role", "recommendation")).await
}

/// Sends the matter.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("send-", &data);
    let role = form.choice("role", &ROLES);
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    let candidates = candidates(&writing, &context, &matter).await?;
    let body = candidates.iter().find(|body| body.slug == data.value("body"));
    if body.is_none() {
        form.fail("body", "form-error-choice");
    }
    let (Some(role), Some(body)) = (role, body) else {
        return Ok(super::again(show(&writing, &context, &matter, form).await?));
    };
    queries::insert_consultation(&writing, &matter.id, &body.id, role, None).await?;
    writing.record(audit::Record {
        action: "matter-sent",
        subject_kind: "matter",
        subject: slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "body": body.slug, "role": role })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "matter-sent"))
}

/// The joint bodies on the way up and down from the matter's area that it has not been sent to.
async fn candidates(tx: &Tx, context: &Context, matter: &Matter) -> Result<Vec<bodies::Body>> {
    let all = bodies::queries::all(tx, &context.reader).await?;
    let sent = |slug: &str| matter.route().any(|one| one.body_slug == slug);
    Ok(all
        .into_iter()
        .filter(|body| !body.is_own() && body.slug != matter.body_slug && !sent(&body.slug))
        .filter(|body| body.area_path.starts_with(&matter.area_path) || matter.area_path.starts_with(&body.area_path))
        .collect())
}

async fn show(tx: &Tx, context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let lang = context.lang();
    let bodies = candidates(tx, context, matter).await?;
    let bodies = bodies.into_iter().map(|body| (body.slug.clone(), body.name(lang).value.to_owned())).collect();
    let roles =
        ROLES.map(|(role, _)| (role.to_owned(), context.t.named("consultation-role-", role).into_owned())).to_vec();
    let page = super::below(context, matter, context.t.get("send-title").into_owned());
    render(&Send { page, form, bodies, roles, action: format!("/matters/{}/send", matter.slug) })
}
