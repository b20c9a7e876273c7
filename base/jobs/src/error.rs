//! Why the worker could not go on.

/// A failure of the outbox itself; what a handler fails with is a [`crate::HandlerError`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
}
