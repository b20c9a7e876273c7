//! `areas.csv`: the area tree.

use super::both;
use super::files::Files;
use super::keys::Known;
use super::report::{Place, Report};
use super::sheet::{Row, Sheet};
use crate::pack::{Area, Validity};
use crate::rules::chain::{around, circles};
use crate::words::{AreaKind, Word};
use std::collections::{BTreeMap, BTreeSet};

const COLUMNS: &[&str] = &["key", "kind", "parent", "name_nb", "name_nn", "valid_from", "valid_to", "source"];

/// Reads the areas and defines their keys.
pub(super) fn read(report: &Report, files: &mut Files, known: &mut Known) -> Option<Vec<Area>> {
    let before = report.len();
    let sheet = Sheet::read(report, files, "areas.csv", COLUMNS);
    sheet.define(&mut known.areas);
    let rows: Vec<_> = sheet.rows().map(|row| (row.place, area(row, known))).collect();
    let areas: Vec<(Place<'_>, Area)> = rows.into_iter().filter_map(|(place, area)| Some((place, area?))).collect();
    // A line that could not be read may have been the root.
    if areas.iter().all(|(_, area)| area.parent.is_some()) && report.len() == before {
        report.file("areas.csv").wrong("no area is the root", "one area of the kind nation without a parent");
    }
    check_tree(&areas);
    sheet.is_whole().then(|| areas.into_iter().map(|(_, area)| area).collect())
}

/// The days in the columns `valid_from` and `valid_to`.
pub(super) fn validity(row: Row<'_>) -> Validity {
    let validity =
        Validity { from: row.field("valid_from").optional_date(), to: row.field("valid_to").optional_date() };
    if !validity.is_in_order() {
        row.field("valid_to").wrong("comes before valid_from", "the last day, on or after the first");
    }
    validity
}

fn area(row: Row<'_>, known: &Known) -> Option<Area> {
    let key = row.field("key").key();
    let kind = row.field("kind").word();
    let parent = row.field("parent").optional_reference(&known.areas);
    let name = both(row, "name_nb", "name_nn");
    let validity = validity(row);
    let source = row.field("source").reference(&known.sources);
    Some(Area { key, kind: kind?, parent, name, validity, source })
}

/// One root, and below it each area under one of an earlier kind.
fn check_tree(areas: &[(Place<'_>, Area)]) {
    let by_key: BTreeMap<&str, (Place<'_>, &Area)> =
        areas.iter().map(|(place, area)| (area.key.as_str(), (*place, area))).collect();
    check_roots(areas);
    let in_circles = check_circles(&by_key);
    for (place, area) in areas.iter().filter(|(_, area)| !in_circles.contains(area.key.as_str())) {
        let Some((_, parent)) = area.parent.as_deref().and_then(|parent| by_key.get(parent)) else { continue };
        if parent.kind >= area.kind {
            let (below, above) = (area.kind.as_str(), parent.kind.as_str());
            let order: Vec<&str> = AreaKind::all().iter().map(|kind| kind.as_str()).collect();
            let message = format!("a {below} cannot stand below the {above} \"{}\"", parent.key);
            place.wrong(message, format!("the order {}", order.join(" › ")));
        }
    }
}

fn check_roots(areas: &[(Place<'_>, Area)]) {
    let mut roots = areas.iter().filter(|(_, area)| area.parent.is_none());
    if let Some((place, root)) = roots.next()
        && root.kind != AreaKind::Nation
    {
        place.wrong(format!("the root \"{}\" is a {}", root.key, root.kind.as_str()), "a nation, or a parent");
    }
    for (place, area) in roots {
        place.wrong(format!("\"{}\" is a second root", area.key), "a parent; only one area has none");
    }
}

fn check_circles<'a>(by_key: &BTreeMap<&'a str, (Place<'_>, &'a Area)>) -> BTreeSet<&'a str> {
    let links = by_key.iter().filter_map(|(key, (_, area))| Some((*key, area.parent.as_deref()?)));
    let found = circles(&links.collect());
    for circle in &found {
        if let Some((place, _)) = circle.first().and_then(|first| by_key.get(first)) {
            place.wrong(format!("the parents go in a circle: {}", around(circle)), "a way to the root");
        }
    }
    found.into_iter().flatten().collect()
}
