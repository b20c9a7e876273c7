//! Headers that hold for every response, and the cookie of a chosen language.

use crate::api;
use crate::context::query_value;
use crate::cookies::Cookies;
use crate::i18n::Lang;
use crate::state::State;
use axum::extract::{Request, State as AxumState};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

const POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; \
                      frame-ancestors 'none'";
const YEAR: i64 = 31_536_000;

/// Sets what keeps a page from being framed, sniffed or scripted from elsewhere.
pub(crate) async fn secure(AxumState(state): AxumState<State>, request: Request, next: Next) -> Response {
    // Programs keep no cookies.
    let for_program = api::is_for_programs(request.uri().path());
    let chosen = query_value(request.uri(), "lang").and_then(|tag| Lang::parse(&tag)).filter(|_| !for_program);
    let cookies = Cookies::of(&state.settings);
    let signed_in = match for_program {
        true => request.headers().contains_key(header::AUTHORIZATION),
        false => cookies.read(request.headers(), "session").is_some(),
    };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("permissions-policy", HeaderValue::from_static("camera=(), geolocation=(), microphone=()"));
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    let caching = if signed_in { "private, no-cache" } else { "no-cache" };
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(caching));
    let varies = if for_program { "authorization, accept-language" } else { "cookie, accept-language" };
    headers.append(header::VARY, HeaderValue::from_static(varies));
    if state.settings.public_url.starts_with("https:") {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if let Some(cookie) = chosen.and_then(|lang| cookies.set("lang", lang.as_str(), Some(YEAR))) {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}
