//! Reading the packs, areas, their numbers and their inhabitants.

use crate::policy::Leave;
use database::{Error, FromQueryResult, Tx, values};
use time::Date;

#[derive(FromQueryResult)]
pub(crate) struct PackRow {
    pub(crate) slug: String,
    pub(crate) name_nb: String,
    pub(crate) name_nn: String,
    pub(crate) description_nb: String,
    pub(crate) description_nn: String,
    pub(crate) licence: String,
    pub(crate) sources: String,
}

#[derive(FromQueryResult)]
pub(crate) struct AreaRow {
    pub(crate) slug: String,
    pub(crate) kind: String,
    pub(crate) parent: Option<String>,
    pub(crate) name_nb: String,
    pub(crate) name_nn: String,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
    pub(crate) source: String,
}

#[derive(FromQueryResult)]
pub(crate) struct NumberRow {
    pub(crate) area: String,
    pub(crate) number: String,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
    pub(crate) source: String,
}

#[derive(FromQueryResult)]
pub(crate) struct PopulationRow {
    pub(crate) area: String,
    pub(crate) year: i64,
    pub(crate) inhabitants: i64,
    pub(crate) source: String,
}

pub(crate) async fn packs(tx: &Tx, _leave: &Leave) -> Result<Vec<PackRow>, Error> {
    tx.all(
        "SELECT slug, name_nb, name_nn, description_nb, description_nn, licence, sources FROM region_pack ORDER BY slug",
        values![],
    )
    .await
}

pub(crate) async fn areas(tx: &Tx, _leave: &Leave) -> Result<Vec<AreaRow>, Error> {
    tx.all(
        "SELECT a.slug, a.kind, p.slug AS parent, a.name_nb, a.name_nn, a.valid_from, a.valid_to, a.source
         FROM area a LEFT JOIN area p ON p.id = a.parent_id ORDER BY a.position, a.id",
        values![],
    )
    .await
}

pub(crate) async fn numbers(tx: &Tx, _leave: &Leave) -> Result<Vec<NumberRow>, Error> {
    tx.all(
        "SELECT a.slug AS area, n.number, n.valid_from, n.valid_to, n.source
         FROM area_number n JOIN area a ON a.id = n.area_id",
        values![],
    )
    .await
}

pub(crate) async fn populations(tx: &Tx, _leave: &Leave) -> Result<Vec<PopulationRow>, Error> {
    tx.all(
        "SELECT a.slug AS area, p.year, p.inhabitants, p.source FROM population p JOIN area a ON a.id = p.area_id",
        values![],
    )
    .await
}
