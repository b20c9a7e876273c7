//! `GET /oparl/v1.1/files/{id}/content` and `…/download`: the content of a file, to be shown or to be kept.

use crate::asked::Asked;
use crate::objects::files::written;
use crate::queries::files;
use axum::body::Body;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use web::{Error, Result};

/// The content of a file that everybody may read. Nothing in it is run, whatever a browser takes it for.
pub async fn get(asked: Asked, id: &str, keep: bool) -> Result<Response> {
    let tx = asked.state.database.read().await?;
    let found = files::find(&tx, &asked.reader, &[id.to_owned()]).await?;
    drop(tx);
    let file = found.into_iter().next().ok_or(Error::NotFound)?;
    let content = written(&asked.texts(), &file);
    let disposition = if keep { ::files::to_keep(&file.file_name) } else { ::files::to_show(&file.file_name) };
    let headers = [
        (header::CONTENT_TYPE, file.media_type),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox".to_owned()),
    ];
    let more: Vec<(HeaderName, String)>;
    let body = match (file.sha256, content) {
        (Some(sha256), _) => {
            let (size, chunks) = asked.state.files.open(&sha256).await?;
            more = vec![(header::CONTENT_LENGTH, size.to_string()), (header::ETAG, format!("\"{sha256}\""))];
            Body::from_stream(chunks)
        }
        (None, content) => {
            more = Vec::new();
            Body::from(content.unwrap_or_default())
        }
    };
    let mut response = (headers, body).into_response();
    for (name, value) in more {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}
