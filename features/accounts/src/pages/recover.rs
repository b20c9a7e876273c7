//! `GET` and `POST /recover`: a forgotten password.

use crate::links::{self, Kind};
use crate::{guard, queries};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, FormData, FormState, Page, Result, render, see_other, with_cookie};

#[derive(Template)]
#[template(path = "recover.html")]
struct Recover {
    page: Page,
    form: FormState,
}

/// Shows the form.
pub async fn get(mut context: Context) -> Result<Response> {
    let cookie = context.form_cookie();
    let response = show(&context, FormState::new("recover-"))?;
    Ok(with_cookie(response, cookie))
}

/// Sends a link to the account, and answers the same whether there is one. Each asking counts as an attempt, so that nobody's
/// mailbox is filled.
pub async fn post(context: Context, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("recover-", &data);
    let name = form.required("name", 200);
    if !form.is_valid() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form)?).into_response());
    }
    let keys = guard::keys(&context, &format!("recover:{name}"));
    guard::let_through(&context, &keys).await?;
    guard::note(&context, &keys).await?;
    let accounts = queries::forgetful(&context.state.database.single(), &name).await?;
    if !accounts.is_empty() {
        let mut writing = context.write().await?;
        for account in accounts {
            links::send(&context.state, &mut writing, &account.id, Kind::Recovery).await?;
            writing.record(audit::Record {
                action: "account-link-sent",
                subject_kind: "account",
                subject: account.id,
                ..Default::default()
            });
        }
        context.commit(writing).await?;
    }
    Ok(see_other("/sign-in", "recover-sent"))
}

fn show(context: &Context, form: FormState) -> Result<Response> {
    let page = context.page(context.t.get("recover-title")).crumb("/sign-in", context.t.get("sign-in-title"));
    render(&Recover { page, form })
}
