//! Bodies and what they are made of.

mod parts;

use super::{ExportError, grouped, long, short, word};
use crate::pack::{Body, Mandate, Seat, Validity};
use crate::policy::Leave;
use crate::queries::select::{self, BodyRow, MandateRow, SeatRow};
use database::Tx;
use parts::Parts;

pub(super) async fn read(tx: &Tx, leave: &Leave) -> Result<Vec<Body>, ExportError> {
    let mut seats = grouped(select::seats(tx, leave).await?, |row| &row.body);
    let mut mandates = grouped(select::mandates(tx, leave).await?, |row| &row.body);
    let mut parts = Parts::read(tx, leave).await?;
    let rows = select::bodies(tx, leave).await?.into_iter();
    let bodies = rows.map(|row| {
        let seats = seats.remove(&row.slug).unwrap_or_default();
        let mandates = mandates.remove(&row.slug).unwrap_or_default();
        body(row, mandates, seats, &mut parts)
    });
    Ok(bodies.collect::<Result<_, _>>()?)
}

fn body(
    row: BodyRow,
    mandates: Vec<MandateRow>,
    seats: Vec<SeatRow>,
    parts: &mut Parts,
) -> Result<Body, database::Error> {
    Ok(Body {
        kind: word(&row.kind)?,
        area: row.area,
        party: row.party,
        parent: row.parent,
        reports_to: row.reports_to,
        validity: Validity { from: row.valid_from, to: row.valid_to },
        source: row.source,
        name: short(&row.name_nb, &row.name_nn),
        letterhead: row.letterhead,
        mandates: mandates.into_iter().map(mandate).collect(),
        composition: long(&row.composition_nb, &row.composition_nn),
        rules: parts.rules(&row.slug)?,
        members: parts.members(&row.slug, &seats)?,
        chairs: parts.chairs(&row.slug),
        successors: parts.successors(&row.slug)?,
        seats: seats.into_iter().map(seat).collect(),
        key: row.slug,
    })
}

fn mandate(row: MandateRow) -> Mandate {
    Mandate {
        text: long(&row.text_nb, &row.text_nn),
        adopted_on: row.adopted_on,
        validity: Validity { from: row.valid_from, to: row.valid_to },
        source: row.source,
    }
}

fn seat(row: SeatRow) -> Seat {
    Seat { party: row.party, votes: row.votes, role: short(&row.role_nb, &row.role_nn) }
}
