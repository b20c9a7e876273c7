//! Reading matters and what belongs to them.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};
use time::{Date, OffsetDateTime};

#[derive(FromQueryResult)]
pub(crate) struct MatterRow {
    pub(crate) slug: String,
    pub(crate) body: String,
    pub(crate) year: i64,
    pub(crate) number: i64,
    pub(crate) title_nb: String,
    pub(crate) title_nn: String,
    pub(crate) summary_nb: String,
    pub(crate) summary_nn: String,
    pub(crate) text_nb: String,
    pub(crate) text_nn: String,
    pub(crate) recommendation_nb: String,
    pub(crate) recommendation_nn: String,
    pub(crate) result: Option<String>,
    pub(crate) review_on: Option<Date>,
    pub(crate) legal_basis: Option<String>,
    pub(crate) public_title_nb: String,
    pub(crate) public_title_nn: String,
    pub(crate) state: String,
    pub(crate) opened_on: Date,
    pub(crate) decided_on: Option<Date>,
    pub(crate) published: bool,
    pub(crate) constructed: bool,
    pub(crate) source: String,
}

#[derive(FromQueryResult)]
pub(crate) struct DocumentRow {
    pub(crate) matter: String,
    pub(crate) title_nb: String,
    pub(crate) title_nn: String,
    pub(crate) file_name: String,
    pub(crate) sha256: String,
    pub(crate) added_on: Date,
}

#[derive(FromQueryResult)]
pub(crate) struct ResolutionRow {
    pub(crate) matter: String,
    pub(crate) quorum: Option<i64>,
    pub(crate) deadline: Option<Date>,
}

#[derive(FromQueryResult)]
pub(crate) struct TextRow {
    pub(crate) matter: String,
    pub(crate) number: i64,
    pub(crate) language: String,
    pub(crate) words: String,
    pub(crate) note_nb: String,
    pub(crate) note_nn: String,
    pub(crate) circulated_on: Option<Date>,
}

#[derive(FromQueryResult)]
pub(crate) struct ConsultationRow {
    pub(crate) id: String,
    pub(crate) matter: String,
    pub(crate) body: String,
    pub(crate) role: String,
    pub(crate) text_number: Option<i64>,
    pub(crate) state: String,
    pub(crate) sent_on: Date,
    pub(crate) meeting_date: Option<Date>,
    pub(crate) case_number: Option<String>,
    pub(crate) resolution: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) declined_reason: Option<String>,
}

#[derive(FromQueryResult)]
pub(crate) struct EarlierRow {
    pub(crate) consultation_id: String,
    pub(crate) state: String,
    pub(crate) meeting_date: Option<Date>,
    pub(crate) case_number: Option<String>,
    pub(crate) resolution: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) ending: String,
    pub(crate) reason: String,
    pub(crate) ended_at: OffsetDateTime,
}

#[derive(FromQueryResult)]
pub(crate) struct AssignmentRow {
    pub(crate) matter: String,
    pub(crate) title_nb: String,
    pub(crate) title_nn: String,
    pub(crate) description_nb: String,
    pub(crate) description_nn: String,
    pub(crate) owner: String,
    pub(crate) report_due: Date,
    pub(crate) state: String,
}

/// All matters, published or not.
pub(crate) async fn matters(tx: &Tx, _leave: &Leave) -> Result<Vec<MatterRow>, Error> {
    tx.all(
        "SELECT m.slug, b.slug AS body, m.year, m.number, m.title_nb, m.title_nn, m.summary_nb, m.summary_nn, m.text_nb,
                m.text_nn, m.recommendation_nb, m.recommendation_nn, m.result, m.review_on, m.legal_basis,
                m.public_title_nb, m.public_title_nn, m.state, m.opened_on, m.decided_on, m.published_at IS NOT NULL AS published, m.constructed,
                m.source
         FROM matter m JOIN body b ON b.id = m.body_id",
        values![],
    )
    .await
}

pub(crate) async fn documents(tx: &Tx, _leave: &Leave) -> Result<Vec<DocumentRow>, Error> {
    tx.all(
        "SELECT m.slug AS matter, d.title_nb, d.title_nn, d.file_name, d.sha256, d.added_on
         FROM document d JOIN matter m ON m.id = d.matter_id ORDER BY d.position, d.id",
        values![],
    )
    .await
}

pub(crate) async fn resolutions(tx: &Tx, _leave: &Leave) -> Result<Vec<ResolutionRow>, Error> {
    tx.all(
        "SELECT m.slug AS matter, j.quorum, j.deadline FROM joint_resolution j JOIN matter m ON m.id = j.matter_id",
        values![],
    )
    .await
}

pub(crate) async fn texts(tx: &Tx, _leave: &Leave) -> Result<Vec<TextRow>, Error> {
    tx.all(
        "SELECT m.slug AS matter, t.number, t.language, t.words, t.note_nb, t.note_nn, t.circulated_on
         FROM resolution_text t JOIN joint_resolution j ON j.id = t.joint_resolution_id
         JOIN matter m ON m.id = j.matter_id ORDER BY t.number",
        values![],
    )
    .await
}

pub(crate) async fn consultations(tx: &Tx, _leave: &Leave) -> Result<Vec<ConsultationRow>, Error> {
    tx.all(
        "SELECT c.id, m.slug AS matter, b.slug AS body, c.role, c.text_number, c.state, c.sent_on, c.meeting_date,
                c.case_number, c.resolution, c.link, c.declined_reason
         FROM consultation c JOIN matter m ON m.id = c.matter_id JOIN body b ON b.id = c.body_id
         ORDER BY c.position, c.id",
        values![],
    )
    .await
}

pub(crate) async fn earlier_answers(tx: &Tx, _leave: &Leave) -> Result<Vec<EarlierRow>, Error> {
    tx.all(
        "SELECT consultation_id, state, meeting_date, case_number, resolution, link, ending, reason, ended_at
         FROM answer_edition ORDER BY consultation_id, number",
        values![],
    )
    .await
}

pub(crate) async fn assignments(tx: &Tx, _leave: &Leave) -> Result<Vec<AssignmentRow>, Error> {
    tx.all(
        "SELECT m.slug AS matter, a.title_nb, a.title_nn, a.description_nb, a.description_nn, p.slug AS owner,
                a.report_due, a.state
         FROM assignment a JOIN matter m ON m.id = a.matter_id JOIN party p ON p.id = a.owner_id
         WHERE a.agenda_item_id IS NULL ORDER BY a.position, a.id",
        values![],
    )
    .await
}
