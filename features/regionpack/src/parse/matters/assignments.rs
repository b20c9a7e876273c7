//! What a matter gives parties to do.

use super::Folder;
use crate::pack::Assignment;
use crate::parse::keys::Known;
use crate::parse::table::Table;
use time::Date;

const KEYS: &[&str] = &["title", "description", "owner", "report_due", "state"];

/// Reads the assignments.
pub(super) fn read(folder: &Folder<'_>, opened_on: Option<Date>) -> Option<Vec<Assignment>> {
    let tables = folder.table.tables("assignments", KEYS);
    let assignments: Vec<_> = tables.iter().map(|table| assignment(table, folder.known, opened_on)).collect();
    assignments.into_iter().collect()
}

fn assignment(table: &Table<'_>, known: &Known, opened_on: Option<Date>) -> Option<Assignment> {
    let title = table.either("title");
    let description = table.prose("description");
    let owner = table.field("owner").map(|field| field.reference(&known.parties));
    let report_due = table.date("report_due");
    let state = table.word("state");
    if opened_on.zip(report_due).is_some_and(|(opened_on, report_due)| report_due < opened_on) {
        table.place_of("report_due").wrong("report_due comes before opened_on", "a day on or after it");
    }
    Some(Assignment { title: title?, description: description?, owner: owner?, report_due: report_due?, state: state? })
}
