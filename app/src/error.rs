//! Why a command failed, in words for the person at the terminal.

use std::net::SocketAddr;
use std::path::PathBuf;

/// A command's failure.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The sensitive fields cannot be opened.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// The settings cannot be used.
    #[error(transparent)]
    Config(#[from] config::Error),
    /// People cannot sign in at a provider as set up.
    #[error(transparent)]
    Federation(#[from] accounts::federation::SettingsError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// A write failed.
    #[error(transparent)]
    Write(#[from] audit::Error),
    /// What is no longer needed could not be let go.
    #[error(transparent)]
    Retention(#[from] retention::Error),
    /// The file store failed.
    #[error(transparent)]
    Files(#[from] files::Error),
    /// The scanner cannot be used as set up.
    #[error("scanner: {0}")]
    Scanner(#[from] files::NoScanner),
    /// Traces cannot be sent as set up.
    #[error("traces: {0}")]
    Traces(String),
    /// A backup could not be made or restored.
    #[error(transparent)]
    Backup(#[from] backup::Error),
    /// A backup was made, and something that it should hold is not as it should be.
    #[error("the backup was written, but {0}. `samhelse doctor` tells more")]
    BackupLacks(String),
    /// The doctor found something.
    #[error("{0} of the checks found something wrong")]
    Unwell(usize),
    /// Mail cannot be sent as set up.
    #[error("mail cannot be sent as set up: {0}")]
    Mail(#[from] jobs::MailError),
    /// A folder cannot be used.
    #[error("{} cannot be used: {source}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The port is taken.
    #[error(
        "{0} is in use by another program. Stop that program, or choose another port with --listen, such as --listen 127.0.0.1:8090"
    )]
    PortTaken(SocketAddr),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The server stopped by itself.
    #[error("the server stopped: {0}")]
    Serve(#[source] std::io::Error),
    /// The region pack has faults.
    #[error("the region pack cannot be imported; nothing was changed.\n{0}")]
    Pack(String),
    /// An export could not be made.
    #[error("the region pack could not be written: {0}")]
    Export(String),
    /// What was asked for does not make sense.
    #[error("{0}")]
    Usage(String),
    /// The texts are faulty, which a build's tests find first.
    #[error("{0}")]
    Texts(String),
    /// The audit chain is broken.
    #[error(
        "the audit log is broken at record {0}: that record, or one before it, was changed, removed or put in later"
    )]
    Broken(i64),
}
