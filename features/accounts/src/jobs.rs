//! Mail to the owner of an account.

use crate::letters::Letters;
use crate::links::{self, Kind, Link};
use crate::notices::{self, Notice};
use crate::queries;
use crate::reviews::{self, Due};
use async_trait::async_trait;
use database::Database;
use jobs::{Event, Handler, HandlerError, Mailer, Message, deliver_once, message_id};
use std::sync::Arc;
use vault::Vault;
use web::{Catalogue, Lang, T};

/// What the handlers work with.
#[derive(Clone)]
pub struct Tools {
    /// The database.
    pub database: Database,
    /// The way mail goes out.
    pub mailer: Arc<Mailer>,
    /// All texts.
    pub catalogue: Arc<Catalogue>,
    /// Opens what is sealed in the outbox.
    pub vault: Vault,
    /// The address people use.
    pub public_url: String,
}

/// The handlers of this feature's events.
pub fn handlers(tools: &Tools) -> Vec<Arc<dyn Handler>> {
    vec![
        Arc::new(Noticed(tools.clone())),
        Arc::new(Linked(tools.clone())),
        Arc::new(Letters(tools.clone())),
        Arc::new(ReviewDue(tools.clone())),
    ]
}

/// Something happened to an account: tells its owner.
struct Noticed(Tools);

#[async_trait]
impl Handler for Noticed {
    fn topic(&self) -> &'static str {
        notices::TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let notice: Notice = serde_json::from_value(event.payload.clone())?;
        let url = format!("{}/account/security", self.0.public_url);
        let text =
            |t: &T| t.with_all("mail-account-text", &[("happening", &t.get(notice.happening.text())), ("url", &url)]);
        self.0.mail(event, &notice.account, "mail-account-subject", text).await
    }
}

/// Somebody is to choose a password: sends the link.
struct Linked(Tools);

#[async_trait]
impl Handler for Linked {
    fn topic(&self) -> &'static str {
        links::TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let link: Link = serde_json::from_value(event.payload.clone())?;
        let token = links::token(&self.0.vault, &self.0.database.single(), &link).await?;
        let url = format!("{}/invitations/{token}", self.0.public_url);
        let (subject, text) = match link.kind {
            Kind::Invitation => ("mail-invitation-subject", "mail-invitation-text"),
            Kind::Recovery => ("mail-recovery-subject", "mail-recovery-text"),
        };
        self.0.mail(event, &link.account, subject, |t| t.with(text, "url", url.as_str())).await
    }
}

/// Roles wait to be looked through: reminds an administrator.
struct ReviewDue(Tools);

#[async_trait]
impl Handler for ReviewDue {
    fn topic(&self) -> &'static str {
        reviews::TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let due: Due = serde_json::from_value(event.payload.clone())?;
        let (url, count) = (format!("{}/access?due=yes", self.0.public_url), due.count.to_string());
        let text = |t: &T| t.with_all("mail-review-text", &[("count", &count), ("url", &url)]);
        self.0.mail(event, &due.account, "mail-review-subject", text).await
    }
}

impl Tools {
    /// Mails the owner of an account, if it is open and has an address.
    async fn mail(
        &self,
        event: &Event,
        account_id: &str,
        subject: &str,
        text: impl FnOnce(&T) -> String + Send,
    ) -> Result<(), HandlerError> {
        let addressee = queries::addressee(&self.database.single(), account_id).await?;
        let Some((email, locale)) = addressee.and_then(|one| Some((one.email?, one.locale))) else { return Ok(()) };
        let lang = Lang::parse(&locale).unwrap_or(Lang::Nb);
        let t = T::new(self.catalogue.clone(), lang);
        let message = Message {
            to: email,
            subject: t.get(subject).into_owned(),
            text: text(&t),
            id: message_id(&event.id, account_id),
            at: event.created_at,
            language: lang.as_str().to_owned(),
        };
        deliver_once(&self.database, &event.id, account_id, &self.mailer, message).await?;
        Ok(())
    }
}
