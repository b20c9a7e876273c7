//! Passkeys (W3C Web Authentication): the way in that cannot be phished, guessed or reused.

use super::internal;
use web::{Context, Error, Result};
use webauthn_rs::prelude::{Url, Uuid};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The site as browsers and passkeys know it: a passkey belongs to the host of the address that people use.
pub fn site(context: &Context) -> Result<Webauthn> {
    let origin = Url::parse(&context.state.settings.public_url).map_err(internal)?;
    let host = origin.domain().ok_or(Error::Conflict { reason: "passkey-no-host" })?;
    WebauthnBuilder::new(host, &origin).map_err(internal)?.rp_name("Samhelse").build().map_err(internal)
}

/// The account's id as a passkey keeps it.
pub fn handle(account_id: &str) -> Result<Uuid> {
    Uuid::parse_str(account_id).map_err(internal)
}

/// The credential's id as it stands in the database.
pub fn credential_id(id: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(id)
}
