//! Whether a token holds.

use crate::discovery::Known;
use crate::{Error, Provider, Settings};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm};
use openidconnect::{ClaimsVerificationError, ClientId, JsonWebTokenType, NonceVerifier};
use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};

/// How far the provider's clock may be from ours.
pub(crate) const SKEW: Duration = Duration::seconds(60);
/// How long ago a token may have been made.
const AGE: Duration = Duration::minutes(10);
/// Signatures by a key of the provider's; not by a shared secret, and not none.
const ALGORITHMS: [Algorithm; 10] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EcdsaP521Sha512,
    Algorithm::EdDsa,
];

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Of somebody signing in.
    Identity,
    /// Of somebody who has logged out.
    LogOut,
}

/// The claims of a token that holds: by signature, issuer, audience, time, nonce and level of assurance. A signature that
/// matches no key makes us ask for the keys once more.
pub(crate) async fn claims<N: NonceVerifier + Copy>(
    provider: &Provider,
    kind: Token,
    token: &str,
    nonce: N,
    now: OffsetDateTime,
) -> Result<Map<String, Value>, Error> {
    let parsed: CoreIdToken = token.parse().map_err(|_| Error::Invalid("the token cannot be read".into()))?;
    let known = provider.known(now).await?;
    let mut result = check(&provider.settings, &known, (kind, &parsed), nonce, now);
    if matches!(result, Err(ClaimsVerificationError::SignatureVerification(_)))
        && let Some(known) = provider.renewed(now).await?
    {
        result = check(&provider.settings, &known, (kind, &parsed), nonce, now);
    }
    result.map_err(|error| Error::Invalid(error.to_string()))?;
    payload(token).ok_or_else(|| Error::Invalid("the token's claims cannot be read".into()))
}

fn check<N: NonceVerifier>(
    settings: &Settings,
    known: &Known,
    (kind, token): (Token, &CoreIdToken),
    nonce: N,
    now: OffsetDateTime,
) -> Result<(), ClaimsVerificationError> {
    let client_id = ClientId::new(settings.client_id.clone());
    let mut verifier =
        CoreIdTokenVerifier::new_public_client(client_id, known.metadata.issuer().clone(), known.keys.clone())
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || moment(now - SKEW))
            .set_issue_time_verifier_fn(move |made| {
                let in_time = made <= moment(now + SKEW) && made >= moment(now - AGE);
                if in_time { Ok(()) } else { Err(format!("made at {made}, and it is {now}")) }
            });
    let types: &[&str] = if kind == Token::LogOut { &["jwt", "logout+jwt"] } else { &["jwt"] };
    let types = types.iter().map(|name| JsonWebTokenType::new((*name).to_owned()).normalize());
    verifier = verifier.set_allowed_jose_types(types.flatten());
    if kind == Token::Identity && !settings.acr.is_empty() {
        verifier = verifier.set_auth_context_verifier_fn(|acr| match acr {
            Some(acr) if settings.acr.iter().any(|wanted| wanted == acr.as_str()) => Ok(()),
            acr => Err(format!("{:?} is not among the levels asked for", acr.map(|acr| acr.as_str()))),
        });
    }
    token.claims(&verifier, nonce).map(|_| ())
}

fn moment(at: OffsetDateTime) -> DateTime<Utc> {
    DateTime::from_timestamp(at.unix_timestamp(), 0).unwrap_or_default()
}

/// All claims of a token whose signature has been checked.
fn payload(token: &str) -> Option<Map<String, Value>> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?).ok()
}
