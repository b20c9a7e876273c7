//! Areas, their numbers and their inhabitants.

use super::{ExportError, short, word};
use crate::pack::{Area, AreaNumber, Population, Validity};
use crate::policy::Leave;
use crate::queries::select::{self, AreaRow, NumberRow, PopulationRow};
use database::Tx;

pub(super) async fn areas(tx: &Tx, leave: &Leave) -> Result<Vec<Area>, ExportError> {
    let rows = select::areas(tx, leave).await?;
    Ok(rows.into_iter().map(area).collect::<Result<_, _>>()?)
}

pub(super) async fn numbers(tx: &Tx, leave: &Leave) -> Result<Vec<AreaNumber>, ExportError> {
    Ok(select::numbers(tx, leave).await?.into_iter().map(number).collect())
}

pub(super) async fn populations(tx: &Tx, leave: &Leave) -> Result<Vec<Population>, ExportError> {
    Ok(select::populations(tx, leave).await?.into_iter().map(population).collect())
}

fn area(row: AreaRow) -> Result<Area, database::Error> {
    Ok(Area {
        kind: word(&row.kind)?,
        key: row.slug,
        parent: row.parent,
        name: short(&row.name_nb, &row.name_nn),
        validity: Validity { from: row.valid_from, to: row.valid_to },
        source: row.source,
    })
}

fn number(row: NumberRow) -> AreaNumber {
    let NumberRow { area, number, valid_from, valid_to, source } = row;
    AreaNumber { area, number, validity: Validity { from: valid_from, to: valid_to }, source }
}

fn population(row: PopulationRow) -> Population {
    let PopulationRow { area, year, inhabitants, source } = row;
    Population { area, year, inhabitants, source }
}
