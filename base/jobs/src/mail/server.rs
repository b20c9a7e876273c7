//! The mail server: one connection a letter, so that it is known exactly when a letter is handed over.

use super::MailError;
use lettre::address::Envelope;
use lettre::transport::smtp::SMTP_PORT;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use percent_encoding::percent_decode_str;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use url::Url;

const SUBMISSION_PORT: u16 = 587;
const SUBMISSIONS_PORT: u16 = 465;

/// How long the server may take until it is ready for a letter's text.
const TIMEOUT: Duration = Duration::from_secs(40);

/// How long it may take to look at a letter before it says that it has taken it. RFC 5321 asks senders to be patient here:
/// one that gives up too early sends the letter twice.
const VERDICT: Duration = Duration::from_secs(180);

/// Where the mail server is, and how it is spoken to.
#[derive(Clone)]
pub(super) struct Server {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<Credentials>,
    greeting: ClientId,
}

#[derive(Clone, PartialEq, Eq)]
enum Encryption {
    /// None.
    Plain,
    /// After a greeting in the clear; not at all when the server cannot and that is allowed.
    StartTls { required: bool },
    /// From the first byte.
    Tls,
}

impl Server {
    /// The server at `url`: `smtps://`, or `smtp://` with `?tls=required` or `?tls=opportunistic`, or without encryption.
    pub(super) fn at(url: &str) -> Result<Self, MailError> {
        let url = Url::parse(url).map_err(|error| MailError::Url(error.to_string()))?;
        let tls = url.query_pairs().find_map(|(key, value)| (key == "tls").then_some(value));
        let (encryption, port) = match (url.scheme(), tls.as_deref()) {
            ("smtp", None) => (Encryption::Plain, SMTP_PORT),
            ("smtp", Some("opportunistic")) => (Encryption::StartTls { required: false }, SUBMISSION_PORT),
            ("smtp", Some("required")) => (Encryption::StartTls { required: true }, SUBMISSION_PORT),
            ("smtps", _) => (Encryption::Tls, SUBMISSIONS_PORT),
            _ => {
                return Err(MailError::Url(
                    "it begins with smtp: or smtps:, and tls is required or opportunistic".into(),
                ));
            }
        };
        let host = url.host_str().filter(|host| !host.is_empty());
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let name = url.path().trim_matches('/');
        Ok(Self {
            host: host.ok_or_else(|| MailError::Url("it names no machine".into()))?.to_owned(),
            port: url.port().unwrap_or(port),
            encryption,
            credentials: url.password().map(|word| Credentials::new(decoded(url.username()), decoded(word))),
            greeting: if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) },
        })
    }

    /// Connects, greets and signs in, as for a letter, and hangs up.
    pub(super) async fn greet(&self) -> Result<(), MailError> {
        let mut connection = in_time(TIMEOUT, self.connect()).await?;
        in_time(TIMEOUT, connection.quit()).await?;
        Ok(())
    }

    /// Brings the server to the point where it takes a letter's text. What it refuses, it refuses here: recipients first of all.
    pub(super) async fn open(&self, envelope: &Envelope) -> Result<Opened, MailError> {
        in_time(TIMEOUT, async {
            let mut connection = self.connect().await?;
            let wide = envelope.to().iter().chain(envelope.from()).any(|one| !one.to_string().is_ascii());
            if wide && !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                connection.abort().await;
                return Err(MailError::Message("the server takes no addresses with such letters"));
            }
            let parameters = if wide { vec![MailParameter::SmtpUtfEight] } else { Vec::new() };
            let mut begun = connection.command(Mail::new(envelope.from().cloned(), parameters)).await;
            for to in envelope.to() {
                if begun.is_ok() {
                    begun = connection.command(Rcpt::new(to.clone(), Vec::new())).await;
                }
            }
            if begun.is_ok() {
                begun = connection.command(Data).await;
            }
            match begun {
                Ok(_) => Ok(Opened(connection)),
                Err(error) => {
                    connection.abort().await;
                    Err(error.into())
                }
            }
        })
        .await
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, MailError> {
        let tls = || TlsParameters::new(self.host.clone());
        let server = (self.host.as_str(), self.port);
        let mut connection = if self.encryption == Encryption::Tls {
            AsyncSmtpConnection::connect_tokio1(server, None, &self.greeting, Some(tls()?), None).await?
        } else {
            let stream = TcpStream::connect(server).await.map_err(unreached)?;
            // A letter is written in two pieces. Held back until the first is acknowledged, the second would take 40 ms.
            stream.set_nodelay(true).map_err(unreached)?;
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.greeting).await?
        };
        if let Encryption::StartTls { required } = self.encryption
            && (required || connection.can_starttls())
        {
            connection.starttls(tls()?, &self.greeting).await?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}

/// A server that waits for a letter's text. Dropped, it hangs up, and the server forgets the letter.
pub(super) struct Opened(AsyncSmtpConnection);

impl Opened {
    /// Hands the text over. Answers when the server has said that it has taken it.
    pub(super) async fn hand_over(mut self, text: &[u8]) -> Result<(), MailError> {
        in_time(VERDICT, self.0.message(text)).await?;
        // It has the letter; how it takes a farewell is its own affair.
        let _ = timeout(TIMEOUT, self.0.quit()).await;
        Ok(())
    }
}

fn unreached(error: std::io::Error) -> MailError {
    MailError::Unreached(error.to_string())
}

async fn in_time<T, E>(limit: Duration, work: impl Future<Output = Result<T, E>>) -> Result<T, MailError>
where
    MailError: From<E>,
{
    let late = |_| MailError::Unreached(format!("no answer within {} s", limit.as_secs()));
    Ok(timeout(limit, work).await.map_err(late)??)
}
