//! Which requests are limited, and what they are counted by.
//!
//! Guessing at the sign-in is stopped elsewhere, by what the database has counted. These limits keep one party from using up the
//! machines. Reading published pages is not limited: that is answered faster than it is counted, and a whole town hall may sit
//! behind one address.

use crate::api;
use crate::context::client_address;
use crate::error::{Error, Result};
use crate::state::State;
use ::limits::Kind;
use axum::extract::{Request, State as AxumState};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The kinds of requests that are limited apart from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Forms and attachments.
    Write,
    /// What programs read.
    Program,
}

impl Class {
    /// The class of a request; `None` for pages.
    pub(crate) fn of(method: &Method, path: &str) -> Option<Self> {
        if api::is_for_programs(path) { Some(Self::Program) } else { (!method.is_safe()).then_some(Self::Write) }
    }
}

/// Counts a request of `who`.
pub(crate) fn count(state: &State, kind: Kind, who: &str) -> Result<()> {
    if state.limits.admits(kind, who) { Ok(()) } else { Err(Error::TooMany) }
}

/// Counts a request by the address it came from.
pub(crate) async fn by_address(AxumState(state): AxumState<State>, request: Request, next: Next) -> Response {
    let kind = match Class::of(request.method(), request.uri().path()) {
        Some(Class::Write) => Kind::AddressWrites,
        Some(Class::Program) => Kind::AddressReads,
        None => return next.run(request).await,
    };
    let (parts, body) = request.into_parts();
    let address = client_address(&parts, state.settings.trust_forwarded_for);
    let address = address.map(|address| address.to_string()).unwrap_or_default();
    match count(&state, kind, &address) {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(error) => error.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_read_without_being_counted() {
        assert_eq!(Class::of(&Method::GET, "/matters/a"), None);
        assert_eq!(Class::of(&Method::HEAD, "/"), None);
        assert_eq!(Class::of(&Method::POST, "/matters/a/edit"), Some(Class::Write));
        assert_eq!(Class::of(&Method::GET, "/api/areas"), Some(Class::Program));
        assert_eq!(Class::of(&Method::GET, "/oparl/v1.1/system"), Some(Class::Program));
    }
}
