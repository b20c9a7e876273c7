//! Mail to the owner of an account.

use crate::notices::{Notice, TOPIC};
use crate::queries;
use async_trait::async_trait;
use database::Database;
use jobs::{Event, Handler, HandlerError, Mailer, Message, deliver_once, message_id};
use std::sync::Arc;
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
    /// The address people use.
    pub public_url: String,
}

/// The handlers of this feature's events.
pub fn handlers(tools: &Tools) -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(Noticed(tools.clone()))]
}

struct Noticed(Tools);

#[async_trait]
impl Handler for Noticed {
    fn topic(&self) -> &'static str {
        TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let notice: Notice = serde_json::from_value(event.payload.clone())?;
        let tools = &self.0;
        let addressee = queries::addressee(&tools.database.single(), &notice.account).await?;
        let Some((addressee, email)) = addressee.and_then(|one| one.email.clone().map(|email| (one, email))) else {
            return Ok(());
        };
        let lang = Lang::parse(&addressee.locale).unwrap_or(Lang::Nb);
        let t = T::new(tools.catalogue.clone(), lang);
        let url = format!("{}/account/security", tools.public_url);
        let message = Message {
            to: email,
            subject: t.get("mail-account-subject").into_owned(),
            text: t.with_all("mail-account-text", &[("happening", &t.get(notice.happening.text())), ("url", &url)]),
            id: message_id(&event.id, &notice.account),
            language: lang.as_str().to_owned(),
        };
        deliver_once(&tools.database, &event.id, &notice.account, || tools.mailer.send(message)).await?;
        Ok(())
    }
}
