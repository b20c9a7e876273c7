//! The one place where errors are told to people. The log gets the cause, the page a reference number to find it by.

use crate::api::{self, Problem};
use crate::context::language;
use crate::error::{Error, Failure};
use crate::i18n::{Lang, T};
use crate::observe::RequestId;
use crate::page::Page;
use crate::state::State;
use askama::Template;
use axum::Json;
use axum::extract::{Request, State as AxumState};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;

/// Put into the extensions of a failed response that has told machines itself what is the matter, and needs no page.
#[derive(Clone, Copy, Debug)]
pub struct Told;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    message: String,
    recovery: String,
    reference: Option<String>,
}

/// Turns a failed response into a page that says what happened and what the reader can do.
pub(crate) async fn tell_errors_once(AxumState(state): AxumState<State>, request: Request, next: Next) -> Response {
    let lang = language(&state.settings, request.headers(), request.uri());
    let path = request.uri().path().to_owned();
    let head_only = request.method() == Method::HEAD;
    let sent = !request.method().is_safe();
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let response = next.run(request).await;
    let status = response.status();
    let failure = response.extensions().get::<Failure>().cloned();
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let told = is_page || response.extensions().get::<Told>().is_some();
    if !status.is_client_error() && !status.is_server_error() || (told && failure.is_none()) || head_only {
        return response;
    }
    if let Some(failure) = &failure
        && status.is_server_error()
    {
        tracing::error!(request_id = %id, error = %failure.0, "request failed");
    }
    if api::is_for_programs(&path) {
        let mut problem = problem(&state, lang, status, failure.as_ref().map(|failure| failure.0.as_ref()));
        if let Some(allowed) = response.headers().get(header::ALLOW) {
            problem.headers_mut().insert(header::ALLOW, allowed.clone());
        }
        return problem;
    }
    let t = T::new(state.catalogue.clone(), lang);
    let error = failure.as_ref().map(|failure| failure.0.as_ref());
    let kind = kind(status, error);
    let message = match error {
        Some(Error::BadRequest { reason } | Error::Conflict { reason } | Error::Upstream { reason }) => {
            t.get(reason).into_owned()
        }
        _ => t.get(&format!("error-{kind}-message")).into_owned(),
    };
    let page = Page::bare(&state, t.clone(), t.get(&format!("error-{kind}-title")).into_owned(), path);
    let recovery = match kind {
        // A commit whose answer was lost may have been made.
        "unavailable" if sent => t.get("error-unavailable-sent").into_owned(),
        kind => t.get(&format!("error-{kind}-recovery")).into_owned(),
    };
    let reference = status.is_server_error().then_some(id);
    match (ErrorPage { page, message, recovery, reference }).render() {
        Ok(html) => {
            let mut page = (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response();
            if let Some(after) = response.headers().get(header::RETRY_AFTER) {
                page.headers_mut().insert(header::RETRY_AFTER, after.clone());
            }
            with_advice(page)
        }
        Err(error) => {
            tracing::error!(%error, "the error page could not be rendered");
            status.into_response()
        }
    }
}

/// Adds what tells a program when to come back, or how.
fn with_advice(mut response: Response) -> Response {
    let advice = match response.status() {
        StatusCode::UNAUTHORIZED => Some((header::WWW_AUTHENTICATE, "Bearer")),
        StatusCode::TOO_MANY_REQUESTS => Some((header::RETRY_AFTER, "60")),
        _ => None,
    };
    if let Some((name, value)) = advice {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The same for a program: a problem as RFC 9457 writes it.
fn problem(state: &State, lang: Lang, status: StatusCode, error: Option<&Error>) -> Response {
    let t = T::new(state.catalogue.clone(), lang);
    let kind = kind(status, error);
    let detail = match error {
        Some(Error::BadRequest { reason } | Error::Conflict { reason } | Error::Upstream { reason }) => {
            t.get(reason).into_owned()
        }
        Some(Error::Parameter { name, reason }) => t.with(reason, "name", name.as_str()),
        _ => t.get(&format!("error-{kind}-message")).into_owned(),
    };
    let parameter = match error {
        Some(Error::Parameter { name, .. }) => Some(name.clone()),
        _ => None,
    };
    let title = t.get(&format!("error-{kind}-title")).into_owned();
    let problem = Problem { kind: "about:blank", status: status.as_u16(), title, detail, parameter };
    let mut response = (status, Json(problem)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    with_advice(response)
}

fn kind(status: StatusCode, error: Option<&Error>) -> &'static str {
    match (error, status) {
        (Some(Error::FormToken), _) => "form-token",
        (_, StatusCode::UNAUTHORIZED) => "token",
        (Some(error), StatusCode::SERVICE_UNAVAILABLE) if error.trouble().is_some() => "unavailable",
        (_, StatusCode::INSUFFICIENT_STORAGE) => "full",
        (_, StatusCode::NOT_FOUND) => "not-found",
        (_, StatusCode::FORBIDDEN) => "forbidden",
        (_, StatusCode::METHOD_NOT_ALLOWED) => "method",
        (_, StatusCode::PAYLOAD_TOO_LARGE) => "too-large",
        (_, StatusCode::CONFLICT) => "conflict",
        (_, StatusCode::TOO_MANY_REQUESTS) => "too-many",
        (_, StatusCode::BAD_GATEWAY) => "upstream",
        (_, status) if status.is_client_error() => "bad-request",
        _ => "internal",
    }
}

pub(crate) async fn not_found() -> Error {
    Error::NotFound
}

pub(crate) async fn method_not_allowed() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

pub(crate) fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text =
        cause.downcast_ref::<&str>().map(|text| (*text).to_owned()).or_else(|| cause.downcast_ref::<String>().cloned());
    Error::Internal(format!("panic: {}", text.unwrap_or_default())).into_response()
}
