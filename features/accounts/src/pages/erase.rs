//! `GET` and `POST /accounts/{account}/erase`: the administrator erases an account.

use super::account_of;
use crate::queries::AccountRow;
use crate::{erasure, policy, viewing};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "erase.html")]
struct Erase {
    page: Page,
    account: AccountRow,
}

/// Tells what erasing means, and asks.
pub async fn get(context: Context, Path(name): Path<String>) -> Result<Response> {
    policy::administer(&context)?;
    if let Some(response) = account_of::ask_again(&context, &name, "/erase").await? {
        return Ok(response);
    }
    let account = account_of::account(&context.state.database.single(), &context, &name).await?;
    let page = context
        .page(context.t.get("erase-title"))
        .crumb("/accounts", context.t.get("accounts-title"))
        .crumb(format!("/accounts/{name}"), account.display_name.as_str());
    context.viewed(viewing::of("account", &account.id));
    render(&Erase { page, account })
}

/// Erases it, unless nobody would look after accounts any more.
pub async fn post(context: Context, Path(name): Path<String>, _data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    if let Some(response) = account_of::ask_again(&context, &name, "/erase").await? {
        return Ok(response);
    }
    let mut writing = context.write().await?;
    let account = account_of::account(&writing, &context, &name).await?;
    if !erasure::erase(&mut writing, &account.id).await? {
        return Err(Error::NotFound);
    }
    account_of::leave_an_administrator(&writing).await?;
    context.commit(writing).await?;
    Ok(see_other("/accounts", "account-erased"))
}
