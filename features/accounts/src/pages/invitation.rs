//! `GET` and `POST /invitations/{token}`: choosing a password by a link from a mail.

use crate::authenticators::ceremonies::{self, Kind};
use crate::federation::{self, Purpose, Step};
use crate::notices::{self, Happening};
use crate::queries::{self, Invitation};
use crate::{passwords, rules, sessions};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other, session_token_hash, with_cookie};

#[derive(Template)]
#[template(path = "invitation.html")]
struct Choose {
    page: Page,
    form: FormState,
    name: String,
    is_new: bool,
    providers: Vec<(String, String)>,
}

impl Choose {
    /// Where the way to a provider begins.
    fn action(&self) -> String {
        format!("{}/oidc/{{provider}}", self.page.path)
    }
}

/// Shows the form. Opening the link uses nothing up, since mail programs open links by themselves.
pub async fn get(mut context: Context, Path(token): Path<String>) -> Result<Response> {
    let invitation = find(&context, &token).await?;
    let cookie = context.form_cookie();
    let response = show(&context, &invitation, FormState::new("invitation-")).await?;
    Ok(with_cookie(response, cookie))
}

/// Sets the password, uses up the link, and signs in; an account with a passkey or an app is still asked for it.
pub async fn post(context: Context, Path(token): Path<String>, data: FormData) -> Result<Response> {
    let invitation = find(&context, &token).await?;
    let mut form = FormState::sent("invitation-", &data);
    form.secret("new", rules::MAX_PASSWORD);
    if form.is_valid() && !rules::is_acceptable(data.value("new"), &invitation.name) {
        form.fail("new", "password-error-weak");
    }
    if !form.is_valid() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, &invitation, form).await?).into_response());
    }
    let hashed = passwords::hash(data.value("new").to_owned()).await;
    let hashed = hashed.map_err(|error| Error::Internal(error.to_string()))?;
    let account_id = &invitation.account_id;
    let mut writing = context.write().await?;
    if !queries::end_invitation(&writing, &session_token_hash(&token)).await? {
        return Err(Error::NotFound);
    }
    queries::set_password(&writing, account_id, &hashed).await?;
    queries::end_sessions_except(&writing, account_id, "").await?;
    writing.record(audit::Record {
        action: "password-changed",
        subject_kind: "account",
        subject: account_id.clone(),
        ..Default::default()
    });
    notices::announce(&mut writing, account_id, Happening::PasswordChanged)?;
    if queries::authenticators(&writing, account_id).await?.is_empty() {
        return sessions::begin_in(&context, writing, account_id, "/work").await;
    }
    context.commit(writing).await?;
    let cookie = ceremonies::begin(&context, Kind::SecondStep, Some(account_id), &"/work").await?;
    Ok(sessions::with_cookie(see_other("/sign-in/code", ""), cookie))
}

/// Leads to a provider, to take the invitation without choosing a password.
pub async fn by_provider(
    context: Context,
    Path((token, provider)): Path<(String, String)>,
    _data: FormData,
) -> Result<Response> {
    let invitation = find(&context, &token).await?;
    let site = federation::site(&context, &provider)?;
    let tx = context.state.database.single();
    if !queries::is_unused(&tx, &invitation.account_id).await? {
        return Err(Error::NotFound);
    }
    let purpose = Purpose::Invitation(session_token_hash(&token));
    Step::begin(&context, &site, purpose, Some(&invitation.account_id), "/work").await
}

async fn find(context: &Context, token: &str) -> Result<Invitation> {
    let tx = context.state.database.single();
    queries::invitation(&tx, &session_token_hash(token)).await?.ok_or(Error::NotFound)
}

async fn show(context: &Context, invitation: &Invitation, form: FormState) -> Result<Response> {
    let is_unused = queries::is_unused(&context.state.database.single(), &invitation.account_id).await?;
    let page = context.page(context.t.get("invitation-title"));
    let is_new = invitation.kind == "invitation";
    let providers = if is_unused { federation::names(context) } else { Vec::new() };
    render(&Choose { page, form, name: invitation.name.clone(), is_new, providers })
}
