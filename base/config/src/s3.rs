//! Attachments in a bucket of an S3 server instead of the data folder.

use serde::Deserialize;
use std::fmt::{Debug, Formatter};
use std::path::PathBuf;

/// The bucket, and the key to it.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct S3 {
    /// The server's address, without a path.
    pub endpoint: String,
    /// The server's region.
    #[serde(default = "region")]
    pub region: String,
    /// The bucket.
    pub bucket: String,
    /// The name of the key.
    pub access_key_id: String,
    /// The key.
    pub secret_access_key: Option<String>,
    /// The file that the key was read from.
    pub secret_access_key_file: Option<PathBuf>,
}

/// What servers take that know no regions.
fn region() -> String {
    "us-east-1".to_owned()
}

impl Debug for S3 {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("S3")
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .field("bucket", &self.bucket)
            .field("access_key_id", &self.access_key_id)
            .field("secret_access_key", &self.secret_access_key.as_ref().map(|_| "***"))
            .field("secret_access_key_file", &self.secret_access_key_file)
            .finish()
    }
}
