//! What mails say.

use super::Tools;
use crate::links;
use crate::queries::Participant;
use jobs::{Event, HandlerError, Message, deliver_once, message_id};
use meetings::queries::Meeting;
use web::{Lang, T};

/// What a mail says. Each has a text `mail-signup-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letter {
    /// They take part.
    Seated,
    /// They wait, at this place in the line.
    Waiting(usize),
    /// They waited, and take part now.
    MovedUp,
    /// They were removed.
    Removed,
    /// The meeting is at another time or place.
    Moved,
    /// The meeting will not take place.
    Cancelled,
}

impl Letter {
    fn text(self) -> &'static str {
        match self {
            Self::Seated => "mail-signup-seated",
            Self::Waiting(_) => "mail-signup-waiting",
            Self::MovedUp => "mail-signup-moved-up",
            Self::Removed => "mail-signup-removed",
            Self::Moved => "mail-signup-moved",
            Self::Cancelled => "mail-signup-cancelled",
        }
    }
}

/// Who is written to.
pub(super) struct To<'a> {
    /// The participant's id.
    pub id: &'a str,
    /// The address.
    pub email: String,
    /// The language.
    pub locale: &'a str,
    /// What the mail leads to.
    pub url: String,
}

impl Tools {
    /// Mails a participant who has an address.
    pub(super) async fn mail(
        &self,
        event: &Event,
        meeting: &Meeting,
        participant: &Participant,
        letter: Letter,
    ) -> Result<(), HandlerError> {
        let Some(email) = participant.open_email(&self.vault, &self.database.single()).await? else { return Ok(()) };
        let link = links::link(&self.vault, &self.database, participant).await?;
        let url = format!("{}/signup/{link}", self.public_url);
        let to = To { id: &participant.id, email, locale: &participant.locale, url };
        self.send(event, meeting, to, letter).await
    }

    /// Mails somebody, once for each event.
    pub(super) async fn send(
        &self,
        event: &Event,
        meeting: &Meeting,
        to: To<'_>,
        letter: Letter,
    ) -> Result<(), HandlerError> {
        let lang = Lang::parse(to.locale).unwrap_or(Lang::Nb);
        let t = T::new(self.catalogue.clone(), lang);
        let message = Message {
            to: to.email,
            subject: t.with("mail-signup-subject", "meeting", title(&t, meeting)),
            text: self.text(&t, meeting, letter, &to.url),
            id: message_id(&event.id, to.id),
            at: event.created_at,
            language: lang.as_str().to_owned(),
        };
        deliver_once(&self.database, &event.id, to.id, &self.mailer, message).await?;
        Ok(())
    }

    fn text(&self, t: &T, meeting: &Meeting, letter: Letter, url: &str) -> String {
        let calendar = format!("{}/meetings/{}/meeting.ics", self.public_url, meeting.slug);
        let (when, title) = (t.moment(&meeting.starts_at), title(t, meeting));
        let location = match meeting.place.as_str() {
            "" => t.get("mail-signup-no-place").into_owned(),
            place => place.to_owned(),
        };
        let place = if let Letter::Waiting(place) = letter { place.to_string() } else { String::new() };
        let values = [
            ("meeting", title.as_str()),
            ("when", &when),
            ("location", &location),
            ("place", &place),
            ("url", url),
            ("calendar", &calendar),
        ];
        t.with_all(letter.text(), &values)
    }
}

/// The meeting's public name.
fn title(t: &T, meeting: &Meeting) -> String {
    let host = meeting.host().map(|host| host.name(t.lang()).value).unwrap_or_default();
    format!("{host}: {}", meetings::pages::name(t, meeting))
}
