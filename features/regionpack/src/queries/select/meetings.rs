//! Reading meetings and what they deal with, as far as everybody may know it.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};
use time::{Date, OffsetDateTime};

#[derive(FromQueryResult)]
pub(crate) struct MeetingRow {
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) year: i64,
    pub(crate) number: i64,
    pub(crate) name_nb: String,
    pub(crate) name_nn: String,
    pub(crate) state: String,
    pub(crate) starts_at: OffsetDateTime,
    pub(crate) ends_at: OffsetDateTime,
    pub(crate) place: String,
    pub(crate) language: String,
    pub(crate) agenda_published: bool,
    pub(crate) constructed: bool,
    pub(crate) source: String,
    pub(crate) words: Option<String>,
    pub(crate) presented_at: Option<OffsetDateTime>,
    pub(crate) approved_on: Option<Date>,
}

#[derive(FromQueryResult)]
pub(crate) struct MeetingBodyRow {
    pub(crate) meeting_id: String,
    pub(crate) body: String,
}

#[derive(FromQueryResult)]
pub(crate) struct ItemRow {
    pub(crate) id: String,
    pub(crate) meeting_id: String,
    pub(crate) kind: String,
    pub(crate) title_nb: String,
    pub(crate) title_nn: String,
    pub(crate) text_nb: String,
    pub(crate) text_nn: String,
    pub(crate) recommendation_nb: String,
    pub(crate) recommendation_nn: String,
    pub(crate) public_title_nb: String,
    pub(crate) public_title_nn: String,
    pub(crate) starts: Option<String>,
    pub(crate) minutes: Option<i64>,
    pub(crate) legal_basis: Option<String>,
    pub(crate) matter: Option<String>,
    pub(crate) minutes_of: Option<String>,
    pub(crate) result: Option<String>,
    pub(crate) resolution: String,
    pub(crate) words: Option<String>,
}

#[derive(FromQueryResult)]
pub(crate) struct SpeakerRow {
    pub(crate) agenda_item_id: String,
    pub(crate) name: String,
    pub(crate) organisation: String,
}

/// The meetings that everybody may know of.
pub(crate) async fn meetings(tx: &Tx, _leave: &Leave) -> Result<Vec<MeetingRow>, Error> {
    tx.all(
        "SELECT m.id, m.slug, m.year, m.number, m.name_nb, m.name_nn, m.state, m.starts_at, m.ends_at, m.place, m.language,
                m.agenda_published_at IS NOT NULL AS agenda_published, m.constructed, m.source, p.words,
                e.made_at AS presented_at, e.approved_on
         FROM meeting m LEFT JOIN minutes_part p ON p.meeting_id = m.id AND p.agenda_item_id IS NULL
         LEFT JOIN minutes_edition e ON e.meeting_id = m.id
             AND e.number = (SELECT max(n.number) FROM minutes_edition n WHERE n.meeting_id = m.id)
         WHERE m.published_at IS NOT NULL AND m.state <> 'planned'",
        values![],
    )
    .await
}

/// The bodies that meet, first the one that calls the meeting.
pub(crate) async fn meeting_bodies(tx: &Tx, _leave: &Leave) -> Result<Vec<MeetingBodyRow>, Error> {
    let sql = "SELECT g.meeting_id, b.slug AS body FROM meeting_body g JOIN body b ON b.id = g.body_id ORDER BY g.position, b.slug";
    tx.all(sql, values![]).await
}

/// What stands on published agendas.
pub(crate) async fn items(tx: &Tx, _leave: &Leave) -> Result<Vec<ItemRow>, Error> {
    tx.all(
        "SELECT i.id, i.meeting_id, i.kind, i.title_nb, i.title_nn, i.text_nb, i.text_nn, i.recommendation_nb, i.recommendation_nn,
                i.public_title_nb, i.public_title_nn, i.starts, i.minutes, i.legal_basis, t.slug AS matter, o.slug AS minutes_of,
                i.result, i.resolution, p.words
         FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN matter t ON t.id = i.matter_id
         LEFT JOIN meeting o ON o.id = i.minutes_of_id AND o.published_at IS NOT NULL AND o.state <> 'planned'
         LEFT JOIN minutes_part p ON p.agenda_item_id = i.id
         WHERE i.state = 'accepted' AND m.agenda_published_at IS NOT NULL ORDER BY i.position, i.id",
        values![],
    )
    .await
}

/// Who presents what.
pub(crate) async fn speakers(tx: &Tx, _leave: &Leave) -> Result<Vec<SpeakerRow>, Error> {
    let sql = "SELECT s.agenda_item_id, s.name, s.organisation FROM speaker s ORDER BY s.position";
    tx.all(sql, values![]).await
}
