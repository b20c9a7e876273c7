//! A meeting was moved or cancelled: tells everybody who has signed up.

use super::Tools;
use super::message::Letter;
use crate::queries;
use access::Reader;
use async_trait::async_trait;
use jobs::{Event, Handler, HandlerError};
use serde::Deserialize;

/// What happened to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    /// It is at another time or place.
    Moved,
    /// It will not take place.
    Cancelled,
}

/// What an event of a meeting carries.
#[derive(Deserialize)]
struct Payload {
    /// The meeting's slug.
    meeting: String,
}

/// Tells everybody of one kind of happening.
pub(super) struct OfMeeting {
    /// What happened.
    pub happening: Happening,
    /// What it works with.
    pub tools: Tools,
}

#[async_trait]
impl Handler for OfMeeting {
    fn topic(&self) -> &'static str {
        match self.happening {
            Happening::Moved => "meeting-moved",
            Happening::Cancelled => "meeting-cancelled",
        }
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        let payload: Payload = serde_json::from_value(event.payload.clone())?;
        let tx = self.tools.database.single();
        let found = meetings::queries::find(&tx, &Reader::system(), &payload.meeting).await?;
        let Some(meeting) = found else { return Ok(()) };
        let participants = queries::of_meeting_to_tell(&tx, &meeting.id).await?;
        drop(tx);
        let letter = match self.happening {
            Happening::Moved => Letter::Moved,
            Happening::Cancelled => Letter::Cancelled,
        };
        let mut failed = None;
        for participant in participants {
            failed = self.tools.mail(event, &meeting, &participant, letter).await.err().or(failed);
        }
        failed.map_or(Ok(()), Err)
    }
}
