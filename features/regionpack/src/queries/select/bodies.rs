//! Reading bodies and their seats.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};
use time::Date;

#[derive(FromQueryResult)]
pub(crate) struct BodyRow {
    pub(crate) slug: String,
    pub(crate) kind: String,
    pub(crate) area: String,
    pub(crate) party: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) reports_to: Option<String>,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
    pub(crate) source: String,
    pub(crate) letterhead: String,
    pub(crate) name_nb: String,
    pub(crate) name_nn: String,
    pub(crate) composition_nb: String,
    pub(crate) composition_nn: String,
}

#[derive(FromQueryResult)]
pub(crate) struct SeatRow {
    pub(crate) id: String,
    pub(crate) body: String,
    pub(crate) party: String,
    pub(crate) votes: bool,
    pub(crate) role_nb: String,
    pub(crate) role_nn: String,
}

pub(crate) async fn bodies(tx: &Tx, _leave: &Leave) -> Result<Vec<BodyRow>, Error> {
    tx.all(
        "SELECT b.slug, b.kind, a.slug AS area, p.slug AS party, above.slug AS parent, r.slug AS reports_to,
                b.valid_from, b.valid_to, b.source, b.letterhead, b.name_nb, b.name_nn,
                b.composition_nb, b.composition_nn
         FROM body b JOIN area a ON a.id = b.area_id LEFT JOIN party p ON p.id = b.party_id
         LEFT JOIN body above ON above.id = b.parent_id LEFT JOIN body r ON r.id = b.reports_to_id",
        values![],
    )
    .await
}

pub(crate) async fn seats(tx: &Tx, _leave: &Leave) -> Result<Vec<SeatRow>, Error> {
    tx.all(
        "SELECT s.id, b.slug AS body, p.slug AS party, s.votes, s.role_nb, s.role_nn
         FROM seat s JOIN body b ON b.id = s.body_id JOIN party p ON p.id = s.party_id ORDER BY s.position, s.id",
        values![],
    )
    .await
}
