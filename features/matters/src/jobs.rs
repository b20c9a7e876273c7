//! What follows from a write outside its transaction: entries in the feeds and mail to the parties.

use crate::queries::{self, Recipient};
use crate::reminders;
use crate::rules::Reminder;
use async_trait::async_trait;
use database::Database;
use jobs::{Event, Handler, HandlerError, Mailer, Message, deliver_once, message_id};
use serde::Deserialize;
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
    vec![
        Arc::new(Circulated(tools.clone())),
        Arc::new(Answered(tools.clone())),
        Arc::new(Declined(tools.clone())),
        Arc::new(Adopted(tools.clone())),
        Arc::new(Reopened(tools.clone())),
        Arc::new(Reminded(tools.clone())),
    ]
}

/// The keys of a letter's texts.
struct Letter {
    subject: &'static str,
    text: &'static str,
}

const CIRCULATED: Letter = Letter { subject: "mail-circulated-subject", text: "mail-circulated-text" };
const DECLINED: Letter = Letter { subject: "mail-declined-subject", text: "mail-declined-text" };
const REOPENED: Letter = Letter { subject: "mail-reopened-subject", text: "mail-reopened-text" };
const DEADLINE_NEAR: Letter = Letter { subject: "mail-deadline-near-subject", text: "mail-deadline-near-text" };
const DEADLINE_PASSED: Letter = Letter { subject: "mail-deadline-passed-subject", text: "mail-deadline-passed-text" };
const REVIEW: Letter = Letter { subject: "mail-review-due-subject", text: "mail-review-due-text" };
const ADOPTED: Letter = Letter { subject: "mail-adopted-subject", text: "mail-adopted-text" };

#[derive(Deserialize)]
struct Payload {
    matter: String,
    text: Option<i64>,
    body: Option<String>,
    state: Option<String>,
}

fn payload(event: &Event) -> Result<Payload, HandlerError> {
    Ok(serde_json::from_value(event.payload.clone())?)
}

/// A text went out: tells the case officers of every party that was asked.
struct Circulated(Tools);

#[async_trait]
impl Handler for Circulated {
    fn topic(&self) -> &'static str {
        "resolution-circulated"
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload = payload(event)?;
        self.0.note_in_feed(event, &payload.matter, "circulated", None).await?;
        self.0.mail_parties(event, &payload.matter, payload.text.unwrap_or(1), &CIRCULATED).await
    }
}

/// A council answered, corrected its answer or took it back: notes it in the feeds.
struct Answered(Tools);

#[async_trait]
impl Handler for Answered {
    fn topic(&self) -> &'static str {
        "consultation-answered"
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload = payload(event)?;
        let state = payload.state.as_deref().unwrap_or_default();
        self.0.note_in_feed(event, &payload.matter, state, payload.body.as_deref()).await
    }
}

/// A body does not take up what was sent to it: notes it in the feeds and tells those who sent it.
struct Declined(Tools);

#[async_trait]
impl Handler for Declined {
    fn topic(&self) -> &'static str {
        "consultation-declined"
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload = payload(event)?;
        self.0.note_in_feed(event, &payload.matter, "declined", payload.body.as_deref()).await?;
        let senders = queries::senders(&self.0.database.single(), &payload.matter).await?;
        self.0.mail(event, &payload.matter, senders, &DECLINED).await
    }
}

/// A deadline comes near or has passed: reminds those who have not said their last word. Or a decision is to be looked at again:
/// reminds those who coordinate it.
struct Reminded(Tools);

#[async_trait]
impl Handler for Reminded {
    fn topic(&self) -> &'static str {
        reminders::TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload = payload(event)?;
        let tx = self.0.database.single();
        let (recipients, letter) = match (payload.text, payload.state.as_deref()) {
            (Some(text), state) => {
                let slow = queries::slow_recipients(&tx, &payload.matter, text).await?;
                (slow, if state == Some(Reminder::DeadlineNear.as_str()) { &DEADLINE_NEAR } else { &DEADLINE_PASSED })
            }
            (None, _) => (queries::senders(&tx, &payload.matter).await?, &REVIEW),
        };
        self.0.mail(event, &payload.matter, recipients, letter).await
    }
}

/// The joint resolution holds no more: notes it in the feeds and tells the parties.
struct Reopened(Tools);

#[async_trait]
impl Handler for Reopened {
    fn topic(&self) -> &'static str {
        "matter-reopened"
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload = payload(event)?;
        self.0.note_in_feed(event, &payload.matter, "reopened", None).await?;
        let number = self.0.current_text(&payload.matter).await?;
        self.0.mail_parties(event, &payload.matter, number, &REOPENED).await
    }
}

/// All have adopted the same words: notes it in the feeds and tells the parties.
struct Adopted(Tools);

#[async_trait]
impl Handler for Adopted {
    fn topic(&self) -> &'static str {
        "matter-adopted"
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload = payload(event)?;
        self.0.note_in_feed(event, &payload.matter, "adopted", None).await?;
        let number = self.0.current_text(&payload.matter).await?;
        self.0.mail_parties(event, &payload.matter, number, &ADOPTED).await
    }
}

impl Tools {
    async fn note_in_feed(
        &self,
        event: &Event,
        matter: &str,
        kind: &str,
        body: Option<&str>,
    ) -> Result<(), HandlerError> {
        let tx = self.database.write().await?;
        queries::insert_feed_entry(&tx, &event.id, matter, kind, body).await?;
        Ok(tx.commit().await?)
    }

    /// The number of the text that the councils are asked about.
    async fn current_text(&self, matter: &str) -> Result<i64, HandlerError> {
        let matter = queries::find(&self.database.single(), &access::Reader::system(), matter).await?;
        let joint = matter.and_then(|matter| matter.joint);
        Ok(joint.as_ref().and_then(|joint| joint.current()).map_or(1, |text| text.number))
    }

    async fn mail_parties(&self, event: &Event, matter: &str, text: i64, letter: &Letter) -> Result<(), HandlerError> {
        let recipients = queries::recipients(&self.database.single(), matter, text).await?;
        self.mail(event, matter, recipients, letter).await
    }

    /// Mails everybody, and fails only after all have been tried, so that one bad address holds up nobody else.
    async fn mail(
        &self,
        event: &Event,
        matter: &str,
        recipients: Vec<Recipient>,
        letter: &Letter,
    ) -> Result<(), HandlerError> {
        let mut failed = None;
        for recipient in recipients {
            let message = self.message(event, matter, &recipient, letter);
            match deliver_once(&self.database, &event.id, &recipient.account_id, &self.mailer, message).await {
                Ok(_) => {}
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(()), Err)
    }

    /// A message that says where to look and nothing else: mail is read by more machines than its recipient's.
    fn message(&self, event: &Event, matter: &str, recipient: &Recipient, letter: &Letter) -> Message {
        let lang = Lang::parse(&recipient.locale).unwrap_or(Lang::Nb);
        let t = T::new(self.catalogue.clone(), lang);
        let url = format!("{}/matters/{matter}", self.public_url);
        Message {
            to: recipient.email.clone(),
            subject: t.get(letter.subject).into_owned(),
            text: t.with(letter.text, "url", url),
            id: message_id(&event.id, &recipient.account_id),
            at: event.created_at,
            language: lang.as_str().to_owned(),
        }
    }
}
