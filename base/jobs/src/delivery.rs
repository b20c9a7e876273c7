//! Reaching each recipient of an event once, although the event may be handled several times.
//!
//! A letter is noted in the database as its text is handed to the mail server, and again when the server has said that it took
//! it. A program that is killed before the first note has sent nothing, and one that is killed after the second is known to
//! have. In between there is doubt, for as long as the server takes to answer. What was handed over is then nearly always
//! taken, so such a letter is not sent again but told to whoever looks after the installation; see
//! `docs/decisions/0007-own-outbox.md`.

use crate::mail::Prepared;
use crate::queries::{self, Reached};
use crate::rules::DOUBT;
use crate::{HandlerError, MailError, Mailer, Message};
use database::{Database, Engine};
use std::time::Duration;

/// How long to wait before a note that failed is tried again.
const AGAIN: Duration = Duration::from_millis(500);

/// Sends `message` unless the event has already reached `recipient`, and remembers that it has. Answers whether it was sent.
///
/// A handler calls this for each recipient, and fails at the end if one failed: the next attempt then reaches only those who
/// are left. Give the message the id of [`crate::message_id`], so that it is the same at every attempt.
pub async fn deliver_once(
    database: &Database,
    event_id: &str,
    recipient: &str,
    mailer: &Mailer,
    message: Message,
) -> Result<bool, HandlerError> {
    let delivery =
        Delivery { database: database.clone(), event_id: event_id.to_owned(), recipient: recipient.to_owned() };
    let mailer = mailer.clone();
    // Once begun it is brought to its end, also when the handler is stopped because it takes too long.
    Ok(tokio::spawn(async move { delivery.deliver(&mailer, message).await }).await??)
}

struct Delivery {
    database: Database,
    event_id: String,
    recipient: String,
}

/// Why a letter did not go out.
#[derive(Debug, thiserror::Error)]
enum Undelivered {
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error(transparent)]
    Database(#[from] database::Error),
    #[error("another worker is delivering it")]
    Elsewhere,
}

/// How a delivery ended.
#[derive(Clone, Copy)]
enum End {
    Delivered,
    TakenBack,
}

impl Delivery {
    async fn deliver(&self, mailer: &Mailer, message: Message) -> Result<bool, Undelivered> {
        match queries::reached(&self.database, &self.event_id, &self.recipient).await? {
            Reached::No => {}
            Reached::Yes => return Ok(false),
            Reached::Perhaps(since) if self.database.clock().now() - since < DOUBT => {
                return Err(Undelivered::Elsewhere);
            }
            Reached::Perhaps(_) => {
                tracing::warn!(
                    event = self.event_id,
                    mail = message.id,
                    "the program was ended while this mail was sent, so it may be missing; it is not sent again"
                );
                return Ok(false);
            }
        }
        let prepared = mailer.prepare(message).await?;
        let sent = if prepared.may_be_repeated() {
            prepared.hand_over().await.map_err(Undelivered::from)
        } else {
            self.hand_over(prepared).await
        };
        match &sent {
            Ok(()) => self.insist(End::Delivered).await,
            Err(Undelivered::Elsewhere) => {}
            // The server has said no, or broken off before it said yes. Or the note itself failed, and may still be there.
            Err(_) => self.insist(End::TakenBack).await,
        }
        sent.map(|()| true)
    }

    /// Hands a letter over, and notes it at the same moment.
    async fn hand_over(&self, prepared: Prepared) -> Result<(), Undelivered> {
        let note = queries::begin_delivery(&self.database, &self.event_id, &self.recipient).await?;
        let note = note.ok_or(Undelivered::Elsewhere)?;
        if self.database.engine() == Engine::Sqlite {
            // Written by this process, so it must be there before the letter is gone.
            note.commit().await?;
            return Ok(prepared.hand_over().await?);
        }
        // What was written to a socket arrives, also when the process dies then. This writes the commit and at once the letter,
        // without waiting for an answer in between, so that there is next to no time for dying after the one and before the other.
        // A commit that fails is made good by what follows.
        let (_, sent) = futures::future::join(note.commit(), prepared.hand_over()).await;
        Ok(sent?)
    }

    /// Notes how it went. What is known here is known nowhere else, so a database that is away is waited for.
    async fn insist(&self, end: End) {
        while let Err(error) = self.note(end).await {
            tracing::warn!(event = self.event_id, %error, "how a delivery went could not be noted yet");
            if error.trouble().is_none() {
                return;
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    async fn note(&self, end: End) -> Result<(), database::Error> {
        match end {
            End::Delivered => queries::delivered(&self.database, &self.event_id, &self.recipient).await,
            End::TakenBack => queries::take_back(&self.database, &self.event_id, &self.recipient).await,
        }
    }
}
