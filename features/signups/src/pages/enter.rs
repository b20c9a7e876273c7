//! Entering somebody, whoever fills the form in.

use super::fields::Fields;
use super::sealed;
use crate::letters::{self, Kind};
use crate::queries::{self, NewParticipant};
use crate::rules::Standing;
use crate::{line, links};
use audit::Writing;
use database::new_id;
use meetings::queries::Meeting;
use web::{Context, Result};

/// Adds somebody, with a seat if one is free, and lets them be told if they have an address.
pub(super) async fn enter(
    context: &Context,
    writing: &mut Writing,
    meeting: &Meeting,
    fields: &Fields,
    action: &'static str,
) -> Result<Standing> {
    let (vault, id) = (&context.state.vault, new_id());
    let standing = line::seat(writing, &meeting.id, fields.way).await?;
    let person = fields.person.seal(vault, writing, &id, &meeting.id).await.map_err(sealed)?;
    let new = NewParticipant {
        id: &id,
        person: &person,
        party_id: fields.party_id.as_deref(),
        way: fields.way,
        standing,
        locale: context.lang(),
        link_hash: &links::hash(vault, &id).map_err(sealed)?,
    };
    queries::insert_participant(writing, &meeting.id, &new).await?;
    writing.record(line::record(action, &id, meeting));
    if person.email.is_some() {
        letters::announce(writing, &id, Kind::SignedUp)?;
    }
    Ok(standing)
}
