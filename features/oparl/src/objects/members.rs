//! Persons and Memberships.

use super::{Object, Writer, words};
use crate::Kind;
use crate::queries::members::Member;
use serde_json::{Value, json};

/// Whoever has a seat, named by the role and the party.
pub fn person(writer: &Writer<'_>, member: &Member) -> Object {
    let (role, party) = (words(&member.role_nb, &member.role_nn), words(&member.party_nb, &member.party_nn));
    let membership =
        writer.inside(Kind::Membership, &member.id, seat(writer, member), &member.created, &member.modified);
    let properties = json!({
        "body": writer.urls.object(Kind::Body, &member.owner_id),
        "name": format!("{role}, {party}"),
        "status": [role],
        "membership": [membership],
    });
    writer.object(Kind::Person, &member.id, properties)
}

/// The seat.
pub fn membership(writer: &Writer<'_>, member: &Member) -> Object {
    let mut properties = seat(writer, member);
    if let Value::Object(properties) = &mut properties {
        properties.insert("person".to_owned(), writer.urls.object(Kind::Person, &member.id).into());
    }
    writer.object(Kind::Membership, &member.id, properties)
}

fn seat(writer: &Writer<'_>, member: &Member) -> Value {
    json!({
        "organization": writer.urls.object(Kind::Organization, &member.body_id),
        "role": words(&member.role_nb, &member.role_nn),
        "votingRight": member.votes,
        "onBehalfOf": writer.urls.object(Kind::Organization, &member.party_id),
        "samhelse:roleNn": member.role_nn,
    })
}
