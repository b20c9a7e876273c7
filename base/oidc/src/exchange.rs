//! The two halves of signing in.

use crate::discovery::{Known, parse};
use crate::verify;
use crate::{ClientKey, Error, Identity, Provider, assertion};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::Request;
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreErrorResponseType,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;

/// A client whose endpoints are those that the provider told of.
type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// What is remembered between the two halves, by us and not by the browser. It has no `Debug`, since it holds secrets.
#[derive(Serialize, Deserialize)]
pub struct Pending {
    state: String,
    nonce: String,
    verifier: String,
    /// When it began, in seconds since 1970, where the person must prove anew who they are.
    again: Option<i64>,
}

/// What the browser came back with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The code to be exchanged.
    pub code: String,
    /// What we sent along.
    pub state: String,
    /// The issuer that answered.
    pub iss: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

impl Provider {
    /// The address to send the browser to, and what to remember until it is back. `again` asks the provider to see the person anew
    /// even if it knows them.
    pub async fn begin(&self, now: OffsetDateTime, again: bool) -> Result<(String, Pending), Error> {
        let known = self.known(now).await?;
        let client = self.oauth_client(&known)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge)
            .add_scopes(self.settings.scopes.iter().cloned().map(Scope::new));
        for acr in &self.settings.acr {
            request = request.add_auth_context_value(AuthenticationContextClass::new(acr.clone()));
        }
        if again {
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(std::time::Duration::ZERO);
        }
        let (url, state, nonce) = request.url();
        let pending = Pending {
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            again: again.then(|| now.unix_timestamp()),
        };
        match &known.more.pushed_authorization_request_endpoint {
            // Some providers demand it of each new client, and say so nowhere.
            Some(endpoint) => Ok((self.push(&known, endpoint, &url, now).await?, pending)),
            None => Ok((url.into(), pending)),
        }
    }

    /// Who came back. Each `pending` may be used once; that is the caller's to see to.
    pub async fn finish(&self, now: OffsetDateTime, pending: Pending, answer: Answer) -> Result<Identity, Error> {
        let known = self.known(now).await?;
        check_answer(&known, &pending, &answer)?;
        if let Some(error) = answer.error {
            return Err(match error.as_str() {
                "server_error" | "temporarily_unavailable" => Error::Unavailable(error),
                _ => Error::Refused(error),
            });
        }
        let client = self.oauth_client(&known)?;
        let mut request = client
            .exchange_code(AuthorizationCode::new(answer.code))
            .map_err(|error| Error::Unavailable(error.to_string()))?
            .set_pkce_verifier(PkceCodeVerifier::new(pending.verifier));
        for (name, value) in self.client_parameters(&known, now)? {
            request = request.add_extra_param(name, value);
        }
        // The client goes along with each request: one that is lent makes the future's lifetimes too narrow for a server.
        let send = |request| {
            let client = self.client.clone();
            async move { client.send(request).await }
        };
        let tokens = request.request_async(&send).await.map_err(|error| match error {
            RequestTokenError::Request(error) => Error::Unavailable(error.to_string()),
            // Anything else than a bad code is between us and the provider: a secret that has run out, for one.
            RequestTokenError::ServerResponse(answer) if *answer.error() == CoreErrorResponseType::InvalidGrant => {
                Error::Invalid(answer.to_string())
            }
            RequestTokenError::ServerResponse(answer) => Error::Settings(answer.to_string()),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                Error::Unavailable("the tokens are not as the standard says".into())
            }
        })?;
        let id_token = tokens.extra_fields().id_token().map(ToString::to_string);
        let id_token = id_token.ok_or_else(|| Error::Invalid("there is no ID token".into()))?;
        let nonce = Nonce::new(pending.nonce);
        let mut claims = verify::claims(self, &id_token, &nonce, now).await?;
        check_again(pending.again, &claims)?;
        self.add_user_info(&known, tokens.access_token().secret(), &mut claims).await?;
        let text = |claims: &Map<String, Value>, name: &str| claims.get(name)?.as_str().map(str::to_owned);
        let subject = text(&claims, "sub").ok_or_else(|| Error::Invalid("the token names nobody".into()))?;
        Ok(Identity { issuer: self.issuer().to_owned(), subject, session: text(&claims, "sid"), claims, id_token })
    }

    fn oauth_client(&self, known: &Known) -> Result<Client, Error> {
        let secret = match &self.settings.client_key {
            ClientKey::Secret(secret) => Some(ClientSecret::new(secret.clone())),
            ClientKey::Signing { .. } | ClientKey::Public => None,
        };
        let redirect = RedirectUrl::new(self.settings.redirect_url.clone());
        let redirect = redirect.map_err(|error| Error::Settings(error.to_string()))?;
        let client_id = ClientId::new(self.settings.client_id.clone());
        Ok(CoreClient::from_provider_metadata(known.metadata.clone(), client_id, secret)
            .set_redirect_uri(redirect)
            .set_auth_type(if takes_basic(known) { AuthType::BasicAuth } else { AuthType::RequestBody }))
    }

    /// The parameters by which a client proves itself that signs.
    fn client_parameters(&self, known: &Known, now: OffsetDateTime) -> Result<Vec<(&'static str, String)>, Error> {
        let ClientKey::Signing { pem, id } = &self.settings.client_key else { return Ok(Vec::new()) };
        let parties = (self.settings.client_id.as_str(), self.issuer());
        let algorithms = &known.more.token_endpoint_auth_signing_alg_values_supported;
        let assertion = assertion::sign((pem, id.as_deref()), parties, algorithms, now)?;
        Ok(vec![("client_assertion_type", assertion::KIND.to_owned()), ("client_assertion", assertion)])
    }

    /// Hands the request to the provider directly and gives the short address that stands for it.
    async fn push(
        &self,
        known: &Known,
        endpoint: &str,
        url: &openidconnect::url::Url,
        now: OffsetDateTime,
    ) -> Result<String, Error> {
        #[derive(Deserialize)]
        struct Pushed {
            request_uri: String,
        }
        let mut fields: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        fields.extend(self.client_parameters(known, now)?.into_iter().map(|(name, value)| (name.to_owned(), value)));
        let mut basic = None;
        if let ClientKey::Secret(secret) = &self.settings.client_key {
            if takes_basic(known) {
                basic = Some(basic_header(&self.settings.client_id, secret)?);
            } else {
                fields.push(("client_secret".into(), secret.clone()));
            }
        }
        let answer = self.post(endpoint, &fields, basic).await?;
        if answer.status() != 201 {
            return Err(Error::Unavailable(format!("{endpoint} answered {}", answer.status())));
        }
        let pushed: Pushed = parse(endpoint, answer.body())?;
        let mut url = url.clone();
        url.query_pairs_mut()
            .clear()
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("request_uri", &pushed.request_uri);
        Ok(url.into())
    }

    async fn post(
        &self,
        url: &str,
        fields: &[(String, String)],
        basic: Option<String>,
    ) -> Result<http::Response<Vec<u8>>, Error> {
        let body = serde_html_form::to_string(fields).map_err(|error| Error::Settings(error.to_string()))?;
        let mut request = Request::post(url)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("accept", "application/json");
        if let Some(basic) = basic {
            request = request.header("authorization", basic);
        }
        let request = request.body(body.into_bytes());
        Ok(self.client.send(request.map_err(|error| Error::Unavailable(error.to_string()))?).await?)
    }

    /// Adds the claims that a provider keeps for the asking, when more than `openid` was asked for. The ID token's come first.
    async fn add_user_info(&self, known: &Known, token: &str, claims: &mut Map<String, Value>) -> Result<(), Error> {
        let Some(endpoint) = known.metadata.userinfo_endpoint().filter(|_| !self.settings.scopes.is_empty()) else {
            return Ok(());
        };
        let request = Request::get(endpoint.as_str())
            .header("authorization", format!("Bearer {token}"))
            .header("accept", "application/json")
            .body(Vec::new());
        let answer = self.client.send(request.map_err(|error| Error::Unavailable(error.to_string()))?).await?;
        if answer.status() != 200 {
            return Err(Error::Unavailable(format!("{} answered {}", endpoint.as_str(), answer.status())));
        }
        let more: Map<String, Value> = parse(endpoint.as_str(), answer.body())?;
        if more.get("sub") != claims.get("sub") {
            return Err(Error::Invalid("the provider's claims are about somebody else".into()));
        }
        for (name, value) in more {
            claims.entry(name).or_insert(value);
        }
        Ok(())
    }
}

/// Whether a shared secret goes into a header: what a provider takes that says nothing (Core 1.0, section 9).
fn takes_basic(known: &Known) -> bool {
    let methods = known.metadata.token_endpoint_auth_methods_supported();
    methods.is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic))
}

/// The header of a client with a secret; both parts are form-encoded first (RFC 6749, section 2.3.1).
fn basic_header(client_id: &str, secret: &str) -> Result<String, Error> {
    let encoded = |text: &str| serde_html_form::to_string([("", text)]).map(|pair| pair[1..].to_owned());
    let pair = encoded(client_id).and_then(|id| Ok(format!("{id}:{}", encoded(secret)?)));
    let pair = pair.map_err(|error| Error::Settings(error.to_string()))?;
    Ok(format!("Basic {}", STANDARD.encode(pair)))
}

/// Whether the person was seen anew, where that was asked for. The address that asks for it passes through the browser, so whoever
/// sits there can leave it out; the token says when the provider last saw the person.
fn check_again(begun: Option<i64>, claims: &Map<String, Value>) -> Result<(), Error> {
    let Some(begun) = begun else { return Ok(()) };
    let seen = claims.get("auth_time").and_then(Value::as_i64);
    if seen.is_some_and(|seen| seen >= begun - verify::SKEW.whole_seconds()) {
        return Ok(());
    }
    Err(Error::Invalid("the provider did not see the person anew".into()))
}

/// Whether the answer is to our question, and from whom we asked.
fn check_answer(known: &Known, pending: &Pending, answer: &Answer) -> Result<(), Error> {
    // Hashes are compared, so that the time it takes tells nothing of the state.
    if Sha256::digest(&answer.state) != Sha256::digest(&pending.state) {
        return Err(Error::Invalid("the state is not ours".into()));
    }
    let issuer = known.metadata.issuer().as_str();
    match answer.iss.as_deref() {
        Some(iss) if iss != issuer => Err(Error::Invalid(format!("{iss:?} answered for {issuer:?}"))),
        None if known.more.authorization_response_iss_parameter_supported => {
            Err(Error::Invalid("the answer does not say who gave it".into()))
        }
        _ => Ok(()),
    }
}
