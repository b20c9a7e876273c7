//! Why a mail was not sent.

use lettre::transport::smtp;

/// A failure to send. Its text names nobody: what a mail server answers often repeats the recipient, and is left out.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The setting for the mail server cannot be used.
    #[error("the mail server's address cannot be used: {0}")]
    Url(String),
    /// The setting for the sender cannot be used.
    #[error("the sender of mail must be an address like \"Samhelse <post@example.org>\"")]
    From,
    /// The recipient's address is not one.
    #[error("the recipient is not a mail address")]
    To,
    /// The message cannot be written as mail.
    #[error("the message cannot be written as mail: {0}")]
    Message(&'static str),
    /// The mail server did not take it.
    #[error("the mail server answered {code}")]
    Refused {
        /// Its answer: 400 to 499 for "later", 500 to 599 for "never".
        code: u16,
    },
    /// The mail server was not reached, or broke off.
    #[error("the mail server was not reached: {0}")]
    Unreached(String),
    /// The folder for mail cannot be written to.
    #[error("the folder for mail cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

impl MailError {
    /// Whether trying again is of no use.
    pub fn is_permanent(&self) -> bool {
        matches!(self, Self::To | Self::Message(_) | Self::Refused { code: 500.. })
    }
}

impl From<smtp::Error> for MailError {
    fn from(error: smtp::Error) -> Self {
        if let Some(code) = error.status() {
            return Self::Refused { code: u16::from(code) };
        }
        // Only what the network and TLS say is told: the rest may quote the server.
        if error.is_response() {
            return Self::Unreached("its answer could not be read".to_owned());
        }
        Self::Unreached(error.to_string())
    }
}
