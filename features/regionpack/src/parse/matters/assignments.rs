//! What a matter gives parties to do.

use super::Folder;
use crate::pack::Assignment;
use crate::parse::keys::Known;
use crate::parse::table::Table;

const KEYS: &[&str] = &["title", "description", "owner", "report_due", "state"];

/// Reads the assignments.
pub(super) fn read(folder: &Folder<'_>) -> Option<Vec<Assignment>> {
    let tables = folder.table.tables("assignments", KEYS);
    let assignments: Vec<_> = tables.iter().map(|table| assignment(table, folder.known)).collect();
    assignments.into_iter().collect()
}

fn assignment(table: &Table<'_>, known: &Known) -> Option<Assignment> {
    let title = table.both("title");
    let description = table.prose("description");
    let owner = table.field("owner").map(|field| field.reference(&known.parties));
    let report_due = table.date("report_due");
    let state = table.word("state");
    Some(Assignment { title: title?, description: description?, owner: owner?, report_due: report_due?, state: state? })
}
