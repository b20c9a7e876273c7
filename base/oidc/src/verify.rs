//! Whether a token holds.

use crate::discovery::Known;
use crate::{Error, Level, Provider, Settings};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm};
use openidconnect::{ClaimsVerificationError, ClientId, JsonWebTokenType, Nonce};
use serde_json::{Map, Value};
use time::{Duration, OffsetDateTime};

/// How far the provider's clock may be from ours.
pub(crate) const SKEW: Duration = Duration::seconds(60);
/// How long ago a token may have been made.
const AGE: Duration = Duration::minutes(10);
/// Signatures by a key of the provider's; not by a shared secret, and not none.
pub(crate) const ALGORITHMS: [Algorithm; 10] = [
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

/// The claims of an ID token that holds: by signature, issuer, audience, time, nonce and level of assurance. A signature that
/// matches no key makes us ask for the keys once more.
pub(crate) async fn claims(
    provider: &Provider,
    token: &str,
    nonce: &Nonce,
    now: OffsetDateTime,
) -> Result<Map<String, Value>, Error> {
    let parsed: CoreIdToken = token.parse().map_err(|_| Error::Invalid("the token cannot be read".into()))?;
    let known = provider.known(now).await?;
    let mut result = check(&provider.settings, &known, &parsed, nonce, now);
    if matches!(result, Err(ClaimsVerificationError::SignatureVerification(_)))
        && let Some(known) = provider.renewed(now).await?
    {
        result = check(&provider.settings, &known, &parsed, nonce, now);
    }
    result.map_err(|error| Error::Invalid(error.to_string()))?;
    let claims = payload(token).ok_or_else(|| Error::Invalid("the token's claims cannot be read".into()))?;
    check_level(provider.settings.level.as_ref(), &claims)?;
    Ok(claims)
}

fn check(
    settings: &Settings,
    known: &Known,
    token: &CoreIdToken,
    nonce: &Nonce,
    now: OffsetDateTime,
) -> Result<(), ClaimsVerificationError> {
    let client_id = ClientId::new(settings.client_id.clone());
    let mut verifier =
        CoreIdTokenVerifier::new_public_client(client_id, known.metadata.issuer().clone(), known.keys.clone())
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || moment(now - SKEW))
            .set_issue_time_verifier_fn(move |made| {
                in_time(OffsetDateTime::from_unix_timestamp(made.timestamp()).map_err(|error| error.to_string())?, now)
            })
            .set_allowed_jose_types(JsonWebTokenType::new("jwt".to_owned()).normalize());
    if !settings.acr.is_empty() {
        verifier = verifier.set_auth_context_verifier_fn(|acr| match acr {
            Some(acr) if settings.acr.iter().any(|wanted| wanted == acr.as_str()) => Ok(()),
            acr => Err(format!("{:?} is not among the levels asked for", acr.map(|acr| acr.as_str()))),
        });
    }
    token.claims(&verifier, nonce).map(|_| ())
}

/// Whether the provider is sure enough of the person, by a claim of its own. Some write levels as text and some as numbers.
fn check_level(level: Option<&Level>, claims: &Map<String, Value>) -> Result<(), Error> {
    let Some(Level { claim, values }) = level else { return Ok(()) };
    let told = match claims.get(claim) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    match told {
        Some(told) if values.contains(&told) => Ok(()),
        told => Err(Error::Invalid(format!("{told:?} is not among the levels asked for"))),
    }
}

/// Whether a token that was made then may be taken now.
pub(crate) fn in_time(made: OffsetDateTime, now: OffsetDateTime) -> Result<(), String> {
    let in_time = made <= now + SKEW && made >= now - AGE;
    if in_time { Ok(()) } else { Err(format!("made at {made}, and it is {now}")) }
}

fn moment(at: OffsetDateTime) -> DateTime<Utc> {
    DateTime::from_timestamp(at.unix_timestamp(), 0).unwrap_or_default()
}

/// All claims of a token whose signature has been checked.
fn payload(token: &str) -> Option<Map<String, Value>> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_level_is_read_to_the_letter() {
        let level = Level { claim: "helseid://claims/identity/security_level".into(), values: vec!["4".into()] };
        let taken = |value: Value| {
            let claims = [(level.claim.clone(), value)].into_iter().collect();
            check_level(Some(&level), &claims).is_ok() && check_level(None, &claims).is_ok()
        };
        assert!(taken(json!("4")) && taken(json!(4)));
        for other in [json!("3"), json!(3), json!("44"), json!(["4"]), json!({ "4": "4" }), json!(true), Value::Null] {
            assert!(!taken(other.clone()), "{other}");
        }
        assert!(check_level(Some(&level), &Map::new()).is_err(), "a provider that says nothing is not sure");
        assert!(check_level(None, &Map::new()).is_ok());
    }
}
