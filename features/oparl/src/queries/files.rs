//! Files: the attachments of matters, the papers and minutes of meetings, and the texts of joint resolutions.

use super::{live, public};
use access::Reader;
use database::{Error, Tx, list};
use serde::Deserialize;

/// A file that everybody may read.
#[derive(Clone, Debug, Deserialize)]
pub struct File {
    /// Id.
    pub id: String,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// File name.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes; none for words.
    pub size: Option<i64>,
    /// The name of its content in the file store; none for words.
    pub sha256: Option<String>,
    /// The words, where the file is a text of a joint resolution.
    pub words: Option<String>,
    /// What the minutes of a meeting say, where the file is that.
    pub minutes: Option<Minutes>,
    /// The day it was added or circulated.
    pub date: Option<String>,
    /// Its place beside others.
    pub position: i64,
    /// The matter that it belongs to.
    pub matter_id: Option<String>,
    /// The item that it belongs to.
    pub item_id: Option<String>,
    /// The meeting that it belongs to.
    pub meeting_id: Option<String>,
    /// When it became public.
    pub created: String,
    /// When it last changed.
    pub modified: String,
}

/// What everybody may read of a meeting's minutes.
#[derive(Clone, Debug, Deserialize)]
pub struct Minutes {
    /// What is said of the meeting as a whole.
    pub words: Option<String>,
    /// What is said of its items.
    #[serde(deserialize_with = "list")]
    pub items: Vec<Minuted>,
}

/// What everybody may read of an item in the minutes; of an exempt one, its public title alone.
#[derive(Clone, Debug, Deserialize)]
pub struct Minuted {
    /// Its place on the agenda.
    pub position: i64,
    /// The title that everybody may read, in bokmål.
    pub title_nb: String,
    /// The title that everybody may read, in nynorsk.
    pub title_nn: String,
    /// What came of it.
    pub result: Option<String>,
    /// The words resolved.
    pub resolution: Option<String>,
    /// What was said.
    pub words: Option<String>,
}

/// The attachment `d` of the matter `x`, with its row of the register.
pub const DOCUMENT_OBJECT: &str = "json_object('id', d.id, 'title_nb', d.title_nb, 'title_nn', d.title_nn, 'file_name', d.file_name,
    'media_type', d.media_type, 'size', d.size, 'sha256', d.sha256, 'date', d.added_on, 'position', d.position, 'matter_id', x.id,
    'created', fo.created_at, 'modified', fo.modified_at)";

/// The text `t` of the matter `x`.
pub const TEXT_OBJECT: &str =
    "json_object('id', t.id, 'title_nb', '', 'title_nn', '', 'file_name', 'text-' || t.number || '.txt',
    'media_type', 'text/plain; charset=utf-8', 'words', t.words, 'date', t.circulated_on, 'position', t.number,
    'matter_id', x.id, 'created', fo.created_at, 'modified', fo.modified_at)";

/// The paper `f` of the item `i`.
pub const PAPER_OBJECT: &str = "json_object('id', f.id, 'title_nb', f.title_nb, 'title_nn', f.title_nn, 'file_name', f.file_name,
    'media_type', f.media_type, 'size', f.size, 'sha256', f.sha256, 'position', 1000 * f.position + f.number, 'item_id', i.id,
    'created', fo.created_at, 'modified', fo.modified_at)";

/// The minutes of the meeting `m`.
pub const MINUTES_OBJECT: &str = "json_object('id', m.id, 'title_nb', '', 'title_nn', '', 'file_name', 'minutes.txt',
    'media_type', 'text/plain; charset=utf-8', 'position', 0, 'meeting_id', m.id, 'created', fo.created_at,
    'modified', fo.modified_at, 'minutes', json_object(
        'words', (SELECT n.words FROM minutes_part n WHERE n.meeting_id = m.id AND n.agenda_item_id IS NULL),
        'items', (SELECT json_group_array(json_object('position', i.position,
            'title_nb', CASE WHEN {OPEN_ITEM} THEN i.title_nb ELSE i.public_title_nb END,
            'title_nn', CASE WHEN {OPEN_ITEM} THEN i.title_nn ELSE i.public_title_nn END,
            'result', CASE WHEN {OPEN_ITEM} THEN i.result END, 'resolution', CASE WHEN {OPEN_ITEM} THEN i.resolution END,
            'words', (SELECT n.words FROM minutes_part n WHERE n.meeting_id = m.id AND n.agenda_item_id = i.id AND {OPEN_ITEM})))
            FROM agenda_item i WHERE i.meeting_id = m.id AND {ITEM})))";

const MINUTES: &str = "SELECT json_group_array({MINUTES_OBJECT}) AS json FROM meeting m
    JOIN oparl_object fo ON fo.kind = 'file' AND fo.id = m.id WHERE {MEETING} AND {MINUTED} AND m.id IN ({ids})";

const DOCUMENT: &str =
    "SELECT json_group_array({DOCUMENT_OBJECT}) AS json FROM document d JOIN matter x ON x.id = d.matter_id
    JOIN oparl_object fo ON fo.kind = 'file' AND fo.id = d.id WHERE {OPEN_MATTER} AND d.id IN ({ids})";

const TEXT: &str = "SELECT json_group_array({TEXT_OBJECT}) AS json FROM resolution_text t
    JOIN joint_resolution j ON j.id = t.joint_resolution_id JOIN matter x ON x.id = j.matter_id
    JOIN oparl_object fo ON fo.kind = 'file' AND fo.id = t.id
    WHERE {OPEN_MATTER} AND t.circulated_on IS NOT NULL AND t.id IN ({ids})";

const PAPER: &str =
    "SELECT json_group_array({PAPER_OBJECT}) AS json FROM paper f JOIN agenda_item i ON i.id = f.agenda_item_id
    JOIN meeting m ON m.id = i.meeting_id JOIN oparl_object fo ON fo.kind = 'file' AND fo.id = f.id
    WHERE {OPEN_ITEM} AND f.legal_basis IS NULL AND f.id IN ({ids})";

/// The files with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<File>, Error> {
    let mut found = Vec::new();
    for (sql, name, object) in [
        (DOCUMENT, "{DOCUMENT_OBJECT}", DOCUMENT_OBJECT),
        (TEXT, "{TEXT_OBJECT}", TEXT_OBJECT),
        (PAPER, "{PAPER_OBJECT}", PAPER_OBJECT),
        (MINUTES, "{MINUTES_OBJECT}", MINUTES_OBJECT),
    ] {
        if found.len() < ids.len() {
            let sql = public::under_conditions(&sql.replace(name, object));
            found.extend(live::<File>(tx, reader, &sql, ids).await?);
        }
    }
    for minutes in found.iter_mut().filter_map(|file| file.minutes.as_mut()) {
        minutes.items.sort_by_key(|item| item.position);
    }
    Ok(found)
}
