//! `GET /documents/{document}`: the content of an attachment.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, stored_file};

/// Sends the file, with its name in a header: what a file is called may tell too much for an address, which logs keep.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let document = queries::document(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    stored_file(&context.state, &document.sha256, &document.file_name, &document.media_type).await
}
