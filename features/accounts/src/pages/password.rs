//! `GET` and `POST /account/password`.

use crate::notices::{self, Happening};
use crate::{passwords, queries, rules};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "password.html")]
struct Password {
    page: Page,
    form: FormState,
}

/// Shows the form.
pub async fn get(context: Context) -> Result<Response> {
    if context.reader.account().is_none() {
        return Err(context.refused());
    }
    show(&context, FormState::new("password-"))
}

/// Sets a new password and ends all other sessions.
pub async fn post(context: Context, data: FormData) -> Result<Response> {
    if context.reader.account().is_none() {
        return Err(context.refused());
    }
    let mut form = FormState::sent("password-", &data);
    form.required("current", rules::MAX_PASSWORD);
    form.required("new", rules::MAX_PASSWORD);
    let tx = context.state.database.read().await?;
    let account = queries::own_credentials(&tx, &context.reader).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let failed = |error: passwords::HashError| Error::Internal(error.to_string());
    if form.is_valid() && !rules::is_acceptable(data.value("new"), &account.name) {
        form.fail("new", "password-error-weak");
    }
    if form.is_valid()
        && !passwords::verify(data.value("current").to_owned(), account.password_hash).await.map_err(failed)?
    {
        form.fail("current", "password-error-wrong");
    }
    if !form.is_valid() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form)?).into_response());
    }
    let hashed = passwords::hash(data.value("new").to_owned()).await.map_err(failed)?;
    let mut writing = context.write().await?;
    queries::set_password(&writing, &account.id, &hashed).await?;
    queries::end_sessions_except(&writing, &account.id, context.session_id.as_deref().unwrap_or_default()).await?;
    writing.record(audit::Record {
        action: "password-changed",
        subject_kind: "account",
        subject: account.id.clone(),
        ..Default::default()
    });
    notices::announce(&mut writing, &account.id, Happening::PasswordChanged)?;
    context.commit(writing).await?;
    Ok(see_other("/account", "password-changed"))
}

fn show(context: &Context, form: FormState) -> Result<Response> {
    render(&Password { page: context.page(context.t.get("password-title")), form })
}
