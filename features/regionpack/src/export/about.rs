//! What a pack tells about itself.

use super::{ExportError, long, short};
use crate::pack::{Pack, Source};
use crate::policy::Leave;
use crate::queries::select;
use database::Tx;
use std::collections::BTreeSet;

/// The pack that was imported, still without content.
pub(super) async fn read(tx: &Tx, leave: &Leave) -> Result<Pack, ExportError> {
    let mut rows = select::packs(tx, leave).await?;
    if rows.len() > 1 {
        return Err(ExportError::Several(rows.into_iter().map(|row| row.slug).collect()));
    }
    let row = rows.pop().ok_or(ExportError::Nothing)?;
    let sources = serde_json::from_str(&row.sources).map_err(|error| database::Error::Row(error.to_string()))?;
    Ok(Pack {
        slug: row.slug,
        name: short(&row.name_nb, &row.name_nn),
        description: long(&row.description_nb, &row.description_nn),
        licence: row.licence,
        sources,
        areas: Vec::new(),
        numbers: Vec::new(),
        populations: Vec::new(),
        parties: Vec::new(),
        contacts: Vec::new(),
        accounts: Vec::new(),
        bodies: Vec::new(),
        matters: Vec::new(),
        meetings: Vec::new(),
    })
}

/// Lists also the sources that came into the database after the import, so that the export can be imported.
pub(super) fn complete_sources(pack: &mut Pack) {
    let used = std::iter::empty()
        .chain(pack.areas.iter().map(|area| &area.source))
        .chain(pack.numbers.iter().map(|number| &number.source))
        .chain(pack.populations.iter().map(|population| &population.source))
        .chain(pack.parties.iter().map(|party| &party.source))
        .chain(pack.bodies.iter().map(|body| &body.source))
        .chain(pack.bodies.iter().flat_map(|body| &body.mandates).map(|mandate| &mandate.source))
        .chain(pack.matters.iter().map(|matter| &matter.source))
        .chain(pack.meetings.iter().map(|meeting| &meeting.source));
    let listed: BTreeSet<&String> = pack.sources.iter().map(|source| &source.id).collect();
    let missing: BTreeSet<&String> = used.filter(|id| !id.is_empty() && !listed.contains(id)).collect();
    let missing: Vec<Source> = missing
        .into_iter()
        .map(|id| Source { id: id.clone(), title: id.clone(), licence: pack.licence.clone() })
        .collect();
    pack.sources.extend(missing);
}
