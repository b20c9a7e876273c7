//! Reading what bodies are made of besides their seats.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};
use time::Date;

#[derive(FromQueryResult)]
pub(crate) struct MandateRow {
    pub(crate) body: String,
    pub(crate) text_nb: String,
    pub(crate) text_nn: String,
    pub(crate) adopted_on: Option<Date>,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
    pub(crate) source: String,
}

#[derive(FromQueryResult)]
pub(crate) struct RuleRow {
    pub(crate) body: String,
    pub(crate) label_nb: String,
    pub(crate) label_nn: String,
    pub(crate) party_kind: Option<String>,
    pub(crate) below_inhabitants: Option<i64>,
    pub(crate) role: Option<String>,
    pub(crate) minimum: i64,
    pub(crate) maximum: Option<i64>,
}

#[derive(FromQueryResult)]
pub(crate) struct MemberRow {
    pub(crate) id: String,
    pub(crate) body: String,
    pub(crate) seat_id: Option<String>,
    pub(crate) party: Option<String>,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) title_nb: String,
    pub(crate) title_nn: String,
    pub(crate) deputy_for_id: Option<String>,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
}

#[derive(FromQueryResult)]
pub(crate) struct ChairRow {
    pub(crate) body: String,
    pub(crate) party: String,
    pub(crate) valid_from: Date,
    pub(crate) valid_to: Option<Date>,
}

#[derive(FromQueryResult)]
pub(crate) struct SuccessorRow {
    pub(crate) body: String,
    pub(crate) successor: String,
    pub(crate) kind: String,
    pub(crate) happened_on: Date,
}

pub(crate) async fn mandates(tx: &Tx, _leave: &Leave) -> Result<Vec<MandateRow>, Error> {
    tx.all(
        "SELECT b.slug AS body, m.text_nb, m.text_nn, m.adopted_on, m.valid_from, m.valid_to, m.source
         FROM mandate m JOIN body b ON b.id = m.body_id ORDER BY m.number",
        values![],
    )
    .await
}

pub(crate) async fn rules(tx: &Tx, _leave: &Leave) -> Result<Vec<RuleRow>, Error> {
    tx.all(
        "SELECT b.slug AS body, r.label_nb, r.label_nn, r.party_kind, r.below_inhabitants, r.role, r.minimum, r.maximum
         FROM composition_rule r JOIN body b ON b.id = r.body_id ORDER BY r.position, r.id",
        values![],
    )
    .await
}

pub(crate) async fn members(tx: &Tx, _leave: &Leave) -> Result<Vec<MemberRow>, Error> {
    tx.all(
        "SELECT m.id, b.slug AS body, m.seat_id, p.slug AS party, m.name, m.role, m.title_nb, m.title_nn,
                m.deputy_for_id, m.valid_from, m.valid_to
         FROM membership m JOIN body b ON b.id = m.body_id LEFT JOIN party p ON p.id = m.party_id
         ORDER BY m.position, m.id",
        values![],
    )
    .await
}

pub(crate) async fn chairs(tx: &Tx, _leave: &Leave) -> Result<Vec<ChairRow>, Error> {
    tx.all(
        "SELECT b.slug AS body, p.slug AS party, t.valid_from, t.valid_to
         FROM chair_term t JOIN body b ON b.id = t.body_id JOIN party p ON p.id = t.party_id ORDER BY t.valid_from, t.id",
        values![],
    )
    .await
}

pub(crate) async fn successors(tx: &Tx, _leave: &Leave) -> Result<Vec<SuccessorRow>, Error> {
    tx.all(
        "SELECT b.slug AS body, s.slug AS successor, f.kind, f.happened_on
         FROM body_succession f JOIN body b ON b.id = f.from_body_id JOIN body s ON s.id = f.to_body_id",
        values![],
    )
    .await
}
