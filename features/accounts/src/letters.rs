//! Mail to an address that no account has: a new one that is to be confirmed, or one that was an account's until now. The event
//! holds the address only until the mail is sent.

use crate::jobs::Tools;
use async_trait::async_trait;
use audit::Writing;
use jobs::{Event, Handler, HandlerError, Message, deliver_once, forget_payload, message_id};
use serde::{Deserialize, Serialize};
use web::{Lang, T};

/// The topic of the events.
const TOPIC: &str = "account-letter";
/// The context that a token in such an event is sealed for.
const SEALED: &str = "outbox.account-letter";

/// What a letter says. Each has a subject `mail-…-subject` and a text `mail-…-text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// This address is to be confirmed, by the link.
    EmailConfirm,
    /// The account has another address from now on.
    EmailChanged,
    /// The account is erased.
    AccountErased,
}

impl Kind {
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::EmailConfirm => ("mail-email-confirm-subject", "mail-email-confirm-text"),
            Self::EmailChanged => ("mail-email-changed-subject", "mail-email-changed-text"),
            Self::AccountErased => ("mail-account-erased-subject", "mail-account-erased-text"),
        }
    }
}

/// What an event carries until its mail is sent.
#[derive(Debug, Serialize, Deserialize)]
struct Letter {
    /// The account's id.
    account: String,
    /// The address.
    to: String,
    /// The language.
    locale: String,
    /// What it says.
    kind: Kind,
    /// The token of the link, sealed, if it holds one.
    token: Option<String>,
}

/// Somebody to write to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct To<'a> {
    /// The account's id.
    pub account_id: &'a str,
    /// The address.
    pub email: &'a str,
    /// The language.
    pub locale: &'a str,
}

/// Puts a letter in the outbox; `token`, sealed by [`seal`], is what its link holds.
pub(crate) fn send(writing: &mut Writing, to: To<'_>, kind: Kind, token: Option<String>) -> Result<(), audit::Error> {
    let (account, locale) = (to.account_id.to_owned(), to.locale.to_owned());
    writing.announce(TOPIC, &Letter { account, to: to.email.to_owned(), locale, kind, token })
}

/// Seals the token of a link.
pub(crate) async fn seal(vault: &vault::Vault, writing: &Writing, token: &str) -> Result<String, vault::Error> {
    vault.seal(writing, SEALED, token.as_bytes()).await
}

/// Sends the letters.
pub(crate) struct Letters(pub Tools);

#[async_trait]
impl Handler for Letters {
    fn topic(&self) -> &'static str {
        TOPIC
    }

    async fn handle(&self, event: &Event) -> Result<(), HandlerError> {
        // An attempt that sent the mail, and was killed before it could say so, has left an event without content.
        if event.payload.get("to").is_none() {
            return Ok(());
        }
        let letter: Letter = serde_json::from_value(event.payload.clone())?;
        let url = self.url(&letter).await?;
        let lang = Lang::parse(&letter.locale).unwrap_or(Lang::Nb);
        let t = T::new(self.0.catalogue.clone(), lang);
        let (subject, text) = letter.kind.texts();
        let message = Message {
            to: letter.to,
            subject: t.get(subject).into_owned(),
            text: t.with(text, "url", url),
            id: message_id(&event.id, &letter.account),
            language: lang.as_str().to_owned(),
            at: event.created_at,
        };
        let Tools { database, mailer, .. } = &self.0;
        deliver_once(database, &event.id, &letter.account, mailer, message).await?;
        Ok(forget_payload(database, &event.id).await?)
    }
}

impl Letters {
    async fn url(&self, letter: &Letter) -> Result<String, HandlerError> {
        let Some(sealed) = &letter.token else { return Ok(self.0.public_url.clone()) };
        let token = self.0.vault.unseal(&self.0.database.single(), SEALED, sealed).await?;
        Ok(format!("{}/account/email/{}", self.0.public_url, String::from_utf8_lossy(&token)))
    }
}
