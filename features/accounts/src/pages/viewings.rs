//! `GET /accounts/{account}/viewings`: who has looked at an account.

use super::account_of;
use crate::{policy, viewing};
use askama::Template;
use audit::Viewed;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "viewings.html")]
struct Viewings {
    page: Page,
    viewings: Vec<Viewed>,
}

/// Shows the page.
pub async fn get(context: Context, Path(name): Path<String>) -> Result<Response> {
    policy::administer(&context)?;
    let tx = context.state.database.read().await?;
    let account = account_of::account(&tx, &context, &name).await?;
    let viewings = audit::viewings_of_account(&tx, &context.reader, &account.id).await?;
    drop(tx);
    let page = context
        .page(context.t.get("viewings-title"))
        .crumb("/accounts", context.t.get("accounts-title"))
        .crumb(format!("/accounts/{name}"), account.display_name.as_str());
    let response = render(&Viewings { page, viewings })?;
    context.viewed(viewing::of("account-viewings", &account.id));
    Ok(response)
}
