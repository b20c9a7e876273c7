//! A proof under way between two requests: what the first request asked, kept until the second answers. The browser holds a
//! token, the database its hash. Each can be answered once and lives ten minutes.

use super::{COOKIE, internal};
use crate::{passwords, queries};
use axum::http::{HeaderMap, HeaderValue};
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::Duration;
use web::{Context, Cookies, Error, Result, session_token_hash};

/// How long an answer may take.
pub const LIFETIME: Duration = Duration::minutes(10);

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The password was right; a second proof is asked for.
    SecondStep,
    /// Signing in with a passkey.
    PasskeySignIn,
    /// Adding a passkey.
    PasskeyAdd,
    /// Adding an app.
    TotpAdd,
    /// Signing in at a provider.
    Provider,
}

impl Kind {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SecondStep => "second-step",
            Self::PasskeySignIn => "passkey-sign-in",
            Self::PasskeyAdd => "passkey-add",
            Self::TotpAdd => "totp-add",
            Self::Provider => "provider",
        }
    }
}

/// A ceremony that was found again.
#[derive(Debug)]
pub struct Ceremony<S> {
    /// The hash of its token.
    pub token_hash: String,
    /// The account it is for, when that is known.
    pub account_id: Option<String>,
    /// What the first request left for the second.
    pub state: S,
}

/// Begins a ceremony and gives the cookie that the browser answers it with. It changes no fact of the collaboration, so there
/// is no audit record until it succeeds.
pub async fn begin<S: Serialize>(
    context: &Context,
    kind: Kind,
    account_id: Option<&str>,
    state: &S,
) -> Result<HeaderValue> {
    let token = passwords::random_token();
    let plain = serde_json::to_vec(state).map_err(internal)?;
    let tx = context.state.database.write().await?;
    let expires_at = tx.now() + LIFETIME;
    let sealed = context.state.vault.seal(&tx, kind.as_str(), &plain).await.map_err(internal)?;
    queries::insert_ceremony(&tx, &session_token_hash(&token), kind.as_str(), account_id, &sealed, expires_at).await?;
    tx.commit().await?;
    cookie(context, &token, LIFETIME.whole_seconds())
}

/// The live ceremony of this kind that the browser holds the token of. It can still be answered.
pub async fn find<S: DeserializeOwned>(
    context: &Context,
    headers: &HeaderMap,
    kind: Kind,
) -> Result<Option<Ceremony<S>>> {
    let Some(token) = Cookies::of(&context.state.settings).read(headers, COOKIE) else { return Ok(None) };
    let token_hash = session_token_hash(token);
    let tx = context.state.database.single();
    let Some(row) = queries::ceremony(&tx, &token_hash, kind.as_str()).await? else { return Ok(None) };
    let plain = context.state.vault.unseal(&tx, kind.as_str(), &row.state).await.map_err(internal)?;
    let state = serde_json::from_slice(&plain).map_err(internal)?;
    Ok(Some(Ceremony { token_hash, account_id: row.account_id, state }))
}

/// Ends a ceremony, so that it is answered once. The answer to a ceremony that has been answered is a conflict.
pub async fn end(tx: &database::Tx, token_hash: &str) -> Result<()> {
    if queries::end_ceremony(tx, token_hash).await? { Ok(()) } else { Err(Error::Conflict { reason: "ceremony-over" }) }
}

/// Ends a ceremony on its own, before it is known whether its answer holds: an answer is looked at once.
pub async fn use_up(context: &Context, token_hash: &str) -> Result<()> {
    let tx = context.state.database.write().await?;
    end(&tx, token_hash).await?;
    Ok(tx.commit().await?)
}

/// The cookie that makes the browser forget its token.
pub fn forget(context: &Context) -> Result<HeaderValue> {
    cookie(context, "", 0)
}

fn cookie(context: &Context, token: &str, seconds: i64) -> Result<HeaderValue> {
    Cookies::of(&context.state.settings)
        .set(COOKIE, token, Some(seconds))
        .ok_or_else(|| Error::Internal("the cookie of a ceremony could not be written".into()))
}
