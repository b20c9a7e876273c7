//! How much one account, one program and one address may ask for in a minute, on all nodes together.
//!
//! Each node counts by itself, so that no request waits for the database. Once a second it tells the others, through a table, of
//! those who have used a noticeable part of their quota, and reads what the others have told; see
//! `docs/decisions/0020-limits-across-nodes.md`.

mod queries;
mod rules;
mod share;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use database::Clock;
use hmac::{Hmac, KeyInit as _, Mac as _};
use retention::{Expired, Rule};
use rules::Counts;
use sha2::Sha256;
use std::sync::{Mutex, MutexGuard, PoisonError};
use time::Duration;

/// Requests a minute on all nodes together; 0 for as many as there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quotas {
    /// Forms and attachments of one account.
    pub account_writes: u32,
    /// Forms and attachments from one address.
    pub address_writes: u32,
    /// What one token asks for.
    pub token_reads: u32,
    /// What programs ask for from one address.
    pub address_reads: u32,
}

/// What is counted apart from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Forms and attachments, by the account's id.
    AccountWrites,
    /// Forms and attachments, by the address.
    AddressWrites,
    /// What programs read, by the token's id.
    TokenReads,
    /// What programs read, by the address.
    AddressReads,
}

/// What has been asked for in this minute.
pub struct Limits {
    quotas: Quotas,
    secret: Vec<u8>,
    clock: Clock,
    node: String,
    counts: Mutex<Counts>,
}

impl Limits {
    /// Limits that nobody has used yet. `secret` is the installation's, and makes the hashes that the nodes share.
    pub fn new(quotas: Quotas, secret: &[u8], clock: Clock) -> Self {
        Self {
            quotas,
            secret: secret.to_vec(),
            clock,
            // A program that is started again is another node: what it told before still counts.
            node: database::new_id(),
            counts: Mutex::default(),
        }
    }

    /// Counts a request, and tells whether it is within the quota. One that is not is not counted.
    pub fn admits(&self, kind: Kind, who: &str) -> bool {
        let quota = self.quotas.of(kind);
        quota == 0 || self.counts().admit(self.minute(), &self.hash(kind, who), quota)
    }

    /// Minutes since 1970.
    fn minute(&self) -> i64 {
        self.clock.now().unix_timestamp().div_euclid(60)
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        // Whoever panicked left numbers behind, and any numbers will do.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hash(&self, kind: Kind, who: &str) -> String {
        // HMAC takes a key of any length, so the fallback is never used; it keeps this function free of a panic.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).unwrap_or_else(|_| Hmac::new(&Default::default()));
        mac.update(kind.as_str().as_bytes());
        mac.update(who.as_bytes());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }
}

impl Quotas {
    fn of(self, kind: Kind) -> u32 {
        match kind {
            Kind::AccountWrites => self.account_writes,
            Kind::AddressWrites => self.address_writes,
            Kind::TokenReads => self.token_reads,
            Kind::AddressReads => self.address_reads,
        }
    }
}

impl Kind {
    /// What its hashes begin with.
    fn as_str(self) -> &'static str {
        match self {
            Self::AccountWrites => "limit:account-writes:",
            Self::AddressWrites => "limit:address-writes:",
            Self::TokenReads => "limit:token-reads:",
            Self::AddressReads => "limit:address-reads:",
        }
    }
}

/// What goes in the daily run: what a node that died has left behind.
pub fn retention() -> Vec<Box<dyn Rule>> {
    vec![Box::new(Expired {
        table: "request_count",
        rows: "of minutes past",
        keep: Duration::minutes(rules::KEPT),
        key: "minute",
        condition: "minute <= $1",
    })]
}

#[cfg(test)]
mod tests {
    use super::*;
    use database::Clock;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    #[test]
    fn each_has_its_own_quota_in_each_minute() {
        let second = Arc::new(AtomicI64::new(1_000_000_020));
        let told = Arc::clone(&second);
        let clock = Clock::from_fn(move || {
            time::OffsetDateTime::from_unix_timestamp(told.load(Ordering::Relaxed))
                .unwrap_or(time::OffsetDateTime::UNIX_EPOCH)
        });
        let limits = Limits::new(Quotas { account_writes: 3, ..Quotas::default() }, b"secret", clock);
        let taken = |account: &str| (0..5).filter(|_| limits.admits(Kind::AccountWrites, account)).count();
        assert_eq!((taken("hol"), taken("gol"), taken("hol")), (3, 3, 0));
        second.fetch_add(59, Ordering::Relaxed);
        assert_eq!(taken("hol"), 0, "the minute is not over");
        second.fetch_add(1, Ordering::Relaxed);
        assert_eq!(taken("hol"), 3);
        assert!((0..5).all(|_| limits.admits(Kind::TokenReads, "none")), "0 is no limit");
    }

    #[test]
    fn hashes_tell_kinds_and_secrets_apart() {
        let limits = |secret: &[u8]| Limits::new(Quotas::default(), secret, Clock::system());
        let hash = limits(b"secret").hash(Kind::AddressWrites, "10.0.0.1");
        assert_eq!(hash, limits(b"secret").hash(Kind::AddressWrites, "10.0.0.1"));
        assert_ne!(hash, limits(b"secret").hash(Kind::AddressReads, "10.0.0.1"));
        assert_ne!(hash, limits(b"another").hash(Kind::AddressWrites, "10.0.0.1"));
        assert!(!hash.contains("10.0.0.1"));
    }
}
