//! What a provider says about itself, and its keys.

use crate::Error;
use http::Request;
use openidconnect::core::{CoreJsonWebKeySet, CoreProviderMetadata};
use outgoing::Client;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use time::{Duration, OffsetDateTime};

/// How long it is taken for true.
const FRESH: Duration = Duration::hours(1);
/// What is known of a provider.
pub(crate) struct Known {
    /// Discovery 1.0.
    pub metadata: CoreProviderMetadata,
    /// What the library leaves out.
    pub more: More,
    /// The keys its tokens are signed with.
    pub keys: CoreJsonWebKeySet,
    fetched_at: OffsetDateTime,
}

/// Fields of other standards.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct More {
    /// Where a browser logs out (RP-Initiated Logout 1.0).
    pub end_session_endpoint: Option<String>,
    /// Whether answers carry the issuer (RFC 9207).
    pub authorization_response_iss_parameter_supported: bool,
    /// Where requests are pushed to (RFC 9126).
    pub pushed_authorization_request_endpoint: Option<String>,
    /// The algorithms a client may sign with.
    pub token_endpoint_auth_signing_alg_values_supported: Vec<String>,
}

impl Known {
    /// Asks the provider.
    pub(crate) async fn fetch(client: &Client, issuer: &str, now: OffsetDateTime) -> Result<Self, Error> {
        let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let body = get(client, &url).await?;
        let metadata: CoreProviderMetadata = parse(&url, &body)?;
        if metadata.issuer().as_str() != issuer {
            let other = metadata.issuer().as_str();
            return Err(Error::Unavailable(format!("{url} speaks for {other:?} and not for {issuer:?}")));
        }
        let more: More = parse(&url, &body)?;
        check_secure(issuer, [Some(metadata.authorization_endpoint().as_str()), more.end_session_endpoint.as_deref()])?;
        let jwks = metadata.jwks_uri().as_str();
        let keys = parse(jwks, &get(client, jwks).await?)?;
        Ok(Self { more, metadata, keys, fetched_at: now })
    }

    /// Whether it need not be asked again.
    pub(crate) fn is_fresh(&self, now: OffsetDateTime) -> bool {
        now - self.fetched_at < FRESH
    }
}

/// Whether the places that browsers are led to are as secure as the issuer's own address.
fn check_secure(issuer: &str, places: [Option<&str>; 2]) -> Result<(), Error> {
    let insecure = places.into_iter().flatten().find(|place| !place.starts_with("https://"));
    match insecure.filter(|_| issuer.starts_with("https://")) {
        Some(place) => Err(Error::Unavailable(format!("{place} is not secure"))),
        None => Ok(()),
    }
}

async fn get(client: &Client, url: &str) -> Result<Vec<u8>, Error> {
    let request = Request::get(url).header("accept", "application/json").body(Vec::new());
    let answer = client.send(request.map_err(|error| Error::Unavailable(error.to_string()))?).await?;
    if answer.status() != 200 {
        return Err(Error::Unavailable(format!("{url} answered {}", answer.status())));
    }
    Ok(answer.into_body())
}

/// The body of an answer as JSON. The error names the place, never the text.
pub(crate) fn parse<T: DeserializeOwned>(url: &str, body: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(body)
        .map_err(|error| Error::Unavailable(format!("{url} is not as the standard says, line {}", error.line())))
}
