//! How much one account, one program and one address may ask for in a minute.
//!
//! Guessing at the sign-in is stopped elsewhere, by what the database has counted on all nodes. These limits keep one party from
//! using up the machine; each node allows its share of them. Reading published pages is not limited: that is answered faster than
//! it is counted, and a whole town hall may sit behind one address.

use crate::api;
use crate::context::client_address;
use crate::error::{Error, Result};
use crate::state::State;
use axum::extract::{Request, State as AxumState};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

/// After so many requests, keys that have not been used for long are dropped.
const SWEEP: u32 = 1000;

/// The kinds of requests that are limited apart from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Forms and attachments.
    Write,
    /// What programs read.
    Program,
}

impl Class {
    /// The class of a request; `None` for pages.
    pub(crate) fn of(method: &Method, path: &str) -> Option<Self> {
        if api::is_for_programs(path) { Some(Self::Program) } else { (!method.is_safe()).then_some(Self::Write) }
    }
}

/// Requests a minute on this node; 0 for as many as there are.
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

/// What has been asked for in the last minute.
pub struct Limits {
    by_account: Limit,
    by_address: Limit,
    by_token: Limit,
    by_program_address: Limit,
}

impl Limits {
    /// Limits that nobody has used yet.
    pub fn new(quotas: Quotas) -> Self {
        Self {
            by_account: Limit::new(quotas.account_writes),
            by_address: Limit::new(quotas.address_writes),
            by_token: Limit::new(quotas.token_reads),
            by_program_address: Limit::new(quotas.address_reads),
        }
    }

    /// Counts a write of an account.
    pub(crate) fn count_account(&self, account_id: &str) -> Result<()> {
        self.by_account.count(account_id)
    }

    /// Counts what a token asks for.
    pub(crate) fn count_token(&self, token_id: &str) -> Result<()> {
        self.by_token.count(token_id)
    }

    fn count_address(&self, class: Class, address: &str) -> Result<()> {
        match class {
            Class::Write => self.by_address.count(address),
            Class::Program => self.by_program_address.count(address),
        }
    }
}

/// One limit, for any number of keys.
struct Limit {
    limiter: Option<DefaultKeyedRateLimiter<String>>,
    counted: AtomicU32,
}

impl Limit {
    fn new(per_minute: u32) -> Self {
        let limiter = NonZeroU32::new(per_minute).map(|quota| RateLimiter::keyed(Quota::per_minute(quota)));
        Self { limiter, counted: AtomicU32::new(0) }
    }

    fn count(&self, key: &str) -> Result<()> {
        let Some(limiter) = &self.limiter else { return Ok(()) };
        if self.counted.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            limiter.retain_recent();
        }
        limiter.check_key(&key.to_owned()).map_err(|_| Error::TooMany)
    }
}

/// Counts a request by the address it came from.
pub(crate) async fn by_address(AxumState(state): AxumState<State>, request: Request, next: Next) -> Response {
    let Some(class) = Class::of(request.method(), request.uri().path()) else { return next.run(request).await };
    let (parts, body) = request.into_parts();
    let address = client_address(&parts, state.settings.trust_forwarded_for);
    let address = address.map(|address| address.to_string()).unwrap_or_default();
    match state.limits.count_address(class, &address) {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(error) => error.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_own_minute() {
        let limits = Limits::new(Quotas { account_writes: 3, ..Quotas::default() });
        let taken = |account: &str| (0..5).filter(|_| limits.count_account(account).is_ok()).count();
        assert_eq!((taken("hol"), taken("gol")), (3, 3));
        assert!((0..5).all(|_| limits.count_token("none").is_ok()), "0 is no limit");
    }

    #[test]
    fn pages_are_read_without_being_counted() {
        assert_eq!(Class::of(&Method::GET, "/matters/a"), None);
        assert_eq!(Class::of(&Method::HEAD, "/"), None);
        assert_eq!(Class::of(&Method::POST, "/matters/a/edit"), Some(Class::Write));
        assert_eq!(Class::of(&Method::GET, "/api/areas"), Some(Class::Program));
        assert_eq!(Class::of(&Method::GET, "/oparl/v1.1/system"), Some(Class::Program));
    }
}
