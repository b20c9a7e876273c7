//! Where mail goes.

use super::server::{Opened, Server};
use super::{MailError, Message};
use lettre::message::Mailbox;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;

/// Sends mail to a server, into a folder, or nowhere; cheap to clone.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    destination: Destination,
}

#[derive(Clone)]
enum Destination {
    Server(Arc<Server>),
    Folder(PathBuf),
    Nowhere(Arc<AtomicU64>),
}

impl Mailer {
    /// A mailer as the settings say: into `directory` when it is set, to the server at `url` (`smtps://`, or `smtp://` with
    /// `?tls=required`, or without encryption) when that is, and otherwise nowhere.
    pub fn from_settings(url: Option<&str>, directory: Option<&Path>, from: &str) -> Result<Self, MailError> {
        let from = from.parse().map_err(|_| MailError::From)?;
        let destination = match (directory, url) {
            (Some(directory), _) => {
                std::fs::create_dir_all(directory)?;
                Destination::Folder(directory.to_owned())
            }
            (None, Some(url)) => Destination::Server(Arc::new(Server::at(url)?)),
            (None, None) => Destination::Nowhere(Arc::default()),
        };
        Ok(Self { from, destination })
    }

    /// Connects to the mail server, greets it and signs in, as for a mail, and hangs up. Nothing happens when mail goes to a
    /// folder or nowhere.
    pub async fn greet(&self) -> Result<(), MailError> {
        let Destination::Server(server) = &self.destination else { return Ok(()) };
        server.greet().with_subscriber(NoSubscriber::default()).await
    }

    /// Sends one mail. Answers when the server has taken it.
    pub async fn send(&self, message: Message) -> Result<(), MailError> {
        self.prepare(message).await?.hand_over().await
    }

    /// Does all that comes before a mail's text is handed over, so that nothing but that is left. What a mail server refuses, it
    /// refuses here, but for the text itself.
    pub(crate) async fn prepare(&self, message: Message) -> Result<Prepared, MailError> {
        let mail = message.mail_from(&self.from)?;
        let way = match &self.destination {
            Destination::Server(server) => {
                // lettre logs whole conversations with the server: recipients, texts and the password.
                Way::Server(Box::new(server.open(mail.envelope()).with_subscriber(NoSubscriber::default()).await?))
            }
            Destination::Folder(folder) => Way::Folder(folder.clone()),
            Destination::Nowhere(count) => Way::Nowhere(Arc::clone(count)),
        };
        Ok(Prepared { way, id: message.id, text: mail.formatted() })
    }
}

/// A mail of which only the text has to be handed over. Dropped before that, it was never sent.
pub(crate) struct Prepared {
    way: Way,
    id: String,
    text: Vec<u8>,
}

enum Way {
    Server(Box<Opened>),
    Folder(PathBuf),
    Nowhere(Arc<AtomicU64>),
}

impl Prepared {
    /// Whether it may be handed over several times without harm: in a folder it replaces itself.
    pub(crate) fn may_be_repeated(&self) -> bool {
        !matches!(self.way, Way::Server(_))
    }

    /// Hands the text over; on a network, when this is polled for the first time. Answers when it was taken.
    pub(crate) async fn hand_over(self) -> Result<(), MailError> {
        match self.way {
            Way::Server(opened) => opened.hand_over(&self.text).with_subscriber(NoSubscriber::default()).await?,
            Way::Folder(folder) => write(&folder, &self.id, &self.text).await?,
            Way::Nowhere(count) => {
                let count = count.fetch_add(1, Ordering::Relaxed) + 1;
                tracing::warn!(count, "mail is not set up, so a mail was not sent");
            }
        }
        tracing::debug!(id = self.id, "a mail was sent");
        Ok(())
    }
}

/// Writes a mail under its id: one that is sent again replaces itself.
async fn write(folder: &Path, id: &str, mail: &[u8]) -> Result<(), MailError> {
    // Renamed when it is whole, so that nobody reads half a mail.
    let unfinished = folder.join(format!("{id}.part"));
    let written = tokio::fs::write(&unfinished, mail).await;
    if written.is_err() {
        let _ = tokio::fs::remove_file(&unfinished).await;
    }
    written?;
    Ok(tokio::fs::rename(unfinished, folder.join(format!("{id}.eml"))).await?)
}

impl std::fmt::Debug for Destination {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            // Its own form could show the password.
            Self::Server(_) => f.write_str("Server"),
            Self::Folder(folder) => f.debug_tuple("Folder").field(folder).finish(),
            Self::Nowhere(count) => f.debug_tuple("Nowhere").field(count).finish(),
        }
    }
}
