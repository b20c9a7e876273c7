//! The feature's pages, one a file.

pub mod area_history;
pub mod home;
pub mod parties;
pub mod party;
pub mod party_history;
pub mod tree;

use crate::queries;
use access::Reader;
use database::Tx;
use web::{Context, Page, Result};

/// The page in the area with this path, with the way from the root as crumbs.
pub async fn in_area(tx: &Tx, context: &Context, mut page: Page, path: &str) -> Result<Page> {
    let lang = context.lang();
    let ancestors = queries::ancestors(tx, &Reader::visitor(), path).await?;
    for area in &ancestors {
        page = page.crumb(format!("/areas/{}", area.slug), area.name(lang).value);
    }
    if let Some(area) = ancestors.last() {
        page = page.in_area(area.slug.clone(), area.name(lang).value);
    }
    Ok(page)
}
