//! Pages carry a tag of their content, so that a browser that has the page already gets a short answer.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// Adds a weak `ETag` to pages, feeds and answers to programs, and answers 304 when the browser has that one. Weak, because compression comes
/// after it.
pub(crate) async fn revalidate(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET);
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    let taggable = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
        let kinds: [&[u8]; 3] = [b"text/html", b"application/atom", b"application/json"];
        kinds.iter().any(|start| kind.as_bytes().starts_with(start))
    });
    if !reads || response.status() != StatusCode::OK || !taggable {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let digest = Sha256::digest(&bytes);
    let tag: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("W/\"{tag}\"");
    let same = known.and_then(|known| known.to_str().ok().map(|known| known.split(',').any(|one| one.trim() == tag)));
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    if same == Some(true) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}
