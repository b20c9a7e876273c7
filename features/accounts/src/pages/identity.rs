//! `POST /account/identities/{provider}/connect` and `POST /account/identities/{identity}/remove`: which providers one's account is
//! connected with.

use crate::federation::{self, Purpose, Step};
use crate::notices::{self, Happening};
use crate::{authenticators, guard, queries};
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Leads to the provider, to connect the reader's account.
pub async fn connect(context: Context, Path(provider): Path<String>, _data: FormData) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/security").await? {
        return Ok(response);
    }
    let site = federation::site(&context, &provider)?;
    let account_id = context.reader.account().map(|account| account.id.as_str());
    Step::begin(&context, &site, Purpose::Connect, account_id, "/account/security").await
}

/// Disconnects it, unless nothing else would let its owner in.
pub async fn remove(context: Context, Path(identity): Path<String>, _data: FormData) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/security").await? {
        return Ok(response);
    }
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let mut writing = context.write().await?;
    let kept = context.session_id.as_deref().unwrap_or_default();
    let provider =
        queries::remove_identity(&writing, &context.reader, &identity, kept).await?.ok_or(Error::NotFound)?;
    guard::leave_a_way_in(&context, &writing).await?;
    for grant in queries::provided_grants(&writing, &account.id, &provider).await? {
        queries::end_grant(&writing, &account.id, &grant.id).await?;
        writing.record(authenticators::record("grant-ended", &account.id, &grant.role));
    }
    writing.record(authenticators::record("identity-removed", &account.id, &provider));
    notices::announce(&mut writing, &account.id, Happening::IdentityRemoved)?;
    context.commit(writing).await?;
    Ok(see_other("/account/security", "identity-removed"))
}
