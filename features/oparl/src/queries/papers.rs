//! Papers in the sense of OParl: the matters.

use super::consultations::{CONSULTATION_OBJECT, Consultation, ITEM_OBJECT};
use super::files::{DOCUMENT_OBJECT, File, TEXT_OBJECT};
use super::{live, public};
use access::Reader;
use database::{Error, Tx, flag, list};
use serde::Deserialize;

/// A published matter.
#[derive(Clone, Debug, Deserialize)]
pub struct Paper {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// The Body it belongs to.
    pub owner_id: String,
    /// The body where it began.
    pub body_id: String,
    /// The year of its number.
    pub year: i64,
    /// Its number in the body and year.
    pub number: i64,
    /// Why it is exempt from the public, if it is.
    pub legal_basis: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Summary in bokmål.
    pub summary_nb: String,
    /// Summary in nynorsk.
    pub summary_nn: String,
    /// How far it has come.
    pub state: String,
    /// The day it was opened.
    pub opened_on: String,
    /// The day it was decided.
    pub decided_on: Option<String>,
    /// Whether it was made for demonstration.
    #[serde(deserialize_with = "flag")]
    pub constructed: bool,
    /// The circulated texts of its joint resolution, oldest first.
    #[serde(deserialize_with = "list")]
    pub texts: Vec<File>,
    /// Its attachments.
    #[serde(deserialize_with = "list")]
    pub documents: Vec<File>,
    /// The bodies it was sent to.
    #[serde(deserialize_with = "list")]
    pub consultations: Vec<Consultation>,
    /// The meetings that deal with it without having been asked.
    #[serde(deserialize_with = "list")]
    pub dealings: Vec<Consultation>,
}

const PAPER: &str = "SELECT json_group_array(json_object('id', x.id, 'slug', x.slug, 'owner_id', coalesce(b.party_id, b.area_id),
    'body_id', b.id, 'year', x.year, 'number', x.number, 'legal_basis', x.legal_basis,
    'title_nb', CASE WHEN {OPEN_MATTER} THEN x.title_nb ELSE x.public_title_nb END,
    'title_nn', CASE WHEN {OPEN_MATTER} THEN x.title_nn ELSE x.public_title_nn END,
    'summary_nb', CASE WHEN {OPEN_MATTER} THEN x.summary_nb ELSE '' END,
    'summary_nn', CASE WHEN {OPEN_MATTER} THEN x.summary_nn ELSE '' END, 'result', x.result, 'state', x.state, 'opened_on', x.opened_on,
    'decided_on', x.decided_on, 'constructed', x.constructed,
    'texts', (SELECT json_group_array({TEXT_OBJECT}) FROM resolution_text t JOIN joint_resolution j ON j.id = t.joint_resolution_id
        CROSS JOIN oparl_object fo WHERE {OPEN_MATTER} AND j.matter_id = x.id AND t.circulated_on IS NOT NULL
        AND fo.kind = 'file' AND fo.id = t.id AND fo.deleted_at IS NULL),
    'documents', (SELECT json_group_array({DOCUMENT_OBJECT}) FROM document d CROSS JOIN oparl_object fo
        WHERE {OPEN_MATTER} AND d.matter_id = x.id AND fo.kind = 'file' AND fo.id = d.id AND fo.deleted_at IS NULL),
    'consultations', (SELECT json_group_array({CONSULTATION_OBJECT}) FROM consultation c CROSS JOIN oparl_object o
        WHERE {OPEN_MATTER} AND c.matter_id = x.id AND o.kind = 'consultation' AND o.id = c.id AND o.deleted_at IS NULL),
    'dealings', (SELECT json_group_array({DEALING_OBJECT}) FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
        CROSS JOIN oparl_object o WHERE {OPEN_MATTER} AND i.matter_id = x.id AND {OPEN_ITEM} AND i.id = {ITEM_CONSULTATION}
        AND o.kind = 'consultation' AND o.id = i.id AND o.deleted_at IS NULL))) AS json
    FROM matter x JOIN body b ON b.id = x.body_id WHERE {MATTER} AND x.id IN ({ids})";

/// The papers with these ids.
pub async fn find(tx: &Tx, reader: &Reader, ids: &[String]) -> Result<Vec<Paper>, Error> {
    let sql = PAPER
        .replace("{TEXT_OBJECT}", TEXT_OBJECT)
        .replace("{DOCUMENT_OBJECT}", DOCUMENT_OBJECT)
        .replace("{CONSULTATION_OBJECT}", CONSULTATION_OBJECT)
        .replace("{DEALING_OBJECT}", ITEM_OBJECT);
    let mut papers: Vec<Paper> = live(tx, reader, &public::under_conditions(&sql), ids).await?;
    for paper in &mut papers {
        paper.texts.sort_by_key(|text| text.position);
        paper.documents.sort_by_key(|document| document.position);
        paper.consultations.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
        paper.dealings.sort_by(|a, b| a.id.cmp(&b.id));
    }
    Ok(papers)
}
