//! `POST /account/authenticators/{authenticator}/remove`.

use crate::notices::{self, Happening};
use crate::{authenticators, guard, queries};
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Removes one of the reader's passkeys or apps.
pub async fn remove(context: Context, Path(authenticator): Path<String>, _data: FormData) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/security").await? {
        return Ok(response);
    }
    let account = context.reader.account().ok_or_else(|| context.refused())?;
    let mut writing = context.write().await?;
    let removed = queries::remove_authenticator(&writing, &context.reader, &authenticator).await?;
    let kind = removed.ok_or(Error::NotFound)?;
    guard::leave_a_way_in(&context, &writing).await?;
    writing.record(authenticators::record("authenticator-removed", &account.id, &kind));
    notices::announce(&mut writing, &account.id, Happening::AuthenticatorRemoved)?;
    context.commit(writing).await?;
    Ok(see_other("/account/security", "authenticator-removed"))
}
