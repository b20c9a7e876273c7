//! `GET /accounts`: all accounts, for the administrator.

use crate::queries::{self, AccountRow};
use crate::{policy, viewing};
use askama::Template;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "accounts.html")]
struct Accounts {
    page: Page,
    accounts: Vec<AccountRow>,
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    policy::administer(&context)?;
    let tx = context.state.database.read().await?;
    let accounts = queries::accounts(&tx, &context.reader).await?;
    let response = render(&Accounts { page: context.page(context.t.get("accounts-title")), accounts })?;
    context.viewed(viewing::of_all("account-list"));
    Ok(response)
}
