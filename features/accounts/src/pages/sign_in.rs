//! `GET` and `POST /sign-in`: name and password.

use crate::authenticators::ceremonies::{self, Kind};
use crate::{federation, guard, passwords, queries, rules, sessions};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other, with_cookie};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    page: Page,
    form: FormState,
    next: String,
    refused: bool,
    again: bool,
    providers: Vec<(String, String)>,
}

/// Shows the form, and gives the browser the cookie that its token rests on. Whoever has signed in is sent on, unless they
/// were asked to sign in again.
pub async fn get(mut context: Context) -> Result<Response> {
    let next = context.query("next").unwrap_or_default();
    if context.reader.account().is_some() && context.query("again").is_none() {
        return Ok(see_other(rules::next_path(&next), ""));
    }
    let cookie = context.form_cookie();
    let response = show(&context, FormState::new("sign-in-"), next, false)?;
    Ok(with_cookie(response, cookie))
}

/// Signs in, or asks for the second proof of an account that has one.
pub async fn post(context: Context, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("sign-in-", &data);
    let name = form.required("name", 200);
    form.secret("password", rules::MAX_PASSWORD);
    let next = data.value("next").to_owned();
    if !form.is_valid() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form, next, false)?).into_response());
    }
    let account = queries::credentials(&context.state.database.single(), &name).await?;
    let keys = guard::keys_of(&context, &name, account.as_ref().map(|account| account.id.as_str()));
    guard::let_through(&context, &keys).await?;
    let stored = account.as_ref().and_then(|account| account.password_hash.clone());
    let right = passwords::verify(data.value("password").to_owned(), stored)
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    match account {
        Some(account) if right => go_on(&context, &account.id, &next).await,
        _ => {
            guard::note(&context, &keys).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form, next, true)?).into_response())
        }
    }
}

/// The password was right: to the second proof, or in.
async fn go_on(context: &Context, account_id: &str, next: &str) -> Result<Response> {
    let tx = context.state.database.single();
    if queries::authenticators(&tx, account_id).await?.is_empty() {
        return sessions::begin(context, account_id, rules::next_path(next)).await;
    }
    let cookie = ceremonies::begin(context, Kind::SecondStep, Some(account_id), &rules::next_path(next)).await?;
    Ok(sessions::with_cookie(see_other("/sign-in/code", ""), cookie))
}

fn show(context: &Context, form: FormState, next: String, refused: bool) -> Result<Response> {
    let again = context.reader.account().is_some();
    render(&SignIn {
        page: context.page(context.t.get("sign-in-title")),
        form,
        next,
        refused,
        again,
        providers: federation::names(context),
    })
}
