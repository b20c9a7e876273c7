//! Importing bodies and what they are made of.

use super::ids::Ids;
use super::{ImportError, position, record};
use crate::pack::{Body, Pack};
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
        parts(writing, leave, body, &id, ids).await?;
        let after = json!({ "kind": body.kind.as_str(), "area": body.area, "name_nb": body.name.nb });
        writing.record(record("body-imported", "body", &body.key, after));
    }
    // Bodies refer to each other in both directions, so that this waits until all are there.
    for body in pack.bodies.iter().filter(|body| body.parent.is_some() || body.reports_to.is_some()) {
        let parent = ids.bodies.of_optional(body.parent.as_ref())?;
        let reports_to = ids.bodies.of_optional(body.reports_to.as_ref())?;
        insert::links_of_body(writing, leave, &ids.bodies.of(&body.key)?, parent, reports_to).await?;
    }
    for body in &pack.bodies {
        for successor in &body.successors {
            let (from, to) = (ids.bodies.of(&body.key)?, ids.bodies.of(&successor.body)?);
            insert::successor(writing, leave, successor, &from, to).await?;
        }
    }
    Ok(())
}

async fn parts(writing: &Writing, leave: &Leave, body: &Body, id: &str, ids: &Ids) -> Result<(), ImportError> {
    for (index, mandate) in body.mandates.iter().enumerate() {
        insert::mandate(writing, leave, mandate, id, position(index) + 1).await?;
    }
    let mut seats = Vec::with_capacity(body.seats.len());
    for (index, seat) in body.seats.iter().enumerate() {
        seats.push(insert::seat(writing, leave, seat, id, ids.parties.of(&seat.party)?, position(index)).await?);
    }
    for (index, rule) in body.rules.iter().enumerate() {
        insert::rule(writing, leave, rule, id, position(index)).await?;
    }
    members(writing, leave, body, id, ids, &seats).await?;
    for term in &body.chairs {
        insert::chair(writing, leave, term, id, ids.parties.of(&term.party)?).await?;
    }
    Ok(())
}

async fn members(
    writing: &Writing,
    leave: &Leave,
    body: &Body,
    id: &str,
    ids: &Ids,
    seats: &[String],
) -> Result<(), ImportError> {
    let own: Vec<String> = body.members.iter().map(|_| database::new_id()).collect();
    let mut order: Vec<usize> = (0..body.members.len()).collect();
    // Those whom others stand in for must be there first.
    order.sort_by_key(|index| body.members[*index].deputy_for.is_some());
    for index in order {
        let member = &body.members[index];
        let place = insert::MemberPlace {
            id: own[index].clone(),
            body: id.to_owned(),
            seat: member.seat.and_then(|seat| seats.get(seat).cloned()),
            party: ids.parties.of_optional(member.party.as_ref())?,
            deputy_for: member.deputy_for.and_then(|other| own.get(other).cloned()),
            position: position(index),
        };
        insert::member(writing, leave, member, place).await?;
    }
    Ok(())
}
