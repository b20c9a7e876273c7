//! Beginning a session, whatever proved who the person is.

use crate::notices::{self, Happening};
use crate::queries::{NewSession, Origin};
use crate::{passwords, queries};
use audit::{Record, Writing};
use axum::http::HeaderValue;
use axum::response::Response;
use web::{Context, Cookies, Error, Result, see_other, session_token_hash};

/// How many accounts a browser is known by.
const MAX_MARKS: usize = 5;
/// How long it is known, in seconds.
const YEAR: i64 = 31_536_000;

/// Begins a fresh session for the account and answers the response that takes its browser to `next`. Whatever session the
/// browser had before is ended, so that a session somebody else planted there is worth nothing.
pub async fn begin(context: &Context, account_id: &str, next: &str) -> Result<Response> {
    begin_in(context, context.write().await?, account_id, next).await
}

/// The same in a write that also uses up the proof.
pub async fn begin_in(context: &Context, writing: Writing, account_id: &str, next: &str) -> Result<Response> {
    begin_from(context, writing, account_id, next, None).await
}

/// The same for a session that began at a provider.
pub(crate) async fn begin_from(
    context: &Context,
    mut writing: Writing,
    account_id: &str,
    next: &str,
    origin: Option<&Origin>,
) -> Result<Response> {
    let token = passwords::random_token();
    if let Some(session_id) = &context.session_id {
        queries::end_session(&writing, session_id).await?;
    }
    let token_hash = session_token_hash(&token);
    queries::insert_session(&writing, &NewSession { account_id, token_hash: &token_hash, origin }).await?;
    writing.record(Record {
        action: "session-begun",
        subject_kind: "account",
        subject: account_id.to_owned(),
        after: origin.map(|origin| serde_json::json!({ "provider": origin.provider })),
        ..Record::default()
    });
    let mark = mark(context, account_id);
    let is_known = is_known(context, account_id);
    if !is_known {
        notices::announce(&mut writing, account_id, Happening::SignedIn)?;
    }
    context.commit(writing).await?;
    let mut response = see_other(next, "");
    let cookies = Cookies::of(&context.state.settings);
    let unwritten = || Error::Internal("a cookie could not be written".into());
    let session = cookies.set("session", &token, Some(access::LIFETIME.whole_seconds())).ok_or_else(unwritten)?;
    response = with_cookie(response, session);
    if !is_known {
        let earlier = context.browser.split('.').filter(|one| !one.is_empty()).take(MAX_MARKS - 1);
        let marks = std::iter::once(mark.as_str()).chain(earlier).collect::<Vec<_>>().join(".");
        response = with_cookie(response, cookies.set("browser", &marks, Some(YEAR)).ok_or_else(unwritten)?);
    }
    Ok(response)
}

/// Whether somebody has signed in to the account with this browser before.
pub(crate) fn is_known(context: &Context, account_id: &str) -> bool {
    let mark = mark(context, account_id);
    context.browser.split('.').any(|known| known == mark)
}

/// What a browser keeps to be known again by one account. It opens nothing and names nobody.
fn mark(context: &Context, account_id: &str) -> String {
    let secret = session_token_hash(&String::from_utf8_lossy(&context.state.settings.secret));
    let mut mark = session_token_hash(&format!("{secret}:browser:{account_id}"));
    mark.truncate(32);
    mark
}

/// Adds a cookie to a response.
pub(crate) fn with_cookie(response: Response, cookie: HeaderValue) -> Response {
    web::with_cookie(response, Some(cookie))
}
