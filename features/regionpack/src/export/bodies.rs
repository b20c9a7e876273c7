//! Bodies and their seats.

use super::{ExportError, grouped, long, short, word};
use crate::pack::{Body, Seat, Validity};
use crate::policy::Leave;
use crate::queries::select::{self, BodyRow, SeatRow};
use database::Tx;

pub(super) async fn read(tx: &Tx, leave: &Leave) -> Result<Vec<Body>, ExportError> {
    let mut seats = grouped(select::seats(tx, leave).await?, |row| &row.body);
    let rows = select::bodies(tx, leave).await?.into_iter();
    let bodies = rows.map(|row| {
        let seats = seats.remove(&row.slug).unwrap_or_default();
        body(row, seats)
    });
    Ok(bodies.collect::<Result<_, _>>()?)
}

fn body(row: BodyRow, seats: Vec<SeatRow>) -> Result<Body, database::Error> {
    Ok(Body {
        kind: word(&row.kind)?,
        key: row.slug,
        area: row.area,
        party: row.party,
        parent: row.parent,
        reports_to: row.reports_to,
        validity: Validity { from: row.valid_from, to: row.valid_to },
        source: row.source,
        name: short(&row.name_nb, &row.name_nn),
        mandate: long(&row.mandate_nb, &row.mandate_nn),
        composition: long(&row.composition_nb, &row.composition_nn),
        seats: seats.into_iter().map(seat).collect(),
    })
}

fn seat(row: SeatRow) -> Seat {
    Seat { party: row.party, votes: row.votes, role: short(&row.role_nb, &row.role_nn) }
}
