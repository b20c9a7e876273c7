//! Importing bodies and their seats.

use super::ids::Ids;
use super::{ImportError, position, record};
use crate::pack::Pack;
use crate::policy::Leave;
use crate::queries::insert;
use crate::words::Word;
use audit::Writing;
use serde_json::json;

pub(super) async fn insert(
    writing: &mut Writing,
    leave: &Leave,
    pack: &Pack,
    ids: &mut Ids,
) -> Result<(), ImportError> {
    for (index, body) in pack.bodies.iter().enumerate() {
        let area = ids.areas.of(&body.area)?;
        let party = ids.parties.of_optional(body.party.as_ref())?;
        let id = ids.bodies.give(&body.key);
        insert::body(
            writing,
            leave,
            body,
            insert::BodyPlace { id: id.clone(), area, party, position: position(index) },
        )
        .await?;
        for (index, seat) in body.seats.iter().enumerate() {
            insert::seat(writing, leave, seat, &id, ids.parties.of(&seat.party)?, position(index)).await?;
        }
        let after = json!({ "kind": body.kind.as_str(), "area": body.area, "name_nb": body.name.nb });
        writing.record(record("body-imported", "body", &body.key, after));
    }
    // Bodies refer to each other in both directions, so that this waits until all are there.
    for body in pack.bodies.iter().filter(|body| body.parent.is_some() || body.reports_to.is_some()) {
        let parent = ids.bodies.of_optional(body.parent.as_ref())?;
        let reports_to = ids.bodies.of_optional(body.reports_to.as_ref())?;
        insert::links_of_body(writing, leave, &ids.bodies.of(&body.key)?, parent, reports_to).await?;
    }
    Ok(())
}
