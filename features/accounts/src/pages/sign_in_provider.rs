//! `POST /sign-in/oidc/{provider}` and `GET /sign-in/oidc/{provider}/callback`: to a provider, and back from it.

use crate::authenticators::ceremonies::{self, Ceremony, Kind};
use crate::federation::{self, Purpose, Site, Step};
use crate::{guard, queries, rules, sessions};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use oidc::{Answer, Identity};
use web::{Context, Error, FormData, Result, see_other};

/// Leads to the provider.
pub async fn post(context: Context, Path(provider): Path<String>, data: FormData) -> Result<Response> {
    let site = federation::site(&context, &provider)?;
    guard::let_through(&context, &guard::keys(&context, "")).await?;
    Step::begin(&context, &site, Purpose::SignIn, None, rules::next_path(data.value("next"))).await
}

/// Takes whom the provider vouches for, and does what they went there for.
pub async fn callback(context: Context, Path(provider): Path<String>, headers: HeaderMap) -> Result<Response> {
    let site = federation::site(&context, &provider)?;
    let over = || Error::Conflict { reason: "ceremony-over" };
    let ceremony = ceremonies::find::<Step>(&context, &headers, Kind::Provider).await?;
    let Ceremony { token_hash, account_id, state: step } = ceremony.ok_or_else(over)?;
    ceremonies::use_up(&context, &token_hash).await?;
    if step.provider != provider {
        return Err(over());
    }
    let query = context.uri.query().unwrap_or_default();
    let answer: Answer =
        serde_html_form::from_str(query).map_err(|_| Error::BadRequest { reason: "provider-refused" })?;
    let identity = match site.provider.finish(context.state.database.clock().now(), step.pending, answer).await {
        Ok(identity) => identity,
        Err(oidc::Error::Refused(error)) if error == "access_denied" => {
            return Ok(see_other(before(&step.purpose), "provider-cancelled"));
        }
        Err(error) => return Err(federation::told(&site, &error)),
    };
    let response = match step.purpose {
        Purpose::SignIn => sign_in(&context, &site, &identity, &step.next).await?,
        Purpose::Connect => connect(&context, &site, &identity, account_id.as_deref()).await?,
        Purpose::Invitation(hash) => accept(&context, &site, &identity, &hash).await?,
    };
    Ok(sessions::with_cookie(response, ceremonies::forget(&context)?))
}

/// Where somebody came from who changed their mind.
fn before(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::SignIn | Purpose::Invitation(_) => "/sign-in",
        Purpose::Connect => "/account/security",
    }
}

async fn sign_in(context: &Context, site: &Site, identity: &Identity, next: &str) -> Result<Response> {
    let mut writing = context.write().await?;
    let account_id = federation::admit(context, &mut writing, site, identity).await?;
    let origin = federation::origin(context, &writing, site, identity).await?;
    sessions::begin_from(context, writing, &account_id, next, Some(&origin)).await
}

/// Connects the account that the browser is signed in to, if it is still the one that asked.
async fn connect(context: &Context, site: &Site, identity: &Identity, account_id: Option<&str>) -> Result<Response> {
    let account = context.reader.account().filter(|account| Some(account.id.as_str()) == account_id);
    let account = account.ok_or(Error::Conflict { reason: "ceremony-over" })?;
    let mut writing = context.write().await?;
    federation::connect(&mut writing, site, identity, &account.id).await?;
    writing.record(audit::Record {
        action: "identity-proved",
        subject_kind: "account",
        subject: account.id.clone(),
        ..Default::default()
    });
    context.commit(writing).await?;
    Ok(see_other("/account/security", "identity-connected"))
}

/// Takes an invitation with the identity instead of a password. Only for an account that nobody has used yet: a link to another
/// must not lead past its owner's second proof.
async fn accept(context: &Context, site: &Site, identity: &Identity, token_hash: &str) -> Result<Response> {
    let mut writing = context.write().await?;
    let invitation = queries::invitation(&writing, token_hash).await?.ok_or(Error::NotFound)?;
    if !queries::is_unused(&writing, &invitation.account_id).await? {
        return Err(Error::NotFound);
    }
    queries::end_invitation(&writing, token_hash).await?;
    federation::connect(&mut writing, site, identity, &invitation.account_id).await?;
    let origin = federation::origin(context, &writing, site, identity).await?;
    sessions::begin_from(context, writing, &invitation.account_id, "/work", Some(&origin)).await
}
