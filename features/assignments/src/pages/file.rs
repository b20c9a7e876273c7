//! `GET /assignment-reports/{report}`: the file of a report.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, Result, stored_file};

/// Sends the file.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let assignment = queries::find_by_report(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    let report = assignment.reports.into_iter().find(|report| report.id == id).ok_or(Error::NotFound)?;
    match (report.file_name, report.media_type, report.sha256) {
        (Some(file_name), Some(media_type), Some(sha256)) => {
            stored_file(&context.state, &sha256, &file_name, &media_type).await
        }
        _ => Err(Error::NotFound),
    }
}
