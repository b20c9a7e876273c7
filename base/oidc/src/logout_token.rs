//! Whether a log-out token holds (Back-Channel Logout 1.0, section 2.6). It may name a session and nobody, which no ID token may, so
//! that the library, which reads ID tokens, does not take it; the library's keys check its signature all the same.

use crate::verify::{self, ALGORITHMS};
use crate::{Error, Provider};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::core::{CoreJsonWebKeySet, CoreJwsSigningAlgorithm as Algorithm};
use openidconnect::{JsonWebKey as _, JsonWebKeyId};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use time::OffsetDateTime;

/// The event that a log-out token tells of.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// What such a token may say that it is; it need not say anything.
const TYPES: [&str; 4] = ["jwt", "logout+jwt", "application/jwt", "application/logout+jwt"];

#[derive(Deserialize)]
struct Header {
    alg: Algorithm,
    kid: Option<JsonWebKeyId>,
    typ: Option<String>,
    cty: Option<Value>,
    crit: Option<Value>,
}

/// What the token says.
#[derive(Debug, Deserialize)]
pub(crate) struct Claims {
    iss: String,
    aud: Audience,
    iat: f64,
    exp: f64,
    events: Map<String, Value>,
    nonce: Option<Value>,
    /// The person.
    pub sub: Option<String>,
    /// The provider's session.
    pub sid: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Claims {
    /// When the token was made.
    pub(crate) fn made_at(&self) -> Option<OffsetDateTime> {
        OffsetDateTime::from_unix_timestamp(self.iat as i64).ok()
    }

    fn check(&self, issuer: &str, client_id: &str, now: OffsetDateTime) -> Result<(), String> {
        if self.iss != issuer {
            return Err(format!("made by {:?} and not by {issuer:?}", self.iss));
        }
        let audiences = match &self.aud {
            Audience::One(one) => std::slice::from_ref(one),
            Audience::Many(many) => many,
        };
        if audiences.is_empty() || audiences.iter().any(|audience| audience != client_id) {
            return Err(format!("meant for {audiences:?} and not for {client_id:?} alone"));
        }
        let made = self.made_at().ok_or("made at no time")?;
        verify::in_time(made, now)?;
        if self.exp <= (now - verify::SKEW).unix_timestamp() as f64 {
            return Err("the token is no longer valid".to_owned());
        }
        if !self.events.get(EVENT).is_some_and(Value::is_object) {
            return Err("the token tells of no log-out".to_owned());
        }
        if self.nonce.is_some() {
            return Err("a log-out token has no nonce".to_owned());
        }
        let is_named = |name: &Option<String>| name.as_deref().is_some_and(|name| !name.is_empty());
        if is_named(&self.sub) || is_named(&self.sid) { Ok(()) } else { Err("the token names nobody".to_owned()) }
    }
}

/// A token in its parts, of which nothing is believed yet.
struct Parts<'a> {
    header: Header,
    signed: &'a str,
    payload: &'a str,
    signature: Vec<u8>,
}

impl<'a> Parts<'a> {
    fn of(token: &'a str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        Some(Self { header: decode(header)?, signed, payload, signature: URL_SAFE_NO_PAD.decode(signature).ok()? })
    }

    fn check_header(&self) -> Result<(), Error> {
        let Header { alg, typ, cty, crit, .. } = &self.header;
        let typ = typ.as_deref().map(str::to_ascii_lowercase);
        if !ALGORITHMS.contains(alg) || cty.is_some() || crit.is_some() {
            return Err(invalid("the token is signed or wrapped in a way that is not taken"));
        }
        match typ {
            Some(typ) if !TYPES.contains(&typ.as_str()) => Err(invalid("the token is of another kind")),
            _ => Ok(()),
        }
    }

    fn is_signed_by(&self, keys: &CoreJsonWebKeySet) -> bool {
        let wanted = self.header.kid.as_ref();
        let mut named = keys.keys().iter().filter(|key| wanted.is_none() || key.key_id() == wanted);
        named.any(|key| key.verify_signature(&self.header.alg, self.signed.as_bytes(), &self.signature).is_ok())
    }
}

fn decode<T: DeserializeOwned>(part: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

fn invalid(reason: &str) -> Error {
    Error::Invalid(reason.to_owned())
}

/// The claims of a token that holds. A signature that matches no key makes us ask for the keys once more.
pub(crate) async fn claims(provider: &Provider, token: &str, now: OffsetDateTime) -> Result<Claims, Error> {
    let parts = Parts::of(token).ok_or_else(|| invalid("the token cannot be read"))?;
    parts.check_header()?;
    let mut is_signed = parts.is_signed_by(&provider.known(now).await?.keys);
    if !is_signed && let Some(known) = provider.renewed(now).await? {
        is_signed = parts.is_signed_by(&known.keys);
    }
    if !is_signed {
        return Err(invalid("the token is signed by no key of the provider's"));
    }
    let claims: Claims = decode(parts.payload).ok_or_else(|| invalid("the token's claims cannot be read"))?;
    claims.check(provider.issuer(), &provider.settings.client_id, now).map_err(Error::Invalid)?;
    Ok(claims)
}

#[cfg(test)]
mod tests;
