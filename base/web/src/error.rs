//! What a handler may fail with. People are told once, by `recover.rs`, in plain language and with a way forward.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use database::Trouble;
use std::sync::Arc;

/// After how many seconds a browser or program may ask again when the database is away.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("5");

/// The result of a handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the reader may not know that there is.
    #[error("not found")]
    NotFound,
    /// The reader has signed in and may see the thing, but not do this.
    #[error("forbidden")]
    Forbidden,
    /// A visitor wants to do what takes an account.
    #[error("sign-in required")]
    SignIn {
        /// The path to return to.
        next: String,
    },
    /// The form was not sent from a page of ours, or the page is too old.
    #[error("the form token does not hold")]
    FormToken,
    /// What was sent cannot be read; `reason` is a translation key.
    #[error("bad request: {reason}")]
    BadRequest {
        /// The key of a text that says what is wrong.
        reason: &'static str,
    },
    /// A program asks for what cannot be asked for.
    #[error("parameter {name:?}: {reason}")]
    Parameter {
        /// The parameter's name.
        name: String,
        /// The key of a text that says what is wrong with the parameter `$name`.
        reason: &'static str,
    },
    /// More was sent than is taken.
    #[error("too large")]
    TooLarge,
    /// The thing is no longer in the state that the action needs.
    #[error("conflict: {reason}")]
    Conflict {
        /// The key of a text that says what has changed.
        reason: &'static str,
    },
    /// Another server, which this needs, did not do its part; `reason` is a translation key.
    #[error("upstream: {reason}")]
    Upstream {
        /// The key of a text that says what is missing.
        reason: &'static str,
    },
    /// A program showed a token that does not hold.
    #[error("the token does not hold")]
    Token,
    /// Too many attempts.
    #[error("too many attempts")]
    TooMany,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] database::Error),
    /// A write failed.
    #[error(transparent)]
    Write(#[from] audit::Error),
    /// A template could not be rendered.
    #[error(transparent)]
    Template(#[from] askama::Error),
    /// The file store failed.
    #[error(transparent)]
    Files(#[from] files::Error),
    /// Anything else that is our fault.
    #[error("{0}")]
    Internal(String),
}

/// Carried by a failed response to `recover.rs`.
#[derive(Clone)]
pub(crate) struct Failure(pub Arc<Error>);

impl Error {
    /// What kind of trouble it is, when it goes away without a change of the program.
    pub(crate) fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Database(error) => error.trouble(),
            Self::Write(error) => error.trouble(),
            Self::Files(error) if error.is_away() => Some(Trouble::Unavailable),
            Self::Files(error) => error.is_full().then_some(Trouble::Full),
            _ => None,
        }
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self.trouble() {
            Some(Trouble::Unavailable) => return StatusCode::SERVICE_UNAVAILABLE,
            Some(Trouble::Full) => return StatusCode::INSUFFICIENT_STORAGE,
            None => {}
        }
        match self {
            Self::NotFound | Self::Files(files::Error::NotFound) => StatusCode::NOT_FOUND,
            Self::Token => StatusCode::UNAUTHORIZED,
            Self::Forbidden | Self::FormToken => StatusCode::FORBIDDEN,
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::BadRequest { .. } | Self::Parameter { .. } => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Conflict { .. } => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Upstream { .. } => StatusCode::BAD_GATEWAY,
            Self::Database(_) | Self::Write(_) | Self::Template(_) | Self::Files(_) | Self::Internal(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::SignIn { next } = &self {
            let query = serde_html_form::to_string([("next", next)]).unwrap_or_default();
            if let Ok(location) = HeaderValue::from_str(&format!("/sign-in?{query}")) {
                response.headers_mut().insert(header::LOCATION, location);
            }
            return response;
        }
        if response.status() == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        response.extensions_mut().insert(Failure(Arc::new(self)));
        response
    }
}
