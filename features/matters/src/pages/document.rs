//! `GET /documents/{document}/{name}`: the content of an attachment.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, stored_file};

/// Sends the file.
pub async fn get(context: Context, Path((id, name)): Path<(String, String)>) -> Result<Response> {
    let tx = context.state.database.single();
    let document = queries::document(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    if document.file_name != name {
        return Err(Error::NotFound);
    }
    stored_file(&context.state, &document.sha256, &document.file_name, &document.media_type).await
}
