//! Why a request was not answered.

/// A request that failed, told to the log; the address may hold a secret in its query and is left out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is no `https:` address of a host, and no trusted host on this machine.
    #[error("{0} is not reached: only https, and plain http to a trusted host on this machine")]
    Scheme(String),
    /// The host stands in a network that is not public, and the settings do not name it.
    #[error("{0} is not reached: it is not a public address, and no trusted host")]
    NotPublic(String),
    /// The answer is longer than [`MAX_BODY`](crate::MAX_BODY).
    #[error("{0} answered with more than is read")]
    TooLong(String),
    /// There was no answer, or it broke off.
    #[error("{host} could not be reached: {reason}")]
    Unreachable {
        /// Who was asked.
        host: String,
        /// What the connection said.
        reason: String,
    },
    /// This machine's list of certificate authorities could not be read.
    #[error("no secure connections can be made: {0}")]
    Tls(#[from] rustls::Error),
    /// The client could not be made.
    #[error("no requests can be made: {0}")]
    Setup(String),
}
