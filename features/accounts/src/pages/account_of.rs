//! `GET /accounts/{account}` and what the administrator does there: roles given and ended, a link sent, the account closed.

use crate::grants::{self, Choices};
use crate::links::{self, Kind};
use crate::queries::{self, AccountRow, GrantOf};
use crate::record::of_account;
use crate::{guard, policy, viewing};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "account_of.html")]
struct AccountOf {
    page: Page,
    account: AccountRow,
    grants: Vec<GrantOf>,
    form: FormState,
    choices: Choices,
}

/// Shows the account.
pub async fn get(context: Context, Path(name): Path<String>) -> Result<Response> {
    policy::administer(&context)?;
    let tx = context.state.database.read().await?;
    let account = account(&tx, &context, &name).await?;
    let viewing = viewing::of("account", &account.id);
    let response = show(&tx, &context, account, FormState::new("grant-")).await?;
    context.viewed(viewing);
    Ok(response)
}

/// Gives the account a role.
pub async fn grant(context: Context, Path(name): Path<String>, data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    let mut writing = context.write().await?;
    let account = account(&writing, &context, &name).await?;
    let mut form = FormState::sent("grant-", &data);
    let Some(grant) = grants::grant(&writing, &context, &mut form).await? else {
        let again = show(&writing, &context, account, form).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
    };
    queries::insert_grant(&writing, &account.id, &grant).await?;
    writing.record(of_account("grant-added", &account.id, grant.role.as_str()));
    context.commit(writing).await?;
    Ok(see_other(&format!("/accounts/{name}"), "grant-added"))
}

/// Ends a role of the account, unless nobody would look after accounts any more.
pub async fn end_grant(
    context: Context,
    Path((name, grant)): Path<(String, String)>,
    _data: FormData,
) -> Result<Response> {
    policy::administer(&context)?;
    let mut writing = context.write().await?;
    let account = account(&writing, &context, &name).await?;
    let grants = queries::grants_of(&writing, &context.reader, &account.id).await?;
    let ended = grants.iter().find(|one| one.id == grant).ok_or(Error::NotFound)?;
    queries::end_grant(&writing, &account.id, &grant).await?;
    leave_an_administrator(&writing).await?;
    writing.record(of_account("grant-ended", &account.id, &ended.role));
    context.commit(writing).await?;
    Ok(see_other(&format!("/accounts/{name}"), "grant-ended"))
}

/// Closes the account, or opens it again.
pub async fn close(context: Context, Path(name): Path<String>, data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    let mut writing = context.write().await?;
    let account = account(&writing, &context, &name).await?;
    let closed = data.value("closed") == "yes";
    queries::set_closed(&writing, &account.id, closed).await?;
    leave_an_administrator(&writing).await?;
    let action = if closed { "account-closed" } else { "account-opened" };
    writing.record(audit::Record {
        action,
        subject_kind: "account",
        subject: account.id.clone(),
        ..audit::Record::default()
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/accounts/{name}"), action))
}

/// Sends a link by which the owner chooses a password.
pub async fn send_link(context: Context, Path(name): Path<String>, _data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    let mut writing = context.write().await?;
    let account = account(&writing, &context, &name).await?;
    if account.email.is_none() || account.disabled_at.is_some() {
        return Err(Error::Conflict { reason: "account-link-impossible" });
    }
    let kind = if account.is_unused() { Kind::Invitation } else { Kind::Recovery };
    links::send(&context.state, &mut writing, &account.id, kind).await?;
    writing.record(of_account("account-link-sent", &account.id, kind.as_str()));
    context.commit(writing).await?;
    Ok(see_other(&format!("/accounts/{name}"), "account-link-sent"))
}

pub(super) async fn account(tx: &Tx, context: &Context, name: &str) -> Result<AccountRow> {
    queries::account(tx, &context.reader, name).await?.ok_or(Error::NotFound)
}

/// Where to go first when the administrator signed in too long ago for `page` of the account.
pub(super) async fn ask_again(context: &Context, name: &str, page: &str) -> Result<Option<Response>> {
    let account = account(&context.state.database.single(), context, name).await?;
    guard::ask_again(context, &format!("/accounts/{}{page}", account.name)).await
}

pub(super) async fn leave_an_administrator(tx: &Tx) -> Result<()> {
    let left = queries::lasting_administrators(tx).await?;
    if left == 0 { Err(Error::Conflict { reason: "account-last-administrator" }) } else { Ok(()) }
}

async fn show(tx: &Tx, context: &Context, account: AccountRow, form: FormState) -> Result<Response> {
    let grants = queries::grants_of(tx, &context.reader, &account.id).await?;
    let choices = Choices::read(tx, context).await?;
    let page = context.page(account.display_name.as_str()).crumb("/accounts", context.t.get("accounts-title"));
    render(&AccountOf { page, account, grants, form, choices })
}
