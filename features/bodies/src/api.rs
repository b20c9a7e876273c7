//! What programs read of the bodies, one resource a file.

pub mod list;
pub mod show;

use crate::queries::Body;
use serde::Serialize;
use time::Date;
use utoipa::{OpenApi, ToSchema};
use web::{Api, Reference, Words};

/// The routes as they are described to programs.
#[derive(OpenApi)]
#[openapi(paths(list::get, show::get))]
pub struct Document;

/// What meets: a council, a forum, a committee, a group.
#[derive(Serialize, ToSchema)]
#[schema(as = Body)]
pub struct BodyAnswer {
    /// Its slug, as in addresses.
    pub slug: String,
    /// What it is, such as `council`, `leaders_forum` or `working_group`.
    pub kind: String,
    /// Its name.
    pub name: Words,
    /// The slug of its area.
    pub area: String,
    /// The party whose own body it is.
    pub party: Option<Reference>,
    /// Whether it is the own body of a party that decides for itself, and not one that several share.
    pub own: bool,
    /// The body that it reports to.
    pub reports_to: Option<Reference>,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day.
    pub valid_to: Option<Date>,
    /// Its page.
    #[schema(format = "uri")]
    pub url: String,
}

impl BodyAnswer {
    fn of<P>(api: &Api<P>, body: &Body) -> Self {
        let reference = |room: &str, slug: &Option<String>, nb: &Option<String>, nn: &Option<String>| {
            let slug = slug.clone()?;
            let name = Words::new(nb.as_deref()?, nn.as_deref()?);
            Some(Reference { url: api.url(&format!("/{room}/{slug}")), name, slug })
        };
        Self {
            slug: body.slug.clone(),
            kind: body.kind.clone(),
            name: Words::new(&body.name_nb, &body.name_nn),
            area: body.area_slug.clone(),
            party: reference("parties", &body.party_slug, &body.party_name_nb, &body.party_name_nn),
            own: body.is_own(),
            reports_to: reference("bodies", &body.reports_to_slug, &body.reports_to_nb, &body.reports_to_nn),
            valid_from: body.valid_from,
            valid_to: body.valid_to,
            url: api.url(&format!("/bodies/{}", body.slug)),
        }
    }
}
