//! `POST /signup/{link}/withdraw`: somebody will not come after all. All that is known of them is deleted.

use crate::line;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Withdraws the sign-up.
pub async fn post(context: Context, Path(link): Path<String>, _: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let (participant, meeting, _) = super::own(&writing, &link).await?;
    if !super::own::is_open(&meeting, writing.now()) {
        return Err(Error::Conflict { reason: "signup-begun" });
    }
    line::leave(&mut writing, &meeting, &participant, "participant-withdrawn").await?;
    context.commit(writing).await?;
    // A meeting that is not published cannot be shown to somebody who has no link any longer.
    let path = if meeting.published { format!("/meetings/{}", meeting.slug) } else { "/".to_owned() };
    Ok(see_other(&path, "signup-withdrawn"))
}
