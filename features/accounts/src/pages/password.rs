//! `GET` and `POST /account/password`.

use crate::notices::{self, Happening};
use crate::{guard, passwords, queries, rules};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "password.html")]
struct Password {
    page: Page,
    form: FormState,
    /// Whether there is one now, which is asked for.
    has_password: bool,
}

/// Shows the form.
pub async fn get(context: Context) -> Result<Response> {
    let account = queries::own_credentials(&context.state.database.single(), &context.reader).await?;
    let account = account.ok_or_else(|| context.refused())?;
    if account.password_hash.is_none()
        && let Some(response) = guard::ask_again(&context, "/account/password").await?
    {
        return Ok(response);
    }
    show(&context, FormState::new("password-"), account.password_hash.is_some())
}

/// Sets a new password and ends all other sessions. Who has none yet has just proved another way who they are.
pub async fn post(context: Context, data: FormData) -> Result<Response> {
    let account = queries::own_credentials(&context.state.database.single(), &context.reader).await?;
    let account = account.ok_or_else(|| context.refused())?;
    let has_password = account.password_hash.is_some();
    let mut form = FormState::sent("password-", &data);
    if has_password {
        form.secret("current", rules::MAX_PASSWORD);
    } else if let Some(response) = guard::ask_again(&context, "/account/password").await? {
        return Ok(response);
    }
    form.secret("new", rules::MAX_PASSWORD);
    let failed = |error: passwords::HashError| Error::Internal(error.to_string());
    if form.is_valid() && !rules::is_acceptable(data.value("new"), &account.name) {
        form.fail("new", "password-error-weak");
    }
    if form.is_valid()
        && has_password
        && !passwords::verify(data.value("current").to_owned(), account.password_hash).await.map_err(failed)?
    {
        form.fail("current", "password-error-wrong");
    }
    if !form.is_valid() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form, has_password)?).into_response());
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

fn show(context: &Context, form: FormState, has_password: bool) -> Result<Response> {
    render(&Password { page: context.page(context.t.get("password-title")), form, has_password })
}
