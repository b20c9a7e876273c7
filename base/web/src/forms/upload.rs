//! A form with one attachment, which goes to the file store while it arrives.

use super::FormData;
use crate::context::form_token_is_valid;
use crate::error::{Error, Result};
use crate::state::State;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use files::Stored;

/// The most that the text fields of such a form may hold together.
const MAX_TEXT: usize = 64 * 1024;

/// A form with an attachment, not read yet. Its form token must come before the file, and must hold, or nothing is taken.
pub struct Upload {
    multipart: Multipart,
    headers: HeaderMap,
}

/// What a form with an attachment held.
pub struct Received {
    /// The text fields.
    pub data: FormData,
    /// The stored file, or the key of a text that says why it was not taken; nothing when no file was chosen.
    pub file: Option<Result<Stored, &'static str>>,
}

impl FromRequest<State> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, state: &State) -> Result<Self> {
        let headers = request.headers().clone();
        let multipart = Multipart::from_request(request, state)
            .await
            .map_err(|_| Error::BadRequest { reason: "error-form-kind" })?;
        Ok(Self { multipart, headers })
    }
}

impl Upload {
    /// Reads the form, and stores what was sent in the field `file_field`.
    pub async fn receive(mut self, state: &State, file_field: &str) -> Result<Received> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut file = None;
        while let Some(mut field) = self.multipart.next_field().await.map_err(refused)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name != file_field {
                let value = text(field).await?;
                pairs.push((name, value));
                continue;
            }
            let token = pairs.iter().find_map(|(key, value)| (key == "csrf").then_some(value.as_str()));
            if !token.is_some_and(|token| form_token_is_valid(state, &self.headers, token)) {
                return Err(Error::FormToken);
            }
            let Some(file_name) = field.file_name().filter(|name| !name.is_empty()).map(str::to_owned) else {
                continue;
            };
            // The name is shown to everybody, and is what a document without a title goes by.
            if nationalid::find(&file_name).is_some() {
                while let Ok(Some(_)) = field.chunk().await {}
                file = Some(Err("file-error-national-id"));
                continue;
            }
            let stored = state.files.receive(&file_name, &mut field).await;
            if stored.is_err() {
                while let Ok(Some(_)) = field.chunk().await {}
            }
            file = Some(match stored {
                Ok(stored) => Ok(stored),
                Err(error) => Err(problem(error)?),
            });
        }
        let data = FormData::from(pairs);
        if !form_token_is_valid(state, &self.headers, data.value("csrf")) {
            return Err(Error::FormToken);
        }
        Ok(Received { data, file })
    }

    /// Reads what was sent in the field `file_field`, of at most `max` bytes, and keeps nothing; none when no file was chosen.
    pub async fn read(mut self, state: &State, file_field: &str, max: usize) -> Result<Option<Vec<u8>>> {
        let (mut token, mut content) = (None, None);
        while let Some(field) = self.multipart.next_field().await.map_err(refused)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == file_field {
                let is_chosen = field.file_name().is_some_and(|name| !name.is_empty());
                content = Some(at_most(field, max).await?).filter(|_| is_chosen);
            } else if name == "csrf" {
                token = Some(text(field).await?);
            }
        }
        if !token.is_some_and(|token| form_token_is_valid(state, &self.headers, &token)) {
            return Err(Error::FormToken);
        }
        Ok(content)
    }
}

async fn text(field: Field<'_>) -> Result<String> {
    String::from_utf8(at_most(field, MAX_TEXT).await?).map_err(|_| Error::BadRequest { reason: "error-form-text" })
}

/// The content of a field. What is too large is read to its end and thrown away, so that the browser hears why.
async fn at_most(mut field: Field<'_>, max: usize) -> Result<Vec<u8>> {
    let (mut bytes, mut is_too_large) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        is_too_large |= bytes.len() + chunk.len() > max;
        if !is_too_large {
            bytes.extend_from_slice(&chunk);
        }
    }
    if is_too_large { Err(Error::TooLarge) } else { Ok(bytes) }
}

/// The text for what the sender can mend; the rest is an error of ours.
fn problem(error: files::Error) -> Result<&'static str> {
    match error {
        files::Error::Name(_) => Ok("file-error-name"),
        files::Error::Empty { .. } => Ok("file-error-empty"),
        files::Error::TooLarge { .. } => Err(Error::TooLarge),
        files::Error::Unsupported { .. } => Ok("file-error-unsupported"),
        files::Error::NotWhatItSays { .. } => Ok("file-error-content"),
        files::Error::Infected { file_name, found } => {
            tracing::warn!(?file_name, ?found, "a file was refused");
            Ok("file-error-infected")
        }
        files::Error::Scanner(reason) => {
            tracing::error!(?reason, "files cannot be looked at for viruses");
            Ok("file-error-unscanned")
        }
        files::Error::Interrupted(_) => Err(Error::BadRequest { reason: "error-form-interrupted" }),
        other => Err(Error::Files(other)),
    }
}

fn refused(error: MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::BadRequest { reason: "error-form-interrupted" }
    }
}
