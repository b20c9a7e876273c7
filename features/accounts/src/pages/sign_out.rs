//! `POST /sign-out`.

use crate::{queries, sessions};
use axum::response::Response;
use web::{Context, Cookies, FormData, Result, see_other};

/// Ends the session and forgets its cookie.
pub async fn post(context: Context, _data: FormData) -> Result<Response> {
    if let (Some(session_id), Some(account)) = (&context.session_id, context.reader.account()) {
        let mut writing = context.write().await?;
        queries::end_session(&writing, session_id).await?;
        writing.record(audit::Record {
            action: "session-ended",
            subject_kind: "account",
            subject: account.id.clone(),
            ..Default::default()
        });
        context.commit(writing).await?;
    }
    let response = see_other("/", "signed-out");
    Ok(match Cookies::of(&context.state.settings).set("session", "", Some(0)) {
        Some(cookie) => sessions::with_cookie(response, cookie),
        None => response,
    })
}
