//! `POST /sign-in/passkey/begin` and `POST /sign-in/passkey`: signing in with a passkey, without name or password.

use crate::authenticators::ceremonies::{self, Kind};
use crate::authenticators::{self, internal, passkeys};
use crate::{guard, queries, rules, sessions};
use axum::Json;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, Result};
use webauthn_rs::prelude::{DiscoverableAuthentication, DiscoverableKey, Passkey, PublicKeyCredential};

/// What the browser is to ask the passkey.
pub async fn begin(context: Context, _data: FormData) -> Result<Response> {
    guard::let_through(&context, &guard::keys(&context, "")).await?;
    let (mut question, state) = passkeys::site(&context)?.start_discoverable_authentication().map_err(internal)?;
    // The person has pressed the button; the browser need not wait for them to pick from a list.
    question.mediation = None;
    let cookie = ceremonies::begin(&context, Kind::PasskeySignIn, None, &state).await?;
    Ok(sessions::with_cookie(Json(question).into_response(), cookie))
}

/// Signs in with the passkey's answer.
pub async fn post(context: Context, headers: HeaderMap, data: FormData) -> Result<Response> {
    let refused = Error::BadRequest { reason: "passkey-error-refused" };
    let over = Error::Conflict { reason: "ceremony-over" };
    let ceremony = ceremonies::find::<DiscoverableAuthentication>(&context, &headers, Kind::PasskeySignIn).await?;
    let ceremony = ceremony.ok_or(over)?;
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(data.value("credential")) else {
        return Err(refused);
    };
    let site = passkeys::site(&context)?;
    let mut writing = context.write().await?;
    ceremonies::end(&writing, &ceremony.token_hash).await?;
    let Some(stored) = queries::passkey(&writing, &passkeys::credential_id(answer.get_credential_id())).await? else {
        return Err(refused);
    };
    let plain = authenticators::unseal(&context, &writing, &stored).await?;
    let mut passkey: Passkey = serde_json::from_slice(&plain).map_err(internal)?;
    let key = DiscoverableKey::from(&passkey);
    let Ok(result) = site.finish_discoverable_authentication_v2(&answer, ceremony.state, &key) else {
        return Err(refused);
    };
    passkey.update_credential(&result);
    let plain = serde_json::to_vec(&passkey).map_err(internal)?;
    let secret = authenticators::seal(&context, &writing, &stored.id, &plain).await?;
    queries::use_passkey(&writing, &stored.id, &secret).await?;
    writing.record(audit::Record {
        action: "passkey-used",
        subject_kind: "account",
        subject: stored.account_id.clone(),
        ..Default::default()
    });
    let next = rules::next_path(data.value("next"));
    let response = sessions::begin_in(&context, writing, &stored.account_id, next).await?;
    Ok(sessions::with_cookie(response, ceremonies::forget(&context)?))
}
