//! What a record's hash is made of.

use sha2::{Digest, Sha256};
use time::OffsetDateTime;

/// The hash before the first record.
pub(crate) const GENESIS: &str = "";

/// The fields of a record that its hash covers.
pub(crate) struct Link<'a> {
    pub previous_hash: &'a str,
    pub sequence: i64,
    pub at: OffsetDateTime,
    pub actor_id: Option<&'a str>,
    pub actor_name: &'a str,
    pub action: &'a str,
    pub subject_kind: &'a str,
    pub subject: &'a str,
    pub before: Option<&'a str>,
    pub after: Option<&'a str>,
    pub request_id: &'a str,
}

impl Link<'_> {
    /// SHA-256 in hexadecimal. Each field goes in with its length first, so that no two records share an input.
    pub(crate) fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        let sequence = self.sequence.to_string();
        let at = self.at.unix_timestamp().to_string();
        let fields = [
            Some(self.previous_hash),
            Some(&sequence),
            Some(&at),
            self.actor_id,
            Some(self.actor_name),
            Some(self.action),
            Some(self.subject_kind),
            Some(self.subject),
            self.before,
            self.after,
            Some(self.request_id),
        ];
        for field in fields {
            match field {
                Some(text) => {
                    hasher.update(format!("{}:", text.len()));
                    hasher.update(text);
                }
                None => hasher.update("-"),
            }
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
