//! What programs read of the areas, one resource a file.

pub mod list;
pub mod show;

use crate::queries::Area;
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use web::{Api, Words};

/// The routes as they are described to programs.
#[derive(OpenApi)]
#[openapi(paths(list::get, show::get))]
pub struct Document;

/// An area of the tree, from the nation to the municipalities.
#[derive(Serialize, ToSchema)]
#[schema(as = Area)]
pub struct AreaAnswer {
    /// Its slug, as in addresses.
    pub slug: String,
    /// What it is: `nation`, `health_region`, `health_community`, `region` or `municipality`.
    pub kind: String,
    /// Its name.
    pub name: Words,
    /// The slugs from the root to the area.
    pub path: Vec<String>,
    /// Its municipality number today.
    pub number: Option<String>,
    /// Inhabitants, for a region or health community the sum of its municipalities. Null for a nation or health region.
    pub inhabitants: Option<i64>,
    /// The year in which they were counted.
    pub inhabitants_year: Option<i64>,
    /// Its page.
    #[schema(format = "uri")]
    pub url: String,
}

impl AreaAnswer {
    fn of<P>(api: &Api<P>, area: &Area) -> Self {
        Self {
            kind: area.kind.clone(),
            name: Words::new(&area.name_nb, &area.name_nn),
            path: area.path.split_terminator('/').map(str::to_owned).collect(),
            number: area.number.clone(),
            inhabitants: area.inhabitants,
            inhabitants_year: area.inhabitants.and(area.year),
            url: api.url(&format!("/areas/{}", area.slug)),
            slug: area.slug.clone(),
        }
    }
}
