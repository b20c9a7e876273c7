//! A provider, with what is known of it.

use crate::discovery::Known;
use crate::{Error, Settings};
use outgoing::Client;
use std::sync::Arc;
use time::OffsetDateTime;
use tokio::sync::Mutex;

/// A provider that people can sign in at. What it says of itself is asked for when it is first needed, and kept for an hour.
pub struct Provider {
    pub(crate) settings: Settings,
    pub(crate) client: Client,
    known: Mutex<Option<Arc<Known>>>,
}

impl Provider {
    /// A provider by its settings. Its issuer's host may stand in a network of one's own.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        let uri: http::Uri = settings.issuer.parse().map_err(|_| Error::Settings("issuer is no address".into()))?;
        let host = uri.host().ok_or_else(|| Error::Settings("issuer names no host".into()))?;
        let host = host.trim_matches(['[', ']']).to_owned();
        Ok(Self { client: Client::new([host])?, settings, known: Mutex::new(None) })
    }

    /// The issuer's address.
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// What is known of the provider. One request asks; others that come meanwhile wait for the same answer.
    pub(crate) async fn known(&self, now: OffsetDateTime) -> Result<Arc<Known>, Error> {
        let mut known = self.known.lock().await;
        match known.as_ref().filter(|known| known.is_fresh(now)) {
            Some(known) => Ok(known.clone()),
            None => self.fetch(&mut known, now).await,
        }
    }

    /// The same, asked for again because a signature matched no key: providers change their keys as they like. `None` when it
    /// was asked for a moment ago, so that nobody can make us ask without end.
    pub(crate) async fn renewed(&self, now: OffsetDateTime) -> Result<Option<Arc<Known>>, Error> {
        let mut known = self.known.lock().await;
        if known.as_ref().is_some_and(|known| !known.may_be_renewed(now)) {
            return Ok(None);
        }
        self.fetch(&mut known, now).await.map(Some)
    }

    async fn fetch(&self, known: &mut Option<Arc<Known>>, now: OffsetDateTime) -> Result<Arc<Known>, Error> {
        let fetched = Arc::new(Known::fetch(&self.client, &self.settings.issuer, now).await?);
        *known = Some(fetched.clone());
        Ok(fetched)
    }
}
