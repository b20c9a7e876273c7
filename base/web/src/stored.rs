//! Giving out what people have attached.

use crate::error::{Error, Result};
use crate::state::State;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use files::MediaType;

/// Sends the file with this hash, so that a browser shows what is safe to show and never runs anything in it. That the reader may
/// have it, the caller has found.
pub async fn stored_file(state: &State, sha256: &str, file_name: &str, media_type: &str) -> Result<Response> {
    let media_type = MediaType::parse(media_type)
        .ok_or_else(|| Error::Internal(format!("the file {sha256} has an unknown media type")))?;
    let (size, chunks) = state.files.open(sha256).await?;
    let headers = [
        (header::CONTENT_TYPE, media_type.as_str().to_owned()),
        (header::CONTENT_LENGTH, size.to_string()),
        (header::CONTENT_DISPOSITION, files::content_disposition(file_name, media_type)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox".to_owned()),
        (header::ETAG, format!("\"{sha256}\"")),
    ];
    Ok((headers, Body::from_stream(chunks)).into_response())
}
