//! Proving by a signature that we are the client (`private_key_jwt`, RFC 7523), which HelseID asks of everybody and ID-porten
//! prefers.

use crate::Error;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use openidconnect::{JsonWebKeyId, Nonce, PrivateSigningKey as _};
use serde_json::{Value, json};
use time::OffsetDateTime;

/// What the parameter `client_assertion_type` says.
pub(crate) const KIND: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// How long an assertion holds, in seconds.
const LIFETIME: i64 = 60;

/// An assertion for one request to `issuer`, signed with PS256 where the provider takes that, else with RS256.
pub(crate) fn sign(
    (pem, id): (&str, Option<&str>),
    (client_id, issuer): (&str, &str),
    algorithms: &[String],
    now: OffsetDateTime,
) -> Result<String, Error> {
    let key = CoreRsaPrivateSigningKey::from_pem(pem, id.map(|id| JsonWebKeyId::new(id.to_owned())))
        .map_err(|error| Error::Settings(format!("the client's key cannot be read: {error}")))?;
    let (name, algorithm) = if algorithms.iter().any(|name| name == "PS256") {
        ("PS256", CoreJwsSigningAlgorithm::RsaSsaPssSha256)
    } else {
        ("RS256", CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256)
    };
    let mut header = json!({ "alg": name, "typ": "JWT" });
    if let Some(id) = id {
        header["kid"] = Value::from(id);
    }
    let at = now.unix_timestamp();
    let claims = json!({
        "iss": client_id, "sub": client_id, "aud": issuer, "jti": Nonce::new_random().secret(), "iat": at, "exp": at + LIFETIME,
    });
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(&header), part(&claims));
    let signature = key.sign(&algorithm, signed.as_bytes()).map_err(|error| Error::Settings(error.to_string()))?;
    Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
}
