//! `GET` and `POST /account/totp`: adding an app that shows codes.

use super::recovery_codes::show_new;
use crate::authenticators::ceremonies::{self, Kind};
use crate::authenticators::{self, Proved, totp};
use crate::{guard, rules, sessions};
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Html, Page, Result, render};

#[derive(Template)]
#[template(path = "totp.html")]
struct Add {
    page: Page,
    form: FormState,
    picture: Html,
    readable: String,
}

/// Shows a fresh secret, as a picture and as text.
pub async fn get(context: Context) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/totp").await? {
        return Ok(response);
    }
    let account = context.reader.account().ok_or_else(|| context.refused())?;
    let secret = totp::random_secret();
    let cookie = ceremonies::begin(&context, Kind::TotpAdd, Some(&account.id), &secret.as_slice()).await?;
    Ok(sessions::with_cookie(show(&context, &secret, FormState::new("totp-"))?, cookie))
}

/// Adds the app when it shows the right code.
pub async fn post(context: Context, headers: HeaderMap, data: FormData) -> Result<Response> {
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let ceremony = ceremonies::find::<Vec<u8>>(&context, &headers, Kind::TotpAdd).await?;
    let ceremony = ceremony.filter(|ceremony| ceremony.account_id.as_ref() == Some(&account.id));
    let ceremony = ceremony.ok_or(Error::Conflict { reason: "ceremony-over" })?;
    let mut form = FormState::sent("totp-", &data);
    let name = form.required("name", rules::MAX_NAME);
    let code = form.required("code", 20);
    let now = context.state.database.clock().now().unix_timestamp();
    let step = totp::step(&ceremony.state, &code, now)?;
    if form.is_valid() && step.is_none() {
        form.fail("code", "sign-in-code-error-wrong");
    }
    let Some(step) = step.filter(|_| form.is_valid()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, &ceremony.state, form)?).into_response());
    };
    let mut writing = context.write().await?;
    ceremonies::end(&writing, &ceremony.token_hash).await?;
    let proved = Proved { kind: "totp", name: &name, credential_id: None, secret: &ceremony.state, last_step: step };
    authenticators::add(&context, &mut writing, &account.id, &proved).await?;
    let response = show_new(&context, writing, &account.id, "authenticator-added").await?;
    Ok(sessions::with_cookie(response, ceremonies::forget(&context)?))
}

fn show(context: &Context, secret: &[u8], form: FormState) -> Result<Response> {
    let name = context.reader.account().map(|account| account.display_name.as_str()).unwrap_or_default();
    let app = totp::app(secret, name)?;
    let page = context.page(context.t.get("totp-title")).crumb("/account/security", context.t.get("security-title"));
    render(&Add { page, form, picture: totp::picture(&app)?, readable: totp::readable(&app) })
}
