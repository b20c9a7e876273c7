//! The client.

use crate::{Error, is_public};
use http::{Request, Response};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use rustls::ClientConfig;
use rustls_platform_verifier::BuilderVerifierExt as _;
use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tracing::Instrument as _;
use url::{Host, Url};

/// The longest answer that is read, in bytes.
pub const MAX_BODY: usize = 1024 * 1024;
/// How long a connection may take to be made, and a request to be answered.
const CONNECT: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(10);

/// How connections are secured: with the certificate authorities that this machine trusts.
pub fn tls() -> Result<ClientConfig, Error> {
    Ok(ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_platform_verifier()?
        .with_no_client_auth())
}

/// Makes requests; cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    inner: reqwest::Client,
    trusted: Arc<BTreeSet<String>>,
}

impl Client {
    /// A client that also reaches the `trusted` hosts wherever they stand.
    pub fn new(trusted: impl IntoIterator<Item = String>) -> Result<Self, Error> {
        let trusted: Arc<BTreeSet<String>> = Arc::new(trusted.into_iter().map(|host| host.to_lowercase()).collect());
        let inner = reqwest::Client::builder()
            .tls_backend_preconfigured(tls()?)
            .dns_resolver(Guarded(trusted.clone()))
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .user_agent(concat!("Samhelse/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| Error::Setup(error.to_string()))?;
        Ok(Self { inner, trusted })
    }

    /// Makes a request; gives the answer whatever its status.
    pub async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Error> {
        // What is checked is the address as the client itself reads it, for which `2130706433` is 127.0.0.1.
        let request = reqwest::Request::try_from(request).map_err(|_| Error::Scheme("the address".to_owned()))?;
        let host = self.check(request.url())?;
        let unreachable = |error: reqwest::Error| Error::Unreachable { host: host.clone(), reason: told(error) };
        let span = tracing::info_span!(target: "trace", "outgoing", otel.kind = "client", server.address = %host);
        let mut answer = self.inner.execute(request).instrument(span).await.map_err(unreachable)?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(unreachable)? {
            if body.len() + chunk.len() > MAX_BODY {
                return Err(Error::TooLong(host));
            }
            body.extend_from_slice(&chunk);
        }
        let mut response = Response::new(body);
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        Ok(response)
    }

    /// The host of an address that may be asked. Names are looked up and checked when the connection is made.
    fn check(&self, url: &Url) -> Result<String, Error> {
        let (host, address) = match url.host() {
            Some(Host::Ipv4(address)) => (address.to_string(), Some(IpAddr::V4(address))),
            Some(Host::Ipv6(address)) => (address.to_string(), Some(IpAddr::V6(address))),
            Some(Host::Domain(name)) => (name.to_owned(), None),
            None => (String::new(), None),
        };
        let trusted = self.trusted.contains(&host);
        let is_here = host == "localhost" || address.is_some_and(|address| address.is_loopback());
        let secure = url.scheme() == "https";
        let plain = url.scheme() == "http" && trusted && is_here;
        if host.is_empty() || !(secure || plain) {
            return Err(Error::Scheme(host));
        }
        match address {
            Some(address) if !trusted && !is_public(address) => Err(Error::NotPublic(host)),
            _ => Ok(host),
        }
    }
}

/// Looks names up, and drops every address that must not be reached. The connection is made to what was checked, so that a name
/// cannot change its address in between.
struct Guarded(Arc<BTreeSet<String>>);

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let trusted = self.0.contains(&name.as_str().to_lowercase());
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let reached: Vec<_> = found.filter(|address| trusted || is_public(address.ip())).collect();
            if reached.is_empty() {
                return Err(Error::NotPublic(name.as_str().to_owned()).into());
            }
            Ok(Box::new(reached.into_iter()) as Addrs)
        })
    }
}

/// What happened, without the address.
fn told(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut reason = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(inner) = source {
        reason = inner.to_string();
        source = inner.source();
    }
    reason
}

#[cfg(test)]
mod tests;
