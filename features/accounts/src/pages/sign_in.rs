//! `GET` and `POST /sign-in`.

use crate::{passwords, queries, rules, sessions};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Cookies, Error, FormData, FormState, Page, Result, render, see_other, session_token_hash};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    page: Page,
    form: FormState,
    next: String,
    refused: bool,
}

/// Shows the form, and gives the browser the cookie that its token rests on.
pub async fn get(mut context: Context) -> Result<Response> {
    let next = context.query("next").unwrap_or_default();
    if context.reader.account().is_some() {
        return Ok(see_other(rules::next_path(&next), ""));
    }
    let mut cookie = None;
    if context.csrf.is_empty() {
        let visit = passwords::random_token();
        context.renew_form_token(&visit);
        cookie = Cookies::of(&context.state.settings).set("visit", &visit, None);
    }
    let response = show(&context, FormState::new("sign-in-"), next, false)?;
    Ok(match cookie {
        Some(cookie) => sessions::with_cookie(response, cookie),
        None => response,
    })
}

/// Signs in.
pub async fn post(context: Context, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("sign-in-", &data);
    let name = form.required("name", 200);
    form.required("password", rules::MAX_PASSWORD);
    let next = data.value("next").to_owned();
    if !form.is_valid() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form, next, false)?).into_response());
    }
    let keys = keys(&context, &name);
    let since = context.state.database.clock().now() - rules::WINDOW;
    let tx = context.state.database.read().await?;
    let (by_name, by_address) =
        (queries::failures(&tx, &keys[0], since).await?, queries::failures(&tx, &keys[1], since).await?);
    if rules::is_blocked(by_name, by_address) {
        return Err(Error::TooMany);
    }
    let account = queries::credentials(&tx, &name).await?;
    drop(tx);
    let stored = account.as_ref().and_then(|account| account.password_hash.clone());
    let right = passwords::verify(data.value("password").to_owned(), stored)
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    match account {
        Some(account) if right => sessions::begin(&context, &account.id, rules::next_path(&next)).await,
        _ => {
            let tx = context.state.database.write().await?;
            queries::note_failure(&tx, &keys, since).await?;
            tx.commit().await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, form, next, true)?).into_response())
        }
    }
}

fn show(context: &Context, form: FormState, next: String, refused: bool) -> Result<Response> {
    render(&SignIn { page: context.page(context.t.get("sign-in-title")), form, next, refused })
}

/// What refused attempts are counted by. Hashes, so that the table tells nobody who tried from where.
fn keys(context: &Context, name: &str) -> [String; 2] {
    let address = context.address.map(|address| address.to_string()).unwrap_or_default();
    let secret = session_token_hash(&String::from_utf8_lossy(&context.state.settings.secret));
    [
        session_token_hash(&format!("{secret}:name:{}", name.to_lowercase())),
        session_token_hash(&format!("{secret}:address:{address}")),
    ]
}
