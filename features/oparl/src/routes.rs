//! The feature's routes.

use crate::Kind;
use crate::api::{content, list, one};
use crate::asked::{Asked, Filter};
use axum::extract::Path;
use web::Routes;

/// A list of a Body, or of an Organization.
macro_rules! list_of {
    ($of:ident, $kind:ident) => {
        |asked: Asked<Filter>, Path(id): Path<String>| async move { list::$of(asked, &id, Kind::$kind).await }
    };
}

/// An object.
macro_rules! object {
    ($kind:ident) => {
        |asked: Asked, Path(id): Path<String>| async move { one::get(asked, Kind::$kind, &id).await }
    };
}

/// The system, its lists and objects, and the content of files.
pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/oparl/v1.1/system",
            |asked: Asked| async move { one::get(asked, Kind::System, Kind::System.as_str()).await },
        )
        .get("/oparl/v1.1/bodies", list::bodies)
        .get("/oparl/v1.1/bodies/{id}", object!(Body))
        .get("/oparl/v1.1/bodies/{id}/organizations", list_of!(of_body, Organization))
        .get("/oparl/v1.1/bodies/{id}/people", list_of!(of_body, Person))
        .get("/oparl/v1.1/bodies/{id}/memberships", list_of!(of_body, Membership))
        .get("/oparl/v1.1/bodies/{id}/meetings", list_of!(of_body, Meeting))
        .get("/oparl/v1.1/bodies/{id}/agenda-items", list_of!(of_body, AgendaItem))
        .get("/oparl/v1.1/bodies/{id}/papers", list_of!(of_body, Paper))
        .get("/oparl/v1.1/bodies/{id}/consultations", list_of!(of_body, Consultation))
        .get("/oparl/v1.1/bodies/{id}/files", list_of!(of_body, File))
        .get("/oparl/v1.1/bodies/{id}/locations", list_of!(of_body, Location))
        .get("/oparl/v1.1/bodies/{id}/legislative-terms", list_of!(of_body, LegislativeTerm))
        .get("/oparl/v1.1/organizations/{id}", object!(Organization))
        .get("/oparl/v1.1/organizations/{id}/meetings", list_of!(of_organization, Meeting))
        .get("/oparl/v1.1/organizations/{id}/consultations", list_of!(of_organization, Consultation))
        .get("/oparl/v1.1/people/{id}", object!(Person))
        .get("/oparl/v1.1/memberships/{id}", object!(Membership))
        .get("/oparl/v1.1/meetings/{id}", object!(Meeting))
        .get("/oparl/v1.1/agenda-items/{id}", object!(AgendaItem))
        .get("/oparl/v1.1/papers/{id}", object!(Paper))
        .get("/oparl/v1.1/consultations/{id}", object!(Consultation))
        .get("/oparl/v1.1/files/{id}", object!(File))
        .get("/oparl/v1.1/files/{id}/content", |asked: Asked, Path(id): Path<String>| async move {
            content::get(asked, &id, false).await
        })
        .get("/oparl/v1.1/files/{id}/download", |asked: Asked, Path(id): Path<String>| async move {
            content::get(asked, &id, true).await
        })
        .get("/oparl/v1.1/locations/{id}", object!(Location))
}
