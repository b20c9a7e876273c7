//! Reading one matter, in one statement.

use super::{Document, Matter};
use crate::policy;
use access::Reader;
use database::{Error, Tx, values};

const MATTER: &str = "SELECT json_object('id', m.id, 'slug', m.slug, 'year', m.year, 'number', m.number,
 'title_nb', m.title_nb, 'title_nn', m.title_nn, 'summary_nb', m.summary_nb, 'summary_nn', m.summary_nn,
 'text_nb', m.text_nb, 'text_nn', m.text_nn, 'recommendation_nb', m.recommendation_nb,
 'recommendation_nn', m.recommendation_nn, 'result', m.result, 'review_on', m.review_on, 'state', m.state, 'opened_on', m.opened_on, 'decided_on', m.decided_on,
 'published', m.published_at IS NOT NULL, 'constructed', m.constructed, 'legal_basis', m.legal_basis,
 'public_title_nb', m.public_title_nb, 'public_title_nn', m.public_title_nn, 'source', m.source, 'version', m.version,
 'body_id', b.id, 'body_slug', b.slug, 'body_nb', b.name_nb, 'body_nn', b.name_nn, 'area_path', a.path,
 'areas', (SELECT json_group_array(json_object('slug', u.slug, 'path', u.path, 'name_nb', u.name_nb,
    'name_nn', u.name_nn)) FROM area u WHERE a.path LIKE u.path || '%'),
 'documents', (SELECT json_group_array(json_object('id', d.id, 'title_nb', d.title_nb, 'title_nn', d.title_nn,
    'file_name', d.file_name, 'media_type', d.media_type, 'size', d.size, 'sha256', d.sha256,
    'position', d.position))
    FROM document d WHERE d.matter_id = m.id),
 'consultations', (SELECT json_group_array(json_object('id', c.id, 'role', c.role, 'text_number', c.text_number,
    'state', c.state, 'sent_on', c.sent_on, 'meeting_date', c.meeting_date, 'case_number', c.case_number,
    'resolution', c.resolution, 'link', c.link, 'declined_reason', c.declined_reason, 'version', c.version,
    'editions', (SELECT count(*) FROM answer_edition e WHERE e.consultation_id = c.id), 'body_id', cb.id, 'body_slug', cb.slug, 'body_nb', cb.name_nb,
    'body_nn', cb.name_nn, 'area_path', ca.path, 'party_id', cb.party_id, 'party_kind', cp.kind, 'party_nb', cp.name_nb, 'party_nn', cp.name_nn,
    'position', c.position))
    FROM consultation c JOIN body cb ON cb.id = c.body_id JOIN area ca ON ca.id = cb.area_id
    LEFT JOIN party cp ON cp.id = cb.party_id WHERE c.matter_id = m.id),
 'dealings', (SELECT json_group_array(json_object('meeting_slug', g.slug, 'starts_at', g.starts_at, 'body_slug', gb.slug,
    'body_nb', gb.name_nb, 'body_nn', gb.name_nn,
    'result', CASE WHEN g.state IN ('minuted', 'approved') THEN i.result END))
    FROM agenda_item i JOIN meeting g ON g.id = i.meeting_id JOIN body gb ON gb.id = g.body_id
    WHERE i.matter_id = m.id AND i.state = 'accepted' AND (i.legal_basis IS NULL OR m.legal_basis IS NOT NULL)
        AND g.published_at IS NOT NULL AND g.agenda_published_at IS NOT NULL AND g.state <> 'cancelled'),
 'joint', (SELECT json_object('id', j.id, 'quorum', j.quorum, 'deadline', j.deadline, 'version', j.version,
    'texts', (SELECT json_group_array(json_object('id', t.id, 'number', t.number, 'language', t.language,
        'words', t.words, 'note_nb', t.note_nb, 'note_nn', t.note_nn, 'sha256', t.sha256,
        'circulated_on', t.circulated_on)) FROM resolution_text t WHERE t.joint_resolution_id = j.id))
    FROM joint_resolution j WHERE j.matter_id = m.id),
 'assignments', (SELECT json_group_array(json_object('id', s.id, 'title_nb', s.title_nb, 'title_nn', s.title_nn,
    'description_nb', s.description_nb, 'description_nn', s.description_nn, 'state', s.state, 'report_due', s.report_due,
    'owner_slug', o.slug, 'owner_nb', o.name_nb, 'owner_nn', o.name_nn, 'position', s.position))
    FROM assignment s JOIN party o ON o.id = s.owner_id WHERE s.matter_id = m.id AND s.agenda_item_id IS NULL)
 ) AS json FROM matter m JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id";

/// The matter with this slug, if the reader may know of it, and as far as that.
pub async fn find(tx: &Tx, reader: &Reader, slug: &str) -> Result<Option<Matter>, Error> {
    find_where(tx, reader, "m.slug = $1", slug).await
}

/// The matter that a consultation belongs to, if the reader may know of it.
pub async fn find_by_consultation(tx: &Tx, reader: &Reader, consultation: &str) -> Result<Option<Matter>, Error> {
    find_where(tx, reader, "m.id = (SELECT matter_id FROM consultation WHERE id = $1)", consultation).await
}

/// The attachment with this id, if the reader may know of its matter.
pub async fn document(tx: &Tx, reader: &Reader, id: &str) -> Result<Option<Document>, Error> {
    let matter = find_where(tx, reader, "m.id = (SELECT matter_id FROM document WHERE id = $1)", id).await?;
    Ok(matter.and_then(|matter| matter.documents.into_iter().find(|document| document.id == id)))
}

async fn find_where(tx: &Tx, reader: &Reader, condition: &str, value: &str) -> Result<Option<Matter>, Error> {
    let matter: Option<Matter> = tx.json(&format!("{MATTER} WHERE {condition}"), values![value]).await?;
    Ok(matter.filter(|matter| policy::may_read(reader, matter)).map(|matter| in_order(matter.made_for(reader))))
}

/// The lists are put in order here, because SQLite orders what it aggregates in tables of its own: a fifth of the
/// statement's time.
fn in_order(mut matter: Matter) -> Matter {
    matter.areas.sort_by_key(|area| area.path.len());
    matter.documents.sort_by_key(|document| document.position);
    matter.consultations.sort_by_key(|consultation| consultation.position);
    matter.dealings.sort_by_key(|dealing| dealing.starts_at);
    matter.assignments.sort_by_key(|assignment| assignment.position);
    if let Some(joint) = &mut matter.joint {
        joint.texts.sort_by_key(|text| text.number);
    }
    matter
}
