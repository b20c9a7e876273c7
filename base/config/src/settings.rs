//! The settings, their defaults and what follows from them.

use crate::mask::mask;
use crate::oidc::Oidc;
use crate::s3::S3;
use crate::{Error, Secret};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::{Debug, Formatter};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

/// How an installation is set up.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The address and port to answer at.
    pub listen: SocketAddr,
    /// The address people use, without a slash at the end.
    pub public_url: String,
    /// The folder that everything is kept in.
    pub data: PathBuf,
    /// The database's address, unless it is the default; see [`Settings::database_url`].
    pub database_url: Option<String>,
    /// The file that the database's address was read from.
    pub database_url_file: Option<PathBuf>,
    /// The secret key itself; see [`Settings::secret`].
    pub secret_key: Option<String>,
    /// The file that holds the secret key; see [`Settings::secret`].
    pub secret_key_file: Option<PathBuf>,
    /// The file that holds the key before this one, while the key is being changed; see [`Settings::previous_secret`].
    pub previous_secret_key_file: Option<PathBuf>,
    /// Whether the client's address is taken from the proxy in front.
    pub trust_forwarded_for: bool,
    /// What the log looks like.
    pub log: LogFormat,
    /// What is logged.
    pub log_filter: String,
    /// Where traces are sent.
    pub traces: Option<String>,
    /// The language of a visitor who has not chosen one.
    pub default_language: Language,
    /// Whom backups are encrypted to.
    pub backup_recipient: Option<String>,
    /// Where ClamAV's daemon looks at attachments.
    pub scanner: Option<String>,
    /// Where attachments are kept instead of the data folder.
    pub s3: Option<S3>,
    /// How mail is sent.
    pub mail: Mail,
    /// How much may be asked for in a minute.
    pub limits: Limits,
    /// Where else people can sign in, by the names that stand in addresses.
    pub oidc: BTreeMap<String, Oidc>,
}

/// How mail is sent.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// The mail server's address.
    pub url: Option<String>,
    /// The file that the mail server's address was read from.
    pub url_file: Option<PathBuf>,
    /// The folder that mail is written to instead of being sent.
    pub directory: Option<PathBuf>,
    /// The sender.
    pub from: String,
}

/// How much may be asked for in a minute, on all nodes together; 0 for no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Forms and attachments of one account.
    pub account_writes: u32,
    /// Forms and attachments from one address.
    pub address_writes: u32,
    /// What one token asks for.
    pub token_reads: u32,
    /// What programs ask for from one address.
    pub address_reads: u32,
}

/// What the log looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Norwegian Bokmål.
    Nb,
    /// Norwegian Nynorsk.
    Nn,
    /// English.
    En,
}

impl Settings {
    /// The database's address: the one that is set, or an SQLite file in the data folder.
    pub fn database_url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| {
            // SQLite's address is percent-decoded and ends at a question mark.
            let path = self.data.join("samhelse.db").to_string_lossy().replace('%', "%25").replace('?', "%3F");
            format!("sqlite:{path}")
        })
    }

    /// The secret key, read from its file when it is kept in one.
    pub fn secret(&self) -> Result<Secret, Error> {
        match (&self.secret_key, &self.secret_key_file) {
            (Some(key), _) => Secret::new(key),
            (None, Some(path)) => secret_in(path),
            (None, None) => Err(Error::NoSecret),
        }
    }

    /// The secret key before this one, while the key is being changed.
    pub fn previous_secret(&self) -> Result<Option<Secret>, Error> {
        self.previous_secret_key_file.as_deref().map(secret_in).transpose()
    }
}

fn secret_in(path: &Path) -> Result<Secret, Error> {
    let read = std::fs::read_to_string(path);
    Secret::new(&read.map_err(|error| Error::File { path: path.to_owned(), reason: error.to_string() })?)
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            public_url: "http://localhost:8080".to_owned(),
            data: PathBuf::from("./data"),
            database_url: None,
            database_url_file: None,
            secret_key: None,
            secret_key_file: None,
            previous_secret_key_file: None,
            trust_forwarded_for: false,
            log: LogFormat::Text,
            log_filter: "info".to_owned(),
            traces: None,
            default_language: Language::Nb,
            backup_recipient: None,
            scanner: None,
            s3: None,
            mail: Mail::default(),
            limits: Limits::default(),
            oidc: BTreeMap::new(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { account_writes: 120, address_writes: 600, token_reads: 600, address_reads: 600 }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self { url: None, url_file: None, directory: None, from: "Samhelse <samhelse@localhost>".to_owned() }
    }
}

impl Language {
    /// The language's tag, as in `<html lang>`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

impl Debug for Settings {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings")
            .field("listen", &self.listen)
            .field("public_url", &self.public_url)
            .field("data", &self.data)
            .field("database_url", &self.database_url.as_deref().map(mask))
            .field("database_url_file", &self.database_url_file)
            .field("secret_key", &self.secret_key.as_ref().map(|_| "***"))
            .field("secret_key_file", &self.secret_key_file)
            .field("previous_secret_key_file", &self.previous_secret_key_file)
            .field("trust_forwarded_for", &self.trust_forwarded_for)
            .field("log", &self.log)
            .field("log_filter", &self.log_filter)
            .field("traces", &self.traces)
            .field("default_language", &self.default_language)
            .field("backup_recipient", &self.backup_recipient)
            .field("scanner", &self.scanner)
            .field("s3", &self.s3)
            .field("mail", &self.mail)
            .field("limits", &self.limits)
            .field("oidc", &self.oidc)
            .finish()
    }
}

impl Debug for Mail {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail")
            .field("url", &self.url.as_deref().map(mask))
            .field("url_file", &self.url_file)
            .field("directory", &self.directory)
            .field("from", &self.from)
            .finish()
    }
}
