//! Letting scripts on other sites read what is public and follows a standard (Cross-Origin Resource Sharing).

use crate::api;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Says that any site may read an answer, and answers a browser that asks beforehand. No cookie counts there, so that an answer
/// is the same for everybody.
pub(crate) async fn open(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with(api::OPEN) {
        return next.run(request).await;
    }
    let mut response = match *request.method() {
        Method::OPTIONS => {
            let allowed = [
                (header::ALLOW, "GET,HEAD,OPTIONS"),
                (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS"),
                (header::ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, If-None-Match"),
                (header::ACCESS_CONTROL_MAX_AGE, "86400"),
            ];
            (StatusCode::NO_CONTENT, allowed).into_response()
        }
        _ => next.run(request).await,
    };
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("ETag"));
    response
}
