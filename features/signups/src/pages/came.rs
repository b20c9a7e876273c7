//! `POST /meetings/{meeting}/participants/came`: noting who came.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Notes those who are ticked, and that the others did not come.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let (meeting, _) = super::run_while_kept(&writing, &context, &slug).await?;
    if !super::participants::is_held(&meeting, &writing) {
        return Err(Error::Conflict { reason: "signup-not-begun" });
    }
    let mut number = 0;
    for participant in queries::of_meeting(&writing, &context.reader, &meeting).await? {
        let came = data.values("came").any(|id| id == participant.id);
        if came != participant.came {
            queries::set_came(&writing, &participant.id, came).await?;
        }
        number += i64::from(came);
    }
    writing.record(audit::Record {
        action: "participants-noted",
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "came": number })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/participants"), "participants-noted"))
}
