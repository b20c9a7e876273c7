//! `GET /account/security`: the ways in which the reader proves who they are.

use crate::queries::{self, Authenticator};
use askama::Template;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "security.html")]
struct Security {
    page: Page,
    authenticators: Vec<Authenticator>,
    recovery_codes: i64,
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let tx = context.state.database.read().await?;
    let authenticators = queries::authenticators(&tx, &account.id).await?;
    let recovery_codes = queries::recovery_codes_left(&tx, &account.id).await?;
    let page = context.page(context.t.get("security-title"));
    let page = page.crumb("/account", context.t.get("account-title"));
    render(&Security { page, authenticators, recovery_codes })
}
