//! Writing bodies and their seats.

use crate::pack::{Body, Seat};
use crate::policy::Leave;
use crate::words::Word;
use database::{Error, Tx, new_id, values};

/// Where a body stands.
pub(crate) struct BodyPlace {
    pub(crate) id: String,
    pub(crate) area: String,
    pub(crate) party: Option<String>,
    pub(crate) position: i64,
}

pub(crate) async fn body(tx: &Tx, _leave: &Leave, body: &Body, place: BodyPlace) -> Result<(), Error> {
    let columns = vec![
        ("id", place.id.into()),
        ("slug", body.key.as_str().into()),
        ("kind", body.kind.as_str().into()),
        ("area_id", place.area.into()),
        ("party_id", place.party.into()),
        ("name_nb", body.name.nb.as_str().into()),
        ("name_nn", body.name.nn.as_str().into()),
        ("composition_nb", body.composition.nb.as_str().into()),
        ("composition_nn", body.composition.nn.as_str().into()),
        ("letterhead", body.letterhead.as_str().into()),
        ("valid_from", body.validity.from.into()),
        ("valid_to", body.validity.to.into()),
        ("position", place.position.into()),
        ("source", body.source.as_str().into()),
    ];
    tx.insert("body", columns).await
}

/// The bodies that a body stands under and reports to.
pub(crate) async fn links_of_body(
    tx: &Tx,
    _leave: &Leave,
    id: &str,
    parent: Option<String>,
    reports_to: Option<String>,
) -> Result<(), Error> {
    let sql = "UPDATE body SET parent_id = $1, reports_to_id = $2 WHERE id = $3";
    tx.execute(sql, values![parent, reports_to, id]).await?;
    Ok(())
}

/// Adds a seat, and answers its id.
pub(crate) async fn seat(
    tx: &Tx,
    _leave: &Leave,
    seat: &Seat,
    body: &str,
    party: String,
    position: i64,
) -> Result<String, Error> {
    let id = new_id();
    let columns = vec![
        ("id", id.as_str().into()),
        ("body_id", body.into()),
        ("party_id", party.into()),
        ("role_nb", seat.role.nb.as_str().into()),
        ("role_nn", seat.role.nn.as_str().into()),
        ("votes", seat.votes.into()),
        ("position", position.into()),
    ];
    tx.insert("seat", columns).await?;
    Ok(id)
}
