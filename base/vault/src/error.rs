//! What can go wrong with sealed fields.

/// Why a field could not be sealed or opened. No text here holds anything of what was sealed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// The write of a new key failed.
    #[error(transparent)]
    Audit(#[from] audit::Error),
    /// The secret is not the one that the data keys were wrapped with.
    #[error(
        "the secret key is not the one that this database's sensitive fields were sealed with. Give the right one; \
         or, when the key is being changed, give the old one as previous_secret_key_file"
    )]
    WrongSecret,
    /// What was to be opened is not a sealed field, was changed, or was moved here from another row.
    #[error("a sealed field cannot be opened: it was changed, or belongs elsewhere")]
    Broken,
    /// The cipher refused; only lengths beyond all use can make it.
    #[error("a field could not be sealed")]
    Cipher,
}
