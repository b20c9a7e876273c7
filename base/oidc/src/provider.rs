//! A provider, with what is known of it.

use crate::discovery::Known;
use crate::{ClientKey, Error, Settings, assertion};
use outgoing::Client;
use std::sync::{Arc, PoisonError, RwLock};
use time::{Duration, OffsetDateTime};
use tokio::sync::Mutex;

/// How long nobody asks again after asking.
const PAUSE: Duration = Duration::seconds(10);

/// A provider that people can sign in at. What it says of itself is asked for when it is first needed, and kept for an hour; when
/// it does not answer then, what it said before is taken.
pub struct Provider {
    pub(crate) settings: Settings,
    pub(crate) client: Client,
    known: RwLock<Option<Arc<Known>>>,
    /// When it was last asked. Held while it is asked, so that one request asks and the others wait for the same answer.
    asked_at: Mutex<Option<OffsetDateTime>>,
}

impl Provider {
    /// A provider by its settings. Its issuer's host may stand in a network of one's own.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        let uri: http::Uri = settings.issuer.parse().map_err(|_| Error::Settings("issuer is no address".into()))?;
        let host = uri.host().ok_or_else(|| Error::Settings("issuer names no host".into()))?;
        let host = host.trim_matches(['[', ']']).to_owned();
        if let ClientKey::Signing { pem, id } = &settings.client_key {
            // A key that cannot sign is better found at the start than by the first person who signs in.
            assertion::sign((pem, id.as_deref()), ("", ""), &[], OffsetDateTime::UNIX_EPOCH)?;
        }
        Ok(Self { client: Client::new([host])?, settings, known: RwLock::new(None), asked_at: Mutex::new(None) })
    }

    /// The issuer's address.
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Asks the provider what it says of itself, as the first person who signs in would.
    pub async fn reach(&self, now: OffsetDateTime) -> Result<(), Error> {
        self.known(now).await.map(|_| ())
    }

    /// What is known of the provider.
    pub(crate) async fn known(&self, now: OffsetDateTime) -> Result<Arc<Known>, Error> {
        let known = self.current();
        if let Some(known) = known.as_ref().filter(|known| known.is_fresh(now)) {
            return Ok(known.clone());
        }
        let asked = self.ask(now).await;
        match (asked, self.current()) {
            (_, Some(known)) => Ok(known),
            (Err(error), None) => Err(error),
            (Ok(()), None) => Err(Error::Unavailable("it did not answer a moment ago".into())),
        }
    }

    /// The same, asked for again because a signature matched no key: providers change their keys as they like. `None` when
    /// there is nothing newer.
    pub(crate) async fn renewed(&self, now: OffsetDateTime) -> Result<Option<Arc<Known>>, Error> {
        let before = self.current();
        self.ask(now).await?;
        let is_new = |known: &Arc<Known>| before.as_ref().is_none_or(|before| !Arc::ptr_eq(before, known));
        Ok(self.current().filter(is_new))
    }

    fn current(&self) -> Option<Arc<Known>> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks the provider, unless it was asked a moment ago, so that nobody can make us ask without end.
    async fn ask(&self, now: OffsetDateTime) -> Result<(), Error> {
        let mut asked_at = self.asked_at.lock().await;
        if asked_at.is_some_and(|at| (now - at).abs() < PAUSE) {
            return Ok(());
        }
        *asked_at = Some(now);
        let fetched = Arc::new(Known::fetch(&self.client, &self.settings.issuer, now).await?);
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(fetched);
        Ok(())
    }
}
