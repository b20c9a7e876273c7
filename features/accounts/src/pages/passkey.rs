//! `POST /account/passkeys/begin` and `POST /account/passkeys`: adding a passkey.

use super::recovery_codes::show_new;
use crate::authenticators::ceremonies::{self, Kind};
use crate::authenticators::{self, Proved, internal, passkeys};
use crate::queries;
use crate::{guard, rules, sessions};
use axum::Json;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Result};
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

/// What the browser is to ask the new passkey.
pub async fn begin(context: Context, _data: FormData) -> Result<Response> {
    if let Some(response) = guard::ask_again(&context, "/account/security").await? {
        return Ok(response);
    }
    let account = context.reader.account().ok_or_else(|| context.refused())?;
    let own = queries::authenticators(&context.state.database.single(), &account.id).await?;
    let mut known = Vec::new();
    for one in own.iter().filter(|one| one.kind == "passkey") {
        let plain = authenticators::unseal(&context, &context.state.database.single(), one).await?;
        let passkey: Passkey = serde_json::from_slice(&plain).map_err(internal)?;
        known.push(passkey.cred_id().clone());
    }
    let name = &account.display_name;
    let handle = passkeys::handle(&account.id)?;
    let (question, state) =
        passkeys::site(&context)?.start_passkey_registration(handle, name, name, Some(known)).map_err(internal)?;
    let mut question = serde_json::to_value(question).map_err(internal)?;
    // The passkey must keep whom it is for, so that its owner need not type a name.
    if let Some(selection) = question.pointer_mut("/publicKey/authenticatorSelection") {
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
    }
    let cookie = ceremonies::begin(&context, Kind::PasskeyAdd, Some(&account.id), &state).await?;
    Ok(sessions::with_cookie(Json(question).into_response(), cookie))
}

/// Adds the passkey that answered.
pub async fn post(context: Context, headers: HeaderMap, data: FormData) -> Result<Response> {
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let ceremony = ceremonies::find::<PasskeyRegistration>(&context, &headers, Kind::PasskeyAdd).await?;
    let ceremony = ceremony.filter(|ceremony| ceremony.account_id.as_ref() == Some(&account.id));
    let ceremony = ceremony.ok_or(Error::Conflict { reason: "ceremony-over" })?;
    let refused = || Error::BadRequest { reason: "passkey-error-refused" };
    let answer: RegisterPublicKeyCredential = serde_json::from_str(data.value("credential")).map_err(|_| refused())?;
    let passkey = passkeys::site(&context)?.finish_passkey_registration(&answer, &ceremony.state);
    let passkey = passkey.map_err(|_| refused())?;
    let mut form = FormState::sent("passkey-", &data);
    let name = form.optional("name", rules::MAX_NAME);
    let name = if form.is_valid() && !name.is_empty() { name } else { context.t.get("passkey-unnamed").into_owned() };
    let mut writing = context.write().await?;
    ceremonies::end(&writing, &ceremony.token_hash).await?;
    let credential_id = passkeys::credential_id(passkey.cred_id());
    let secret = serde_json::to_vec(&passkey).map_err(internal)?;
    let proved =
        Proved { kind: "passkey", name: &name, credential_id: Some(&credential_id), secret: &secret, last_step: 0 };
    authenticators::add(&context, &mut writing, &account.id, &proved).await?;
    let response = show_new(&context, writing, &account.id, "authenticator-added").await?;
    Ok(sessions::with_cookie(response, ceremonies::forget(&context)?))
}
