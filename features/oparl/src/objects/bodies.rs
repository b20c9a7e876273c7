//! Bodies, Organizations and Locations.

use super::{Object, Writer, words};
use crate::Kind;
use crate::queries::bodies::Body;
use crate::queries::locations::Location;
use crate::queries::organizations::Organization;
use serde_json::json;

/// A corporation, or an area whose bodies belong to no single one.
pub fn body(writer: &Writer<'_>, body: &Body) -> Object {
    let list = |kind| writer.urls.list(Kind::Body, &body.id, kind);
    let is_party = body.room == "parties";
    let kind = if is_party { "party-kind" } else { "area-kind" };
    let name = words(&body.name_nb, &body.name_nn);
    let properties = json!({
        "system": writer.urls.object(Kind::System, ""),
        "name": name,
        "shortName": name,
        "website": body.website,
        "contactEmail": body.email,
        "contactName": body.email.as_ref().map(|_| name),
        "classification": writer.texts.get(&format!("{kind}-{}", body.kind)),
        "organization": list(Kind::Organization),
        "person": list(Kind::Person),
        "membership": list(Kind::Membership),
        "meeting": list(Kind::Meeting),
        "agendaItem": list(Kind::AgendaItem),
        "paper": list(Kind::Paper),
        "consultation": list(Kind::Consultation),
        "file": list(Kind::File),
        "locationList": list(Kind::Location),
        "location": place(writer, &body.id, &body.address, [&body.place_created, &body.place_modified]),
        "legislativeTerm": [],
        "legislativeTermList": list(Kind::LegislativeTerm),
        "web": writer.urls.page(&format!("/{}/{}", body.room, body.slug)),
        "samhelse:kind": body.kind,
        "samhelse:nameNn": body.name_nn,
        "samhelse:organisationNumber": body.organisation_number,
        "samhelse:municipalityNumber": body.municipality_number,
    });
    writer.object(Kind::Body, &body.id, properties)
}

/// A body, or a party that members sit for.
pub fn organization(writer: &Writer<'_>, organization: &Organization) -> Object {
    let (is_body, id) = (organization.room == "bodies", organization.id.as_str());
    let kind = if is_body { "body-kind" } else { "party-kind" };
    let list = |kind| is_body.then(|| writer.urls.list(Kind::Organization, id, kind));
    let organization_url = |id: &Option<String>| id.as_ref().map(|id| writer.urls.object(Kind::Organization, id));
    let external = !is_body && organization.owner_id == organization.id;
    let properties = json!({
        "body": writer.urls.object(Kind::Body, &organization.owner_id),
        "name": words(&organization.name_nb, &organization.name_nn),
        "membership": writer.all(Kind::Membership, &organization.memberships),
        "meeting": list(Kind::Meeting),
        "consultation": list(Kind::Consultation),
        "subOrganizationOf": organization_url(&organization.parent_id),
        // The standard's own words for the two kinds.
        "organizationType": if is_body { "Gremium" } else { "Institution" },
        "classification": writer.texts.get(&format!("{kind}-{}", organization.kind)),
        "startDate": organization.valid_from,
        "endDate": organization.valid_to,
        "website": organization.website,
        "location": place(writer, id, &organization.address, [&organization.place_created, &organization.place_modified]),
        "externalBody": external.then(|| writer.urls.object(Kind::Body, id)),
        "web": writer.urls.page(&format!("/{}/{}", organization.room, organization.slug)),
        "samhelse:kind": organization.kind,
        "samhelse:nameNn": organization.name_nn,
        "samhelse:reportsTo": organization_url(&organization.reports_to_id),
    });
    writer.object(Kind::Organization, id, properties)
}

/// A place inside the object that is there.
pub fn place(
    writer: &Writer<'_>,
    id: &str,
    description: &Option<String>,
    moments: [&Option<String>; 2],
) -> Option<Object> {
    let [Some(created), Some(modified)] = moments else { return None };
    Some(writer.inside(Kind::Location, id, json!({ "description": description }), created, modified))
}

/// A place.
pub fn location(writer: &Writer<'_>, location: &Location) -> Object {
    let id = &location.id;
    let only = |really: bool, kind| if really { vec![writer.urls.object(kind, id)] } else { Vec::new() };
    let properties = json!({
        "description": location.description,
        "meetings": only(location.of_meeting, Kind::Meeting),
        "organizations": only(!location.of_meeting, Kind::Organization),
        "bodies": only(location.of_corporation, Kind::Body),
    });
    writer.object(Kind::Location, id, properties)
}
