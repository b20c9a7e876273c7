//! Importing areas, their numbers and their inhabitants.

use super::ids::Ids;
use super::{ImportError, position, record};
use crate::pack::{Area, Pack};
use crate::policy::Leave;
use crate::queries::insert;
use crate::rules::chain::parents_first;
use crate::words::Word;
use audit::Writing;
use serde_json::json;
use std::collections::HashMap;

pub(super) async fn insert(
    writing: &mut Writing,
    leave: &Leave,
    pack: &Pack,
    ids: &mut Ids,
) -> Result<(), ImportError> {
    let links: Vec<_> = pack.areas.iter().map(|area| (area.key.as_str(), area.parent.as_deref())).collect();
    let order = parents_first(&links);
    if order.len() < links.len() {
        return Err(ImportError::Unknown("parent".to_owned()));
    }
    let mut paths: HashMap<&str, String> = HashMap::new();
    for index in order {
        let Some(area) = pack.areas.get(index) else { continue };
        let above = area.parent.as_deref().and_then(|parent| paths.get(parent)).map_or("", String::as_str);
        let path = format!("{above}{}/", area.key);
        insert_area(writing, leave, area, &path, position(index), ids).await?;
        paths.insert(&area.key, path);
    }
    for number in &pack.numbers {
        insert::number(writing, leave, number, ids.areas.of(&number.area)?).await?;
    }
    for population in &pack.populations {
        insert::population(writing, leave, population, ids.areas.of(&population.area)?).await?;
    }
    Ok(())
}

async fn insert_area(
    writing: &mut Writing,
    leave: &Leave,
    area: &Area,
    path: &str,
    position: i64,
    ids: &mut Ids,
) -> Result<(), ImportError> {
    let parent = ids.areas.of_optional(area.parent.as_ref())?;
    let id = ids.areas.give(&area.key);
    insert::area(writing, leave, area, insert::AreaPlace { id, parent, path, position }).await?;
    let after = json!({ "kind": area.kind.as_str(), "path": path, "name_nb": area.name.nb, "source": area.source });
    writing.record(record("area-imported", "area", &area.key, after));
    Ok(())
}
