//! Counting refused attempts, and asking for a fresh sign-in before the ways to prove who one is are changed.

use crate::{federation, queries, rules, sessions};
use axum::response::Response;
use database::Tx;
use web::{Context, Error, Result, see_other, session_token_hash};

/// What refused attempts are counted by. Hashes, so that the table tells nobody who tried from where.
pub(crate) fn keys(context: &Context, name: &str) -> [String; 2] {
    let address = context.address.map(|address| address.to_string()).unwrap_or_default();
    let secret = session_token_hash(&String::from_utf8_lossy(&context.state.settings.secret));
    [
        session_token_hash(&format!("{secret}:name:{}", name.to_lowercase())),
        session_token_hash(&format!("{secret}:address:{address}")),
    ]
}

/// The same for attempts at an account. A browser that its owner has signed in with before is counted by itself: whoever guesses
/// from elsewhere must not lock the owner out, neither by the name nor by the address that they may share.
pub(crate) fn keys_of(context: &Context, name: &str, account_id: Option<&str>) -> [String; 2] {
    let keys = keys(context, name);
    match account_id.filter(|account_id| sessions::is_known(context, account_id)) {
        Some(account_id) => keys.map(|key| session_token_hash(&format!("{key}:known:{account_id}"))),
        None => keys,
    }
}

/// Refuses an attempt unseen after too many for the same name or from the same address.
pub(crate) async fn let_through(context: &Context, keys: &[String; 2]) -> Result<()> {
    let since = context.state.database.clock().now() - rules::WINDOW;
    let tx = context.state.database.read().await?;
    let by_name = queries::failures(&tx, &keys[0], since).await?;
    let by_address = queries::failures(&tx, &keys[1], since).await?;
    if rules::is_blocked(by_name, by_address) { Err(Error::TooMany) } else { Ok(()) }
}

/// Notes a refused attempt.
pub(crate) async fn note(context: &Context, keys: &[String; 2]) -> Result<()> {
    let since = context.state.database.clock().now() - rules::WINDOW;
    let tx = context.state.database.write().await?;
    queries::note_failure(&tx, keys, since).await?;
    Ok(tx.commit().await?)
}

/// Refuses a change after which nothing would let the account's owner in: no password, no passkey, and no provider that is
/// still in the settings.
pub(crate) async fn leave_a_way_in(context: &Context, tx: &Tx) -> Result<()> {
    let account = context.reader.account().ok_or_else(|| context.refused())?;
    let password = queries::own_credentials(tx, &context.reader).await?.and_then(|own| own.password_hash);
    let passkey = queries::authenticators(tx, &account.id).await?.iter().any(|one| one.kind == "passkey");
    let known = |one: &queries::ExternalIdentity| federation::site(context, &one.provider).is_ok();
    let provider = queries::identities(tx, &account.id).await?.iter().any(known);
    if password.is_some() || passkey || provider { Ok(()) } else { Err(Error::Conflict { reason: "identity-last" }) }
}

/// Where to go first when the reader signed in too long ago to change how they sign in; `None` when it was recent.
pub(crate) async fn ask_again(context: &Context, next: &str) -> Result<Option<Response>> {
    let Some(session_id) = context.session_id.as_deref().filter(|_| context.reader.account().is_some()) else {
        return Err(context.refused());
    };
    let tx = context.state.database.single();
    let begun = queries::session_begun(&tx, session_id).await?;
    let is_fresh = begun.is_some_and(|begun| tx.now() - begun < rules::FRESH);
    Ok((!is_fresh).then(|| see_other(&format!("/sign-in?again=yes&next={next}"), "")))
}
