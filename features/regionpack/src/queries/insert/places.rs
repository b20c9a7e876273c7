//! Writing the pack itself, areas, their numbers and their inhabitants.

use crate::pack::{Area, AreaNumber, Pack, Population};
use crate::policy::Leave;
use crate::words::Word;
use database::{Error, Tx};

/// Where an area stands.
pub(crate) struct AreaPlace<'a> {
    pub(crate) id: String,
    pub(crate) parent: Option<String>,
    pub(crate) path: &'a str,
    pub(crate) position: i64,
}

pub(crate) async fn pack(tx: &Tx, _leave: &Leave, pack: &Pack, sources: &str) -> Result<(), Error> {
    let columns = vec![
        ("slug", pack.slug.as_str().into()),
        ("name_nb", pack.name.nb.as_str().into()),
        ("name_nn", pack.name.nn.as_str().into()),
        ("description_nb", pack.description.nb.as_str().into()),
        ("description_nn", pack.description.nn.as_str().into()),
        ("licence", pack.licence.as_str().into()),
        ("sources", sources.into()),
    ];
    tx.insert("region_pack", columns).await
}

pub(crate) async fn area(tx: &Tx, _leave: &Leave, area: &Area, place: AreaPlace<'_>) -> Result<(), Error> {
    let columns = vec![
        ("id", place.id.into()),
        ("slug", area.key.as_str().into()),
        ("kind", area.kind.as_str().into()),
        ("parent_id", place.parent.into()),
        ("path", place.path.into()),
        ("name_nb", area.name.nb.as_str().into()),
        ("name_nn", area.name.nn.as_str().into()),
        ("valid_from", area.validity.from.into()),
        ("valid_to", area.validity.to.into()),
        ("position", place.position.into()),
        ("source", area.source.as_str().into()),
    ];
    tx.insert("area", columns).await
}

pub(crate) async fn number(tx: &Tx, _leave: &Leave, number: &AreaNumber, area: String) -> Result<(), Error> {
    let columns = vec![
        ("area_id", area.into()),
        ("number", number.number.as_str().into()),
        ("valid_from", number.validity.from.into()),
        ("valid_to", number.validity.to.into()),
        ("source", number.source.as_str().into()),
    ];
    tx.insert("area_number", columns).await
}

pub(crate) async fn population(tx: &Tx, _leave: &Leave, row: &Population, area: String) -> Result<(), Error> {
    let columns = vec![
        ("area_id", area.into()),
        ("year", row.year.into()),
        ("inhabitants", row.inhabitants.into()),
        ("source", row.source.as_str().into()),
    ];
    tx.insert("population", columns).await
}
