//! Where meetings are held, and where parties are.

use super::{live, public};
use access::Reader;
use database::{Error, Tx, flag};
use serde::Deserialize;

/// A place.
#[derive(Clone, Debug, Deserialize)]
pub struct Location {
    /// The id of the meeting or party.
    pub id: String,
    /// What people call it.
    pub description: String,
    /// Whether a meeting is there; a party otherwise.
    #[serde(deserialize_with = "flag")]
    pub of_meeting: bool,
    /// Whether the party is a corporation.
    #[serde(deserialize_with = "flag")]
    pub of_corporation: bool,
}

const LOCATION: &str = "SELECT json_group_array(json_object('id', z.id, 'description', z.description, 'of_meeting', z.of_meeting,
    'of_corporation', z.of_corporation)) AS json FROM (
    SELECT m.id, m.place AS description, 1 AS of_meeting, 0 AS of_corporation FROM meeting m WHERE {MEETING} AND m.place <> ''
    UNION ALL SELECT p.id, p.address, 0, CASE WHEN {CORPORATION} THEN 1 ELSE 0 END FROM party p WHERE coalesce(p.address, '') <> ''
    ) z WHERE z.id IN ({ids})";

/// The locations with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Location>, Error> {
    live(tx, reader, &public::under_conditions(LOCATION), ids).await
}
