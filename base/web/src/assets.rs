//! The site's own files: style sheets, fonts, the little script. Their names hold their hash, so browsers keep them for good.

use crate::error::{Error, Result};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// `GET /assets/{name}`
pub(crate) async fn get(Path(name): Path<String>) -> Result<Response> {
    let asset = assets::find(&name).ok_or(Error::NotFound)?;
    let headers =
        [(header::CONTENT_TYPE, asset.media_type), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, asset.content).into_response())
}
