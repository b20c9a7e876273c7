//! Meetings and their agendas.

use super::files::{MINUTES_OBJECT, PAPER_OBJECT};
use super::{live, public};
use access::Reader;
use database::{Error, Tx, flag, list};
use serde::Deserialize;

/// A published meeting.
#[derive(Clone, Debug, Deserialize)]
pub struct Meeting {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// How far it has come.
    pub state: String,
    /// When it begins.
    pub starts_at: String,
    /// When it ends.
    pub ends_at: String,
    /// Where it is.
    pub place: String,
    /// When its place became public.
    pub place_created: Option<String>,
    /// When its place last changed.
    pub place_modified: Option<String>,
    /// Whether it was made for demonstration.
    #[serde(deserialize_with = "flag")]
    pub constructed: bool,
    /// The year of its number.
    pub year: i64,
    /// Its number in the body and year.
    pub number: i64,
    /// Its minutes, when the members have them.
    pub minutes: Option<super::files::File>,
    /// The bodies that meet.
    #[serde(deserialize_with = "list")]
    pub bodies: Vec<Meets>,
    /// The items on its agenda.
    #[serde(deserialize_with = "list")]
    pub items: Vec<Item>,
}

/// A body that meets.
#[derive(Clone, Debug, Deserialize)]
pub struct Meets {
    /// Its place among them; the one that called the meeting is first.
    position: i64,
    /// The body's id.
    pub id: String,
}

/// An item of a published agenda. An exempt one has its public title, and nothing else to say.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    /// Id.
    pub id: String,
    /// The meeting's id.
    pub meeting_id: String,
    /// Its place on the agenda.
    pub position: i64,
    /// What it is for.
    pub kind: Option<String>,
    /// The title that everybody may read, in bokmål.
    pub title_nb: String,
    /// The title that everybody may read, in nynorsk.
    pub title_nn: String,
    /// What it is about, in bokmål.
    pub text_nb: Option<String>,
    /// What it is about, in nynorsk.
    pub text_nn: Option<String>,
    /// The recommendation in bokmål.
    pub recommendation_nb: Option<String>,
    /// The recommendation in nynorsk.
    pub recommendation_nn: Option<String>,
    /// Why it is exempt from the public, if it is.
    pub legal_basis: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// The words resolved.
    pub resolution: Option<String>,
    /// The consultation it is the dealing with.
    pub consultation_id: Option<String>,
    /// When it became public.
    pub created: String,
    /// When it last changed.
    pub modified: String,
    /// Its papers.
    #[serde(deserialize_with = "list")]
    pub files: Vec<super::files::File>,
}

const MEETING: &str = "SELECT json_group_array(json_object('id', m.id, 'slug', m.slug, 'name_nb', m.name_nb, 'name_nn', m.name_nn,
    'state', m.state, 'starts_at', m.starts_at, 'ends_at', m.ends_at, 'place', m.place, 'constructed', m.constructed,
    'year', m.year, 'number', m.number, 'minutes', (SELECT {MINUTES_OBJECT} FROM oparl_object fo
        WHERE fo.kind = 'file' AND fo.id = m.id AND fo.deleted_at IS NULL AND {MINUTED}),
    'place_created', l.created_at, 'place_modified', l.modified_at,
    'bodies', (SELECT json_group_array(json_object('position', mb.position, 'id', mb.body_id)) FROM meeting_body mb WHERE mb.meeting_id = m.id),
    'items', (SELECT json_group_array({ITEM_OBJECT}) FROM agenda_item i LEFT JOIN matter x ON x.id = i.matter_id
        CROSS JOIN oparl_object o WHERE i.meeting_id = m.id AND {ITEM}
        AND o.kind = 'agenda_item' AND o.id = i.id AND o.deleted_at IS NULL))) AS json
    FROM meeting m LEFT JOIN oparl_object l ON l.kind = 'location' AND l.id = m.id AND l.deleted_at IS NULL
    WHERE {MEETING} AND m.id IN ({ids})";

const ITEM: &str =
    "SELECT json_group_array({ITEM_OBJECT}) AS json FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
    JOIN oparl_object o ON o.kind = 'agenda_item' AND o.id = i.id
    LEFT JOIN matter x ON x.id = i.matter_id WHERE {ITEM} AND i.id IN ({ids})";

/// What everybody may know of the item `i` of the meeting `m`, whose matter is `x` and row in the register `o`.
const ITEM_OBJECT: &str =
    "json_object('id', i.id, 'meeting_id', m.id, 'position', i.position, 'legal_basis', i.legal_basis,
    'created', o.created_at, 'modified', o.modified_at,
    'title_nb', CASE WHEN {OPEN_ITEM} THEN i.title_nb ELSE i.public_title_nb END,
    'title_nn', CASE WHEN {OPEN_ITEM} THEN i.title_nn ELSE i.public_title_nn END,
    'kind', CASE WHEN {OPEN_ITEM} THEN i.kind END,
    'text_nb', CASE WHEN {OPEN_ITEM} THEN i.text_nb END, 'text_nn', CASE WHEN {OPEN_ITEM} THEN i.text_nn END,
    'recommendation_nb', CASE WHEN {OPEN_ITEM} THEN i.recommendation_nb END,
    'recommendation_nn', CASE WHEN {OPEN_ITEM} THEN i.recommendation_nn END,
    'result', CASE WHEN {OPEN_ITEM} AND {MINUTED} THEN i.result END,
    'resolution', CASE WHEN {OPEN_ITEM} AND {MINUTED} THEN i.resolution END,
    'consultation_id', CASE WHEN {OPEN_ITEM} AND {OPEN_MATTER} THEN {ITEM_CONSULTATION} END,
    'files', (SELECT json_group_array({PAPER_OBJECT}) FROM paper f CROSS JOIN oparl_object fo
        WHERE f.agenda_item_id = i.id AND f.legal_basis IS NULL AND {OPEN_ITEM}
        AND fo.kind = 'file' AND fo.id = f.id AND fo.deleted_at IS NULL))";

fn statement(sql: &str) -> String {
    let sql = sql.replace("{ITEM_OBJECT}", ITEM_OBJECT).replace("{PAPER_OBJECT}", PAPER_OBJECT);
    let sql = sql.replace("{MINUTES_OBJECT}", MINUTES_OBJECT);
    public::under_conditions(&sql)
}

/// The meetings with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Meeting>, Error> {
    let mut meetings: Vec<Meeting> = live(tx, reader, &statement(MEETING), ids).await?;
    for meeting in &mut meetings {
        meeting.bodies.sort_by_key(|body| body.position);
        meeting.items.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
        meeting.items.iter_mut().for_each(in_order);
        if let Some(minutes) = meeting.minutes.as_mut().and_then(|file| file.minutes.as_mut()) {
            minutes.items.sort_by_key(|item| item.position);
        }
    }
    Ok(meetings)
}

/// The items with these ids.
pub async fn items(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Item>, Error> {
    let mut items: Vec<Item> = live(tx, reader, &statement(ITEM), ids).await?;
    items.iter_mut().for_each(in_order);
    Ok(items)
}

fn in_order(item: &mut Item) {
    item.files.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
}
