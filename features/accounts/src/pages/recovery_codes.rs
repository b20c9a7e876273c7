//! `POST /account/recovery-codes`: new codes for paper, shown once.

use crate::authenticators::{self, recovery_codes};
use crate::{guard, queries};
use askama::Template;
use audit::Writing;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use web::{Context, FormData, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct Codes {
    page: Page,
    codes: Vec<String>,
}

/// Replaces the reader's codes and shows the new ones.
pub async fn post(context: Context, _data: FormData) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/security").await? {
        return Ok(response);
    }
    let account = context.reader.account().ok_or_else(|| context.refused())?;
    let mut writing = context.write().await?;
    writing.record(authenticators::record("recovery-codes-made", &account.id, "recovery-codes"));
    renew(&context, writing, &account.id).await
}

/// Commits a write that added an authenticator. With the first, codes are made and shown; with others the ones on paper hold.
pub(super) async fn show_new(context: &Context, writing: Writing, account_id: &str, done: &str) -> Result<Response> {
    if queries::recovery_codes_left(&writing, account_id).await? == 0 {
        return renew(context, writing, account_id).await;
    }
    context.commit(writing).await?;
    Ok(see_other("/account/security", done))
}

async fn renew(context: &Context, writing: Writing, account_id: &str) -> Result<Response> {
    let codes: Vec<String> = (0..recovery_codes::COUNT).map(|_| recovery_codes::random_code()).collect();
    let hashes: Vec<String> = codes.iter().filter_map(|code| recovery_codes::hash(account_id, code)).collect();
    queries::replace_recovery_codes(&writing, account_id, &hashes).await?;
    context.commit(writing).await?;
    let page = context.page(context.t.get("recovery-codes-title"));
    let page = page.crumb("/account/security", context.t.get("security-title"));
    let mut response = render(&Codes { page, codes })?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
