//! Where mail goes.

use super::server::Server;
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
        self.send_noting(message, async { Ok::<_, MailError>(()) }).await
    }

    /// Sends one mail, and waits for `note` when the server is ready for its text and nothing of it was handed over yet; when
    /// `note` fails, nothing is. A mail that can be sent twice without harm, into a folder, is sent without a note.
    pub(crate) async fn send_noting<E: From<MailError>>(
        &self,
        message: Message,
        note: impl Future<Output = Result<(), E>>,
    ) -> Result<(), E> {
        let mail = message.mail_from(&self.from)?;
        match &self.destination {
            Destination::Server(server) => {
                // lettre logs whole conversations with the server: recipients, texts and the password.
                let opened = server.open(mail.envelope()).with_subscriber(NoSubscriber::default()).await?;
                note.await?;
                opened.hand_over(&mail.formatted()).with_subscriber(NoSubscriber::default()).await?;
            }
            Destination::Folder(folder) => write(folder, &message.id, &mail.formatted()).await?,
            Destination::Nowhere(count) => {
                let count = count.fetch_add(1, Ordering::Relaxed) + 1;
                tracing::warn!(count, "mail is not set up, so a mail was not sent");
            }
        }
        tracing::debug!(id = message.id, "a mail was sent");
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
