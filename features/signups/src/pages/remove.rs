//! `POST /meetings/{meeting}/participants/{participant}/remove`: taking somebody off the list. They are told, and whoever is first in the
//! line has their seat.

use super::sealed;
use crate::letters::{REMOVED, Removed, SEALED};
use crate::{line, queries};
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Removes them.
pub async fn post(
    context: Context,
    Path((slug, participant)): Path<(String, String)>,
    _: FormData,
) -> Result<Response> {
    let mut writing = context.write().await?;
    let (meeting, _) = super::run_while_kept(&writing, &context, &slug).await?;
    let participant = queries::by_id(&writing, &participant).await?;
    let participant = participant.filter(|one| one.meeting_slug == slug).ok_or(Error::NotFound)?;
    let vault = &context.state.vault;
    if let Some(email) = participant.open_email(vault, &writing).await.map_err(sealed)? {
        let to = vault.seal(&writing, SEALED, email.as_bytes()).await.map_err(sealed)?;
        let (id, locale) = (participant.id.clone(), participant.locale.clone());
        writing.announce(REMOVED, &Removed { participant: id, meeting: slug.clone(), to, locale })?;
    }
    line::leave(&mut writing, &meeting, &participant, "participant-removed").await?;
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/participants"), "participant-removed"))
}
