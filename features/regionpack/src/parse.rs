//! Reading a pack: every file, and every problem at once.

mod about;
mod accounts;
mod areas;
mod bodies;
pub(crate) mod field;
pub(crate) mod files;
mod keys;
mod matters;
mod meetings;
mod numbers;
mod parties;
mod plain;
mod report;
mod sheet;
mod table;

pub(crate) use matters::{ALL, QUORUM};

use crate::pack::{Pack, Text};
use crate::problem::Problems;
use files::Files;
use keys::Known;
use report::Report;
use std::collections::BTreeMap;

/// The years that may stand in a pack.
const YEARS: std::ops::RangeInclusive<i64> = 1800..=2200;

impl Pack {
    /// Reads a pack from its files, by their paths inside the pack (with `/` between the parts). Answers the whole pack, or
    /// everything that is wrong with it.
    pub fn parse(files: BTreeMap<String, Vec<u8>>) -> Result<Self, Problems> {
        let report = Report::default();
        let pack = read(&report, &mut Files::new(files));
        let problems = report.into_problems();
        match pack {
            Some(mut pack) if problems.is_empty() => {
                pack.arrange();
                Ok(pack)
            }
            _ => Err(problems),
        }
    }
}

/// Reads every file before it answers, so that all problems are in the report. Nothing comes back only with a problem.
fn read(report: &Report, files: &mut Files) -> Option<Pack> {
    let mut known = Known::default();
    let about = about::read(report, files, &mut known);
    let areas = areas::read(report, files, &mut known);
    let numbers = numbers::read(report, files, &known, areas.as_deref().unwrap_or_default());
    let populations = numbers::read_populations(report, files, &known, areas.as_deref().unwrap_or_default());
    let parties = parties::read(report, files, &mut known);
    let contacts = parties::read_contacts(report, files, &known);
    let accounts = accounts::read(report, files, &known);
    let bodies = bodies::read(report, files, &mut known, parties.as_deref().unwrap_or_default());
    let matters = matters::read(report, files, &known);
    let meetings = meetings::read(report, files, &known);
    files.end(report);
    let about = about?;
    Some(Pack {
        slug: about.slug,
        name: about.name,
        description: about.description,
        licence: about.licence,
        sources: about.sources,
        areas: areas?,
        numbers: numbers?,
        populations: populations?,
        parties: parties?,
        contacts: contacts?,
        accounts: accounts?,
        bodies: bodies?,
        matters: matters?,
        meetings: meetings?,
    })
}

/// A text from two fields of a line.
fn both(row: sheet::Row<'_>, nb: &'static str, nn: &'static str) -> Text {
    Text { nb: row.field(nb).required(), nn: row.field(nn).required() }
}

/// Whether `step` found no problem; otherwise what it made is not used.
fn sound<T>(report: &Report, step: impl FnOnce() -> T) -> Option<T> {
    let before = report.len();
    let made = step();
    (report.len() == before).then_some(made)
}
