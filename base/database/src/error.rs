//! What can go wrong between us and the database.

/// A failure of the database. Its text is for the log, never for people.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The URL is neither `sqlite:` nor `postgres:`.
    #[error("the database URL must begin with sqlite: or postgres:, not {0:?}")]
    Url(String),
    /// The database could not be opened.
    #[error("the database could not be opened: {0}")]
    Open(#[source] sea_orm::DbErr),
    /// A migration failed.
    #[error("the database could not be brought up to date: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A statement failed.
    #[error("statement failed: {0}")]
    Statement(#[from] sea_orm::DbErr),
    /// A page's statement failed.
    #[error("statement failed: {0}")]
    Direct(#[from] rusqlite::Error),
    /// Other writes took so long that the turn of this one did not come.
    #[error("the turn to write did not come in time")]
    Busy,
    /// A row did not hold what the program expects.
    #[error("a row does not hold what was expected: {0}")]
    Row(String),
}
