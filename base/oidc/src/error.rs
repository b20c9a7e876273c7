//! Why somebody could not sign in.

/// What went wrong; told to the log, not to people.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person changed their mind, or the provider let nobody in.
    #[error("the provider answered {0:?}")]
    Refused(String),
    /// The provider cannot be reached, or answers with something else than the standard says.
    #[error("the provider could not be used: {0}")]
    Unavailable(String),
    /// The answer does not belong to the question, or a token does not hold.
    #[error("the answer does not hold: {0}")]
    Invalid(String),
    /// Our own side of the settings cannot be used.
    #[error("the settings cannot be used: {0}")]
    Settings(String),
}

impl From<outgoing::Error> for Error {
    fn from(error: outgoing::Error) -> Self {
        Self::Unavailable(error.to_string())
    }
}
