//! `GET /papers/{paper}`: the content of a paper, in the version that the address names.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, stored_file};

/// Sends the file, with its name in a header: what a file is called may tell too much for an address, which logs keep.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let paper = queries::paper(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    stored_file(&context.state, &paper.sha256, &paper.file_name, &paper.media_type).await
}
