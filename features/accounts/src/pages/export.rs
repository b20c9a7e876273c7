//! `GET /account/data.json` and `GET /accounts/{account}/data.json`: everything that is kept about one account, as a file.

use super::account_of;
use crate::{export, guard, policy, viewing};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use web::{Context, Result};

/// The reader's own file.
pub async fn own(context: Context) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/data").await? {
        return Ok(response);
    }
    let account_id = context.reader.account().ok_or_else(|| context.refused())?.id.clone();
    file(&context, &account_id).await
}

/// Somebody else's, when they ask the administrator for it.
pub async fn of(context: Context, Path(name): Path<String>) -> Result<Response> {
    policy::administer(&context)?;
    if let Some(response) = account_of::ask_again(&context, &name, "").await? {
        return Ok(response);
    }
    let account = account_of::account(&context.state.database.single(), &context, &name).await?;
    file(&context, &account.id).await
}

async fn file(context: &Context, account_id: &str) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let json = export::of(&tx, context, account_id).await?;
    drop(tx);
    context.viewed(viewing::of("account-export", account_id));
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"samhelse.json\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, json).into_response())
}
