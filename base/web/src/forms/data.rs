//! The fields of a form as they were sent.

use crate::context::form_token_is_valid;
use crate::error::{Error, Result};
use crate::state::State;
use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use futures::StreamExt as _;

/// The most that a form without attachments may hold.
const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The fields of a form whose token holds. A handler that takes one cannot forget the token.
#[derive(Debug, Default)]
pub struct FormData(Vec<(String, String)>);

impl FormData {
    /// The first value of a field; empty when it was not sent.
    pub fn value(&self, name: &str) -> &str {
        self.0.iter().find_map(|(key, value)| (key == name).then_some(value.as_str())).unwrap_or_default()
    }

    /// All values of a field.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }
}

impl From<Vec<(String, String)>> for FormData {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }
}

impl FromRequest<State> for FormData {
    type Rejection = Error;

    async fn from_request(request: Request, state: &State) -> Result<Self> {
        let headers = request.headers().clone();
        let kind = headers.get(header::CONTENT_TYPE).map(|kind| kind.as_bytes()).unwrap_or_default();
        if !kind.starts_with(b"application/x-www-form-urlencoded") {
            return Err(Error::BadRequest { reason: "error-form-kind" });
        }
        let bytes = read(request.into_body()).await?;
        let unreadable = Error::BadRequest { reason: "error-form-text" };
        if !is_utf8_when_decoded(&bytes) {
            return Err(unreadable);
        }
        let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&bytes).map_err(|_| unreadable)?;
        let data = Self(pairs);
        if !form_token_is_valid(state, &headers, data.value("csrf")) {
            return Err(Error::FormToken);
        }
        Ok(data)
    }
}

/// Reads a body. One that is too large is read to its end, within reason, before it is refused.
async fn read(body: Body) -> Result<Vec<u8>> {
    let interrupted = Error::BadRequest { reason: "error-form-interrupted" };
    let mut stream = body.into_data_stream();
    let (mut bytes, mut seen) = (Vec::new(), 0_usize);
    while let Some(chunk) = stream.next().await {
        let Ok(chunk) = chunk else { return Err(interrupted) };
        seen += chunk.len();
        if seen <= MAX_BYTES {
            bytes.extend_from_slice(&chunk);
        } else if seen > crate::MAX_BODY {
            break;
        }
    }
    if seen > MAX_BYTES { Err(Error::TooLarge) } else { Ok(bytes) }
}

/// Whether the percent-decoded text is UTF-8 without NUL. The decoder would replace what is not, and so change the words
/// that somebody sent.
fn is_utf8_when_decoded(bytes: &[u8]) -> bool {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) else { return false };
        decoded.push(u8::try_from(high * 16 + low).unwrap_or_default());
    }
    !decoded.contains(&0) && std::str::from_utf8(&decoded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_utf8_when_decoded;

    #[test]
    fn text_that_is_not_text_is_found() {
        assert!(is_utf8_when_decoded(b"title=Fl%C3%A5&x=1"));
        assert!(!is_utf8_when_decoded(b"title=%FF%FE"));
        assert!(!is_utf8_when_decoded(b"title=%C3"));
        assert!(!is_utf8_when_decoded(b"title=a%00b"));
        assert!(!is_utf8_when_decoded(b"title=100%"));
    }
}
