//! The link by which somebody without an account sees what they have signed up for. It is made from the installation's secret and
//! the participant's id whenever a mail needs it; the database holds its hash alone, which opens nothing.

use crate::queries::{self, Participant};
use database::Database;
use vault::{Error, Vault};
use web::session_token_hash;

const CONTEXT: &str = "participant.link";

/// The hash of a new participant's link.
pub(crate) fn hash(vault: &Vault, id: &str) -> Result<String, Error> {
    let newest = vault.hashes(CONTEXT, id)?.into_iter().next().ok_or(Error::Cipher)?;
    Ok(session_token_hash(&newest))
}

/// The link of a participant. Where the installation's secret has changed since it was made, and the one before is forgotten, there
/// is a new one from now on.
pub(crate) async fn link(vault: &Vault, database: &Database, participant: &Participant) -> Result<String, Error> {
    let links = vault.hashes(CONTEXT, &participant.id)?;
    if let Some(link) = links.iter().find(|link| session_token_hash(link) == participant.link_hash) {
        return Ok(link.clone());
    }
    let newest = links.into_iter().next().ok_or(Error::Cipher)?;
    let tx = database.write().await?;
    queries::renew_link(&tx, &participant.id, &session_token_hash(&newest)).await?;
    tx.commit().await?;
    Ok(newest)
}
