//! Bodies in the sense of OParl: corporations, and areas whose bodies belong to no single one.

use super::{live, public};
use access::Reader;
use database::{Error, Tx};
use serde::Deserialize;

/// A corporation, or an area.
#[derive(Clone, Debug, Deserialize)]
pub struct Body {
    /// The id of the party or area.
    pub id: String,
    /// `parties` or `areas`.
    pub room: String,
    /// Its slug.
    pub slug: String,
    /// Its kind.
    pub kind: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// Its own site.
    pub website: Option<String>,
    /// Where it can be written to.
    pub email: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// When its place became public.
    pub place_created: Option<String>,
    /// When its place last changed.
    pub place_modified: Option<String>,
    /// Its organisation number.
    pub organisation_number: Option<String>,
    /// Its municipality number today.
    pub municipality_number: Option<String>,
}

const BODY: &str = "SELECT json_group_array(json_object('id', z.id, 'room', z.room, 'slug', z.slug, 'kind', z.kind,
    'name_nb', z.name_nb, 'name_nn', z.name_nn, 'website', z.website, 'email', z.email, 'address', z.address,
    'place_created', l.created_at, 'place_modified', l.modified_at, 'organisation_number', z.organisation_number, 'municipality_number', z.municipality_number)) AS json FROM (
    SELECT p.id, 'parties' AS room, p.slug, p.kind, p.name_nb, p.name_nn, p.website, p.email, p.address, p.organisation_number,
        (SELECT n.number FROM area_number n WHERE n.area_id = p.area_id AND n.valid_to IS NULL AND p.kind = 'municipality'
         ORDER BY n.number DESC LIMIT 1) AS municipality_number
    FROM party p WHERE {CORPORATION}
    UNION ALL SELECT a.id, 'areas', a.slug, a.kind, a.name_nb, a.name_nn, NULL, NULL, NULL, NULL, NULL FROM area a WHERE {COMMON}
    ) z LEFT JOIN oparl_object l ON l.kind = 'location' AND l.id = z.id AND l.deleted_at IS NULL WHERE z.id IN ({ids})";

/// The Bodies with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Body>, Error> {
    live(tx, reader, &public::under_conditions(BODY), ids).await
}
