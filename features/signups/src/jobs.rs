//! Mail to participants: neutral, without anybody's name, and with the link to what they have told.

mod meeting;
mod message;

use crate::letters::{self, Kind, Removed, Told};
use crate::queries;
use access::Reader;
use async_trait::async_trait;
use database::Database;
use jobs::{Event, Handler, HandlerError, Mailer, forget_payload};
use meeting::{Happening, OfMeeting};
use message::{Letter, To};
use std::sync::Arc;
use vault::Vault;
use web::Catalogue;

/// What the handlers work with.
#[derive(Clone)]
pub struct Tools {
    /// The database.
    pub database: Database,
    /// The way mail goes out.
    pub mailer: Arc<Mailer>,
    /// All texts.
    pub catalogue: Arc<Catalogue>,
    /// Opens what is sealed.
    pub vault: Vault,
    /// The address people use.
    pub public_url: String,
}

/// The handlers of this feature's events, and of those of meetings that participants are told of.
pub fn handlers(tools: &Tools) -> Vec<Arc<dyn Handler>> {
    let of_meeting = |happening| -> Arc<dyn Handler> { Arc::new(OfMeeting { happening, tools: tools.clone() }) };
    vec![
        Arc::new(ToldOne(tools.clone())),
        Arc::new(ToldRemoved(tools.clone())),
        of_meeting(Happening::Moved),
        of_meeting(Happening::Cancelled),
    ]
}

/// Somebody has signed up, or moved up.
struct ToldOne(Tools);

#[async_trait]
impl Handler for ToldOne {
    fn topic(&self) -> &'static str {
        letters::TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let told: Told = serde_json::from_value(event.payload.clone())?;
        let tx = self.0.database.single();
        // Whoever has left meanwhile is not written to.
        let Some(participant) = queries::by_id(&tx, &told.participant).await? else { return Ok(()) };
        let found = meetings::queries::find(&tx, &Reader::system(), &participant.meeting_slug).await?;
        let Some(meeting) = found else { return Ok(()) };
        let line = queries::line(&tx, &meeting.id).await?;
        drop(tx);
        let place = seating::place_in_line(&line, &participant.id);
        let letter = match (place, told.kind) {
            (Some(place), _) => Letter::Waiting(place),
            (None, Kind::SignedUp) => Letter::Seated,
            (None, Kind::MovedUp) => Letter::MovedUp,
        };
        self.0.mail(event, &meeting, &participant, letter).await
    }
}

/// Somebody was removed by those who run the meeting.
struct ToldRemoved(Tools);

#[async_trait]
impl Handler for ToldRemoved {
    fn topic(&self) -> &'static str {
        letters::REMOVED
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        // An attempt that sent the mail, and was killed before it could say so, has left an event without content.
        if event.payload.get("to").is_none() {
            return Ok(());
        }
        let removed: Removed = serde_json::from_value(event.payload.clone())?;
        let Tools { database, vault, .. } = &self.0;
        let tx = database.single();
        let meeting = meetings::queries::find(&tx, &Reader::system(), &removed.meeting).await?;
        let to = vault.unseal(&tx, letters::SEALED, &removed.to).await?;
        drop(tx);
        if let Some(meeting) = meeting {
            let url = format!("{}/meetings/{}", self.0.public_url, meeting.slug);
            let email = String::from_utf8_lossy(&to).into_owned();
            let to = To { id: &removed.participant, email, locale: &removed.locale, url };
            self.0.send(event, &meeting, to, Letter::Removed).await?;
        }
        Ok(forget_payload(database, &event.id).await?)
    }
}
