//! `GET /accounts/{account}/tokens` and what is done there: the tokens by which a program speaks for the account.

use crate::queries::{self, AccountRow, NewToken, TokenRow};
use crate::record::of_account;
use crate::{passwords, policy, rules};
use access::Scope;
use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use database::Tx;
use time::Duration;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other, session_token_hash};

/// How long a token may live, in days.
const LIFETIMES: [i64; 4] = [7, 30, 90, 365];

#[derive(Template)]
#[template(path = "tokens.html")]
struct Tokens {
    page: Page,
    account: AccountRow,
    tokens: Vec<TokenRow>,
    form: FormState,
    scopes: Vec<(String, String)>,
    lifetimes: Vec<(String, String)>,
    /// The token that was just made; shown this once.
    made: Option<String>,
}

/// Shows the page.
pub async fn get(context: Context, Path(name): Path<String>) -> Result<Response> {
    policy::administer(&context)?;
    let tx = context.state.database.read().await?;
    let account = account(&tx, &context, &name).await?;
    show(&tx, &context, account, FormState::new("token-"), None).await
}

/// Makes a token, and shows it.
pub async fn make(context: Context, Path(name): Path<String>, data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    let mut form = FormState::sent("token-", &data);
    let what = form.required("name", rules::MAX_NAME);
    let scope = form.choice("scope", &Scope::ALL.map(|scope| (scope.as_str(), scope)));
    let texts = LIFETIMES.map(|days| days.to_string());
    let lifetimes: Vec<(&str, i64)> = texts.iter().map(String::as_str).zip(LIFETIMES).collect();
    let days = form.choice("lifetime", &lifetimes);
    let mut writing = context.write().await?;
    let account = account(&writing, &context, &name).await?;
    let (Some(scope), Some(days), true) = (scope, days, form.is_valid()) else {
        let again = show(&writing, &context, account, form, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
    };
    let token = format!("{}{}", access::PREFIX, passwords::random_token());
    let token_hash = session_token_hash(&token);
    let expires_at = writing.now() + Duration::days(days);
    let new = NewToken { account_id: &account.id, name: &what, scope, token_hash: &token_hash, expires_at };
    queries::insert_token(&writing, &new).await?;
    writing.record(of_account("token-added", &account.id, scope.as_str()));
    let shown = show(&writing, &context, account, FormState::new("token-"), Some(token)).await?;
    context.commit(writing).await?;
    Ok(([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], shown).into_response())
}

/// Ends a token.
pub async fn end(context: Context, Path((name, token)): Path<(String, String)>, _data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    let mut writing = context.write().await?;
    let account = account(&writing, &context, &name).await?;
    if !queries::end_token(&writing, &account.id, &token).await? {
        return Err(Error::NotFound);
    }
    writing.record(of_account("token-ended", &account.id, &token));
    context.commit(writing).await?;
    Ok(see_other(&format!("/accounts/{name}/tokens"), "token-ended"))
}

async fn account(tx: &Tx, context: &Context, name: &str) -> Result<AccountRow> {
    queries::account(tx, &context.reader, name).await?.ok_or(Error::NotFound)
}

async fn show(
    tx: &Tx,
    context: &Context,
    account: AccountRow,
    form: FormState,
    made: Option<String>,
) -> Result<Response> {
    let tokens = queries::tokens(tx, &context.reader, &account.id).await?;
    let scope = |scope: Scope| (scope.as_str().to_owned(), context.t.named("scope-", scope.as_str()).into_owned());
    let lifetime = |days: i64| (days.to_string(), context.t.with("token-days", "days", days));
    let page = context.page(context.t.get("tokens-title"));
    let page = page.crumb("/accounts", context.t.get("accounts-title"));
    let page = page.crumb(format!("/accounts/{}", account.name), account.display_name.clone());
    let (scopes, lifetimes) = (Scope::ALL.map(scope).to_vec(), LIFETIMES.map(lifetime).to_vec());
    render(&Tokens { page, account, tokens, form, scopes, lifetimes, made })
}
