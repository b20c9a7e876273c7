//! A matter at a body: when it was sent there, and when a meeting there deals with it.

use super::{live, public};
use access::Reader;
use database::{Error, Tx};
use serde::Deserialize;

/// A consultation of a published matter.
#[derive(Clone, Debug, Deserialize)]
pub struct Consultation {
    /// Id.
    pub id: String,
    /// The matter's id.
    pub matter_id: String,
    /// The matter's slug.
    pub slug: String,
    /// The body's id.
    pub body_id: String,
    /// `preparation`, `recommendation` or `decision`; none for a meeting that was not asked.
    pub role: Option<String>,
    /// What a meeting that was not asked has the matter on its agenda for.
    pub kind: Option<String>,
    /// How far it has come, where the body was asked.
    pub state: Option<String>,
    /// The day of the meeting, where the body was asked.
    pub meeting_date: Option<String>,
    /// The body's own case number.
    pub case_number: Option<String>,
    /// The words resolved.
    pub resolution: Option<String>,
    /// The body's own publication.
    pub link: Option<String>,
    /// Why the body does not take it up.
    pub declined_reason: Option<String>,
    /// The item that deals with it.
    pub item_id: Option<String>,
    /// The meeting that deals with it.
    pub meeting_id: Option<String>,
    /// Its place among the matter's.
    pub position: i64,
    /// When it became public.
    pub created: String,
    /// When it last changed.
    pub modified: String,
}

/// The consultation `c` of the matter `x`, whose row in the register is `o`.
pub const CONSULTATION_OBJECT: &str = "json_object('id', c.id, 'matter_id', x.id, 'slug', x.slug, 'body_id', c.body_id,
    'role', c.role, 'state', c.state, 'meeting_date', c.meeting_date, 'case_number', c.case_number, 'resolution', c.resolution,
    'link', c.link, 'declined_reason', c.declined_reason, 'position', c.position, 'created', o.created_at, 'modified', o.modified_at,
    'item_id', (SELECT min(i.id) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.matter_id = x.id AND m.body_id = c.body_id AND {OPEN_ITEM} AND {ITEM_CONSULTATION} = c.id),
    'meeting_id', (SELECT min(m.id) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        WHERE i.matter_id = x.id AND m.body_id = c.body_id AND {OPEN_ITEM} AND {ITEM_CONSULTATION} = c.id))";

/// The item `i` of the meeting `m` as the consultation of the matter `x` that it is.
pub const ITEM_OBJECT: &str =
    "json_object('id', i.id, 'matter_id', x.id, 'slug', x.slug, 'body_id', m.body_id, 'kind', i.kind,
    'item_id', i.id, 'meeting_id', m.id, 'position', 0, 'created', o.created_at, 'modified', o.modified_at)";

const CONSULTATION: &str = "SELECT json_group_array({CONSULTATION_OBJECT}) AS json FROM consultation c
    JOIN matter x ON x.id = c.matter_id JOIN oparl_object o ON o.kind = 'consultation' AND o.id = c.id
    WHERE {OPEN_MATTER} AND c.id IN ({ids})";

const DEALING: &str =
    "SELECT json_group_array({DEALING_OBJECT}) AS json FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
    JOIN matter x ON x.id = i.matter_id JOIN oparl_object o ON o.kind = 'consultation' AND o.id = i.id
    WHERE {OPEN_ITEM} AND {OPEN_MATTER} AND i.id = {ITEM_CONSULTATION} AND i.id IN ({ids})";

/// The consultations with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Consultation>, Error> {
    let statement = |sql: &str| {
        let sql = sql.replace("{CONSULTATION_OBJECT}", CONSULTATION_OBJECT).replace("{DEALING_OBJECT}", ITEM_OBJECT);
        public::under_conditions(&sql)
    };
    let mut found: Vec<Consultation> = live(tx, reader, &statement(CONSULTATION), ids).await?;
    if found.len() < ids.len() {
        found.extend(live::<Consultation>(tx, reader, &statement(DEALING), ids).await?);
    }
    Ok(found)
}
