//! Files in a bucket of an S3 server.

use crate::{Error, FileStore};
use object_store::aws::AmazonS3Builder;
use object_store::client::{HttpClient, HttpConnector};
use object_store::{BackoffConfig, ClientOptions, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// How long a connection may take to be made, and a server may be silent.
const CONNECT: Duration = Duration::from_secs(5);
const SILENCE: Duration = Duration::from_secs(30);
/// How long and how often a request is tried: somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(10);
const TRIES: usize = 3;

/// Where a bucket is, and the key to it.
#[derive(Clone, Copy)]
pub struct Bucket<'a> {
    /// The server's address, without a path.
    pub endpoint: &'a str,
    /// The server's region, which is part of what is signed.
    pub region: &'a str,
    /// The bucket's name.
    pub name: &'a str,
    /// The key's name.
    pub access_key_id: &'a str,
    /// The key.
    pub secret_access_key: &'a str,
}

impl FileStore {
    /// Keeps files in a bucket, under the same names as in a folder. Nothing is asked of the server yet.
    pub fn in_bucket(bucket: Bucket<'_>) -> Result<Self, Error> {
        let retry = RetryConfig { max_retries: TRIES, retry_timeout: PATIENCE, backoff: BackoffConfig::default() };
        let objects = AmazonS3Builder::new()
            .with_endpoint(bucket.endpoint)
            .with_region(bucket.region)
            .with_bucket_name(bucket.name)
            .with_access_key_id(bucket.access_key_id)
            .with_secret_access_key(bucket.secret_access_key)
            // Plain HTTP is for servers on this machine; the settings refuse it for others.
            .with_allow_http(true)
            .with_http_connector(Connector)
            .with_retry(retry)
            .build()?;
        Ok(Self::remote(Arc::new(objects)))
    }
}

/// Connections that trust what this machine trusts, as all others of the program do.
#[derive(Debug)]
struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let unusable = |source| object_store::Error::Generic { store: "S3", source };
        let tls = outgoing::tls().map_err(|error| unusable(error.into()))?;
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .no_proxy()
            .connect_timeout(CONNECT)
            .read_timeout(SILENCE)
            .build()
            .map_err(|error| unusable(error.into()))?;
        Ok(HttpClient::new(client))
    }
}
