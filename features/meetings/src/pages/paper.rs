//! `GET /papers/{paper}/{name}`: the content of a paper, in the version that the address names.

use crate::queries;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use files::MediaType;
use web::{Context, Error, Result};

/// Sends the file, so that a browser shows what is safe to show and never runs anything in it.
pub async fn get(context: Context, Path((id, name)): Path<(String, String)>) -> Result<Response> {
    let tx = context.state.database.single();
    let paper = queries::paper(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    if paper.file_name != name {
        return Err(Error::NotFound);
    }
    let media_type = MediaType::parse(&paper.media_type)
        .ok_or_else(|| Error::Internal(format!("paper {id} has an unknown media type")))?;
    let (size, chunks) = context.state.files.open(&paper.sha256).await?;
    let headers = [
        (header::CONTENT_TYPE, media_type.as_str().to_owned()),
        (header::CONTENT_LENGTH, size.to_string()),
        (header::CONTENT_DISPOSITION, files::content_disposition(&paper.file_name, media_type)),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox".to_owned()),
        (header::ETAG, format!("\"{}\"", paper.sha256)),
    ];
    Ok((headers, Body::from_stream(chunks)).into_response())
}
