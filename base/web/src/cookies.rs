//! The few cookies: the session, the basis of form tokens before sign-in, a proof under way, the mark by which an account
//! knows a browser again, and the chosen language.

use crate::state::Settings;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The names and attributes of our cookies. Over HTTPS they carry the `__Host-` prefix, which browsers only accept with
/// `Secure`, `Path=/` and no domain; over plain HTTP, as in the demonstration, they cannot.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    secure: bool,
}

impl Cookies {
    /// The cookies for an installation.
    pub fn of(settings: &Settings) -> Self {
        Self { secure: settings.public_url.starts_with("https:") }
    }

    /// The value of the cookie `name` in a request.
    pub fn read<'h>(self, headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
        let prefix = if self.secure { "__Host-samhelse_" } else { "samhelse_" };
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(key, value)| (key.strip_prefix(prefix) == Some(name)).then_some(value))
            .filter(|value| !value.is_empty())
    }

    /// A `Set-Cookie` value. Without `max_age` (seconds) it lasts as long as the browser is open. `value` must be made of
    /// characters that a cookie may hold.
    pub fn set(self, name: &str, value: &str, max_age: Option<i64>) -> Option<HeaderValue> {
        let (prefix, secure) = if self.secure { ("__Host-samhelse_", "; Secure") } else { ("samhelse_", "") };
        let age = max_age.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        HeaderValue::from_str(&format!("{prefix}{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")).ok()
    }
}

/// The hash under which a session's token is stored.
pub fn session_token_hash(token: &str) -> String {
    Sha256::digest(token).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A random token of 256 bits, in characters that a cookie or an address may hold.
pub fn random_token() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// Adds a cookie to a response, if there is one.
pub fn with_cookie(mut response: Response, cookie: Option<HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
