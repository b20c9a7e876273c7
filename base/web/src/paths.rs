//! Paths that cannot lead anywhere.

use crate::error::Error;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Answers "not found" to a path with a NUL in it. No slug holds one, and PostgreSQL refuses even to compare with it.
pub(crate) async fn refuse_nul(request: Request, next: Next) -> Response {
    if request.uri().path().contains("%00") { Error::NotFound.into_response() } else { next.run(request).await }
}
