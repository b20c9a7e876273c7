//! Where mail goes.

use super::{MailError, Message};
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;

/// How long a mail server may take for one answer.
const TIMEOUT: Duration = Duration::from_secs(20);

/// Sends mail to a server, into a folder, or nowhere; cheap to clone.
#[derive(Clone, Debug)]
pub struct Mailer {
    from: Mailbox,
    destination: Destination,
}

#[derive(Clone)]
enum Destination {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Nowhere(Arc<AtomicU64>),
}

impl Mailer {
    /// A mailer as the settings say: into `directory` when it is set, to the server at `url` (`smtps://`, or `smtp://` with
    /// `?tls=required`, or without encryption) when that is, and otherwise nowhere. Must be called within Tokio's runtime,
    /// where connections to the server are kept for the next mail.
    pub fn from_settings(url: Option<&str>, directory: Option<&Path>, from: &str) -> Result<Self, MailError> {
        let from = from.parse().map_err(|_| MailError::From)?;
        let destination = match (directory, url) {
            (Some(directory), _) => {
                std::fs::create_dir_all(directory)?;
                Destination::Folder(directory.to_owned())
            }
            (None, Some(url)) => Destination::Server(server(url)?),
            (None, None) => Destination::Nowhere(Arc::default()),
        };
        Ok(Self { from, destination })
    }

    /// Connects to the mail server, greets it and signs in, as for a mail, and hangs up. Nothing happens when mail goes to a
    /// folder or nowhere.
    pub async fn greet(&self) -> Result<(), MailError> {
        let Destination::Server(server) = &self.destination else { return Ok(()) };
        match server.test_connection().with_subscriber(NoSubscriber::default()).await? {
            true => Ok(()),
            false => Err(MailError::Unreached("it answered the greeting with something else".to_owned())),
        }
    }

    /// Sends one mail. Answers when the server has taken it.
    pub async fn send(&self, message: Message) -> Result<(), MailError> {
        let mail = message.mail_from(&self.from)?;
        match &self.destination {
            Destination::Server(server) => {
                // lettre logs whole conversations with the server: recipients, texts and the password.
                server.send(mail).with_subscriber(NoSubscriber::default()).await?;
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

fn server(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, MailError> {
    if tokio::runtime::Handle::try_current().is_err() {
        return Err(MailError::Url("it can only be used within Tokio's runtime".to_owned()));
    }
    let builder =
        AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| MailError::Url(error.to_string()))?;
    Ok(builder.timeout(Some(TIMEOUT)).build())
}

/// Writes a mail under its id: one that is sent again replaces itself.
async fn write(folder: &Path, id: &str, mail: &[u8]) -> Result<(), MailError> {
    // Renamed when it is whole, so that nobody reads half a mail.
    let unfinished = folder.join(format!("{id}.part"));
    tokio::fs::write(&unfinished, mail).await?;
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
