//! Beginning a session, whatever proved who the person is.

use crate::{passwords, queries};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use database::new_id;
use web::{Context, Cookies, Error, Result, see_other, session_token_hash};

/// Begins a fresh session for the account and answers the response that takes its browser to `next`. Whatever session the
/// browser had before is ended, so that a session somebody else planted there is worth nothing.
pub async fn begin(context: &Context, account_id: &str, next: &str) -> Result<Response> {
    let token = passwords::random_token();
    let mut writing = context.write().await?;
    if let Some(session_id) = &context.session_id {
        queries::end_session(&writing, session_id).await?;
    }
    queries::insert_session(&writing, &new_id(), account_id, &session_token_hash(&token)).await?;
    writing.record(audit::Record {
        action: "session-begun",
        subject_kind: "account",
        subject: account_id.to_owned(),
        ..Default::default()
    });
    context.commit(writing).await?;
    let cookie = Cookies::of(&context.state.settings)
        .set("session", &token, Some(access::LIFETIME.whole_seconds()))
        .ok_or_else(|| Error::Internal("the session cookie could not be written".into()))?;
    Ok(with_cookie(see_other(next, ""), cookie))
}

/// Adds a cookie to a response.
pub(crate) fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
