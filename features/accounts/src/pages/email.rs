//! `POST /account/data/email`, and `GET` and `POST /account/email/{token}`: one's own e-mail address, confirmed by a link that
//! goes there.

use super::data;
use crate::letters::{self, Kind, To};
use crate::queries::{self, EmailChange, Person};
use crate::{authenticators, corrections, guard, passwords};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use time::Duration;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other, session_token_hash, with_cookie};

/// How long the link opens.
const LIFETIME: Duration = Duration::hours(24);

#[derive(Template)]
#[template(path = "email.html")]
struct Confirm {
    page: Page,
    email: String,
}

/// Sends the link to the new address. Each asking counts as an attempt, so that nobody's mailbox is filled.
pub async fn ask(context: Context, data: FormData) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/data").await? {
        return Ok(response);
    }
    let mut form = FormState::sent("data-", &data);
    let email = form.required("email", 200);
    if form.is_valid() && !web::is_email(&email) {
        form.fail("email", "form-error-email");
    }
    if !form.is_valid() {
        return data::again(&context, form).await;
    }
    let account = context.reader.account().ok_or_else(|| context.refused())?;
    let keys = guard::keys(&context, &format!("email:{}", account.id));
    guard::let_through(&context, &keys).await?;
    guard::note(&context, &keys).await?;
    let mut writing = context.write().await?;
    let person = queries::own_person(&writing, &context.reader).await?.ok_or(Error::NotFound)?;
    let token = passwords::random_token();
    let expires_at = writing.now() + LIFETIME;
    queries::insert_email_change(&writing, &session_token_hash(&token), &person.id, &email, expires_at).await?;
    let sealed = letters::seal(&context.state.vault, &writing, &token).await.map_err(authenticators::internal)?;
    let to = To { account_id: &person.id, email: &email, locale: &person.locale };
    letters::send(&mut writing, to, Kind::EmailConfirm, Some(sealed))?;
    writing.record(audit::Record {
        action: "email-change-asked",
        subject_kind: "account",
        subject: person.id.clone(),
        ..Default::default()
    });
    context.commit(writing).await?;
    Ok(see_other("/account/data", "email-change-asked"))
}

/// Shows which address it is. Opening the link changes nothing, since mail programs open links by themselves.
pub async fn get(mut context: Context, Path(token): Path<String>) -> Result<Response> {
    let change = find(&context.state.database.single(), &token).await?;
    let cookie = context.form_cookie();
    let page = context.page(context.t.get("email-title"));
    let response = render(&Confirm { page, email: change.email })?;
    Ok(with_cookie(response, cookie))
}

/// Changes the address, and tells the old one. Whoever holds the link need not be signed in: whoever asked for it was.
pub async fn post(context: Context, Path(token): Path<String>, _data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let change = find(&writing, &token).await?;
    let before = queries::person(&writing, &change.account_id).await?.ok_or(Error::NotFound)?;
    let after = Person { email: Some(change.email), ..before.clone() };
    if corrections::correct(&mut writing, &before, &after).await? {
        context.commit(writing).await?;
    }
    let next = if context.reader.account().is_some() { "/account/data" } else { "/sign-in" };
    Ok(see_other(next, "email-changed"))
}

async fn find(tx: &database::Tx, token: &str) -> Result<EmailChange> {
    queries::email_change(tx, &session_token_hash(token)).await?.ok_or(Error::NotFound)
}
