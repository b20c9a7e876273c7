//! `GET /access` and what is done there: the roles that the reader may give, given, ended and confirmed.

use crate::grants::{self, Choices};
use crate::queries::{self, Held};
use crate::record::of_account;
use crate::{notices, policy};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use notices::Happening;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

/// A role and what the reader may do with it.
struct Line {
    held: Held,
    is_due: bool,
    may_end: bool,
}

#[derive(Template)]
#[template(path = "access.html")]
struct Access {
    page: Page,
    lines: Vec<Line>,
    due: usize,
    only_due: bool,
    form: FormState,
    choices: Choices,
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    let tx = context.state.database.read().await?;
    show(&tx, &context, FormState::new("grant-")).await
}

/// Gives an account a role.
pub async fn give(context: Context, data: FormData) -> Result<Response> {
    let_in(&context)?;
    let mut writing = context.write().await?;
    let mut form = FormState::sent("grant-", &data);
    let name = form.required("account", crate::rules::MAX_NAME);
    let account = queries::credentials(&writing, &name).await?;
    if account.is_none() && !name.is_empty() {
        form.fail("account", "grant-error-account");
    }
    let grant = grants::grant(&writing, &context, &mut form).await?;
    let (Some(account), Some(grant), true) = (account, grant, form.is_valid()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&writing, &context, form).await?).into_response());
    };
    queries::insert_grant(&writing, &account.id, &grant).await?;
    writing.record(of_account("grant-added", &account.id, grant.role.as_str()));
    notices::announce(&mut writing, &account.id, Happening::RoleGiven)?;
    context.commit(writing).await?;
    Ok(see_other("/access", "grant-added"))
}

/// Ends a role.
pub async fn end(context: Context, Path(grant): Path<String>, _data: FormData) -> Result<Response> {
    let_in(&context)?;
    let writing = context.write().await?;
    let held = find(&writing, &context, &grant).await?;
    if !held.may_end(&context.reader, writing.today()) {
        return Err(Error::Forbidden);
    }
    let mut writing = writing;
    queries::end_grant(&writing, &held.account_id, &grant).await?;
    if queries::lasting_administrators(&writing).await? == 0 {
        return Err(Error::Conflict { reason: "account-last-administrator" });
    }
    writing.record(of_account("grant-ended", &held.account_id, &held.role));
    context.commit(writing).await?;
    Ok(see_other("/access", "grant-ended"))
}

/// Says that a role is still right.
pub async fn confirm(context: Context, Path(grant): Path<String>, data: FormData) -> Result<Response> {
    let_in(&context)?;
    let mut writing = context.write().await?;
    let held = find(&writing, &context, &grant).await?;
    queries::confirm_grant(&writing, &grant).await?;
    writing.record(of_account("grant-confirmed", &held.account_id, &held.role));
    context.commit(writing).await?;
    let back = if data.value("due") == "yes" { "/access?due=yes" } else { "/access" };
    Ok(see_other(back, ""))
}

fn let_in(context: &Context) -> Result<()> {
    if policy::may_give_any(&context.reader) { Ok(()) } else { Err(context.refused()) }
}

async fn find(tx: &Tx, context: &Context, grant: &str) -> Result<Held> {
    let held = queries::held(tx, &context.reader).await?;
    held.into_iter().find(|one| one.id == grant).ok_or(Error::NotFound)
}

async fn show(tx: &Tx, context: &Context, form: FormState) -> Result<Response> {
    let_in(context)?;
    let line =
        |held: Held| Line { is_due: held.is_due(tx.now()), may_end: held.may_end(&context.reader, tx.today()), held };
    let mut lines: Vec<Line> = queries::held(tx, &context.reader).await?.into_iter().map(line).collect();
    let due = lines.iter().filter(|line| line.is_due).count();
    let only_due = context.query("due").is_some();
    lines.retain(|line| line.is_due || !only_due);
    let choices = Choices::read(tx, context).await?;
    // What can only be one thing need not be chosen: a case officer's deputy has the same role, for the same party.
    let only = |choices: &[(String, String)]| (choices.len() == 1).then(|| choices[0].0.clone());
    let form = match (only(&choices.roles), only(&choices.parties)) {
        (Some(role), Some(party)) if form.value("role").is_empty() => form.with("role", role).with("party", party),
        _ => form,
    };
    let page = context.page(context.t.get("access-title")).crumb("/account", context.t.get("account-title"));
    render(&Access { page, lines, due, only_due, form, choices })
}
