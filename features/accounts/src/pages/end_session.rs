//! `POST /account/sessions/{session}/end`.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Ends one of the reader's sessions.
pub async fn post(context: Context, Path(session): Path<String>, _data: FormData) -> Result<Response> {
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let mut writing = context.write().await?;
    if !queries::end_own_session(&writing, &context.reader, &session).await? {
        return Err(Error::NotFound);
    }
    writing.record(audit::Record {
        action: "session-ended",
        subject_kind: "account",
        subject: account.id.clone(),
        ..Default::default()
    });
    context.commit(writing).await?;
    Ok(see_other("/account", "session-ended"))
}
