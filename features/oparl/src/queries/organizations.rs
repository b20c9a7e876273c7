//! Organizations in the sense of OParl: what meets, and the parties that members sit for.

use super::{live, members, public};
use access::Reader;
use database::{Error, Tx, list};
use serde::Deserialize;

/// A body, or a party.
#[derive(Clone, Debug, Deserialize)]
pub struct Organization {
    /// The id of the body or party.
    pub id: String,
    /// `bodies` or `parties`.
    pub room: String,
    /// Its slug.
    pub slug: String,
    /// Its kind.
    pub kind: String,
    /// The id of the Body that it belongs to.
    pub owner_id: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// The body above it.
    pub parent_id: Option<String>,
    /// The body it reports to.
    pub reports_to_id: Option<String>,
    /// Its first day.
    pub valid_from: Option<String>,
    /// Its last day.
    pub valid_to: Option<String>,
    /// Its own site.
    pub website: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// When its place became public.
    pub place_created: Option<String>,
    /// When its place last changed.
    pub place_modified: Option<String>,
    /// The ids of its memberships.
    #[serde(deserialize_with = "list")]
    pub memberships: Vec<String>,
}

const ORGANIZATION: &str = "SELECT json_group_array(json_object('id', z.id, 'room', z.room, 'slug', z.slug, 'kind', z.kind,
    'owner_id', z.owner_id, 'name_nb', z.name_nb, 'name_nn', z.name_nn, 'parent_id', z.parent_id,
    'reports_to_id', z.reports_to_id, 'valid_from', z.valid_from, 'valid_to', z.valid_to, 'website', z.website,
    'address', z.address, 'place_created', l.created_at, 'place_modified', l.modified_at, 'memberships', ({MEMBERSHIPS}))) AS json FROM (
    SELECT b.id, 'bodies' AS room, b.slug, b.kind, coalesce(b.party_id, b.area_id) AS owner_id, b.name_nb, b.name_nn, b.parent_id,
        b.reports_to_id, b.valid_from, b.valid_to, NULL AS website, NULL AS address FROM body b
    UNION ALL SELECT p.id, 'parties', p.slug, p.kind, CASE WHEN {CORPORATION} THEN p.id ELSE p.area_id END, p.name_nb, p.name_nn,
        NULL, NULL, NULL, NULL, p.website, p.address FROM party p
    ) z LEFT JOIN oparl_object l ON l.kind = 'location' AND l.id = z.id AND l.deleted_at IS NULL WHERE z.id IN ({ids})";

/// The Organizations with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Organization>, Error> {
    let sql = ORGANIZATION.replace("{MEMBERSHIPS}", members::IDS_OF_ORGANIZATION);
    live(tx, reader, &public::under_conditions(&sql), ids).await
}
