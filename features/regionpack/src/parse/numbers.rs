//! `area_numbers.csv` and `population.csv`: what is counted about areas.

use super::YEARS;
use super::areas::validity;
use super::files::Files;
use super::keys::Known;
use super::report::{Place, Report};
use super::sheet::{Row, Sheet};
use crate::pack::{Area, AreaNumber, Population};
use crate::rules::key::is_key;
use crate::words::{AreaKind, Word};
use std::collections::{BTreeMap, BTreeSet};

const NUMBER_COLUMNS: &[&str] = &["area", "number", "valid_from", "valid_to", "source"];
const POPULATION_COLUMNS: &[&str] = &["area", "year", "inhabitants", "source"];
/// More than live in any country of the Nordics.
const INHABITANTS: std::ops::RangeInclusive<i64> = 0..=20_000_000;

/// Reads the municipality numbers.
pub(super) fn read(report: &Report, files: &mut Files, known: &Known, areas: &[Area]) -> Option<Vec<AreaNumber>> {
    let sheet = Sheet::read(report, files, "area_numbers.csv", NUMBER_COLUMNS);
    let kinds = kinds(areas);
    let rows: Vec<_> = sheet.rows().map(|row| (row.place, number(row, known, &kinds))).collect();
    check_overlaps(&rows);
    if sheet.is_whole() {
        check_every_municipality(report, areas, &sheet);
    }
    sheet.is_whole().then(|| rows.into_iter().map(|(_, number)| number).collect())
}

/// Reads the inhabitants.
pub(super) fn read_populations(
    report: &Report,
    files: &mut Files,
    known: &Known,
    areas: &[Area],
) -> Option<Vec<Population>> {
    let kinds = kinds(areas);
    let sheet = Sheet::read(report, files, "population.csv", POPULATION_COLUMNS);
    let mut seen = BTreeMap::new();
    let mut populations = Vec::new();
    for row in sheet.rows() {
        populations.extend(population(row, known, &kinds));
        let what = (row.field("area").text, row.field("year").text);
        if let Some(first) = seen.insert(what, row.place.known_line()) {
            let line = first.unwrap_or_default();
            let message = format!("\"{}\" has the year {} twice, first in line {line}", what.0, what.1);
            row.place.wrong(message, "each area and year once");
        }
    }
    sheet.is_whole().then_some(populations)
}

/// The kinds of the areas by key.
type Kinds<'a> = BTreeMap<&'a str, AreaKind>;

fn kinds(areas: &[Area]) -> Kinds<'_> {
    // Backwards, as of two with the same key the first counts.
    areas.iter().rev().map(|area| (area.key.as_str(), area.kind)).collect()
}

fn municipality(row: Row<'_>, known: &Known, kinds: &Kinds<'_>) -> String {
    let area = row.field("area").reference(&known.areas);
    if let Some(kind) = kinds.get(area.as_str()).filter(|kind| **kind != AreaKind::Municipality) {
        row.field("area").wrong(&format!("\"{area}\" is a {}", kind.as_str()), "a municipality");
    }
    area
}

fn number(row: Row<'_>, known: &Known, kinds: &Kinds<'_>) -> AreaNumber {
    let area = municipality(row, known, kinds);
    let number = row.field("number").required();
    if !number.is_empty() && (number.len() != 4 || !number.bytes().all(|byte| byte.is_ascii_digit())) {
        row.field("number").wrong(&format!("\"{number}\" is not a municipality number"), "four digits, such as 0620");
    }
    AreaNumber { area, number, validity: validity(row), source: row.field("source").reference(&known.sources) }
}

fn population(row: Row<'_>, known: &Known, kinds: &Kinds<'_>) -> Option<Population> {
    let area = municipality(row, known, kinds);
    let year = row.field("year").number(YEARS);
    let inhabitants = row.field("inhabitants").number(INHABITANTS);
    let source = row.field("source").reference(&known.sources);
    Some(Population { area, year: year?, inhabitants: inhabitants?, source })
}

fn check_every_municipality(report: &Report, areas: &[Area], sheet: &Sheet<'_>) {
    let numbered: BTreeSet<&str> = sheet.first_cells().collect();
    let municipalities = areas.iter().filter(|area| area.kind == AreaKind::Municipality);
    for area in municipalities.filter(|area| is_key(&area.key) && !numbered.contains(area.key.as_str())) {
        let message = format!("the municipality \"{}\" has no number", area.key);
        report.file("area_numbers.csv").wrong(message, "a line for each municipality");
    }
}

/// A municipality has one number at a time, and a number one municipality.
fn check_overlaps(rows: &[(Place<'_>, AreaNumber)]) {
    let mut areas: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut numbers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, (place, row)) in rows.iter().enumerate() {
        let alike = [(&mut areas, row.area.as_str()), (&mut numbers, row.number.as_str())];
        let mut clash = None;
        for (seen, key) in alike.into_iter().filter(|(_, key)| !key.is_empty()) {
            let earlier = seen.entry(key).or_default();
            let others = earlier.iter().filter_map(|index| rows.get(*index));
            clash = clash.or_else(|| others.into_iter().find(|(_, other)| cannot_both_be(row, other)));
            earlier.push(index);
        }
        if let Some((first, other)) = clash {
            let line = first.known_line().unwrap_or_default();
            let message = format!(
                "{} \"{}\" clashes with {} \"{}\" in line {line}",
                row.number, row.area, other.number, other.area
            );
            place.wrong(message, "one number at a time for each municipality, and each number once");
        }
    }
}

fn cannot_both_be(a: &AreaNumber, b: &AreaNumber) -> bool {
    (a.area == b.area && a.number == b.number) || a.validity.overlaps(&b.validity)
}
