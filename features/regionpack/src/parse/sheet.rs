//! Reading a CSV file into lines whose columns are the expected ones.

use super::field::Field;
use super::files::Files;
use super::keys::Keys;
use super::plain::Plain;
use super::report::{Place, Report};
use crate::rules::near::nearest;

/// The lines of a CSV file.
pub(super) struct Sheet<'a> {
    place: Place<'a>,
    columns: &'static [&'static str],
    rows: Vec<(usize, Vec<String>)>,
    whole: bool,
    half: Vec<(usize, String)>,
}

/// A line of a CSV file, with a cell for each column.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) place: Place<'a>,
    columns: &'static [&'static str],
    cells: &'a [String],
}

impl<'a> Sheet<'a> {
    /// Reads the file, whose header must name exactly these columns, in any order.
    pub(super) fn read(
        report: &'a Report,
        files: &mut Files,
        file: &'static str,
        columns: &'static [&'static str],
    ) -> Self {
        let place = report.file(file);
        let mut sheet = Self { place, columns, rows: Vec::new(), whole: false, half: Vec::new() };
        let Some(plain) = files.text(report, file) else { return sheet };
        let mut records = records(&plain).into_iter();
        let Some((line, header)) = records.next() else {
            place.line(1).wrong("the file is empty", format!("the header {}", columns.join(",")));
            return sheet;
        };
        if let Some(order) = order(place.line(line), &header, columns) {
            sheet.whole = true;
            for (line, cells) in records {
                sheet.take(line, cells, header.len(), &order);
            }
        }
        sheet
    }

    /// The lines that have all their cells.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let Self { place, columns, rows, .. } = self;
        rows.iter().map(|(line, cells)| Row { place: place.line(*line), columns, cells })
    }

    /// Defines the keys of the first column.
    pub(super) fn define(&self, keys: &mut Keys) {
        if !self.whole {
            keys.are_not_all_here();
        }
        for (line, key) in self.firsts() {
            keys.define(self.place.line(line), key);
        }
    }

    /// What stands in the first column.
    pub(super) fn first_cells(&self) -> impl Iterator<Item = &str> {
        self.firsts().into_iter().map(|(_, cell)| cell)
    }

    /// The lines and what stands in their first column, also of lines that have too few or too many cells.
    fn firsts(&self) -> Vec<(usize, &str)> {
        let rows = self.rows.iter().filter_map(|(line, cells)| Some((*line, cells.first()?.as_str())));
        let mut all: Vec<_> = rows.chain(self.half.iter().map(|(line, key)| (*line, key.as_str()))).collect();
        all.sort_unstable();
        all
    }

    /// Whether the file was there and its columns were right.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    fn take(&mut self, line: usize, cells: Vec<String>, width: usize, order: &[usize]) {
        if cells.len() == width {
            let cell = |index: &usize| cells.get(*index).cloned().unwrap_or_default();
            self.rows.push((line, order.iter().map(cell).collect()));
            return;
        }
        let message = format!("the line has {} cells, the header {width}", cells.len());
        self.place.line(line).wrong(message, "a cell for each column, in quotes when it holds a comma");
        let key = order.first().and_then(|index| cells.get(*index));
        self.half.extend(key.map(|key| (line, key.clone())));
    }
}

impl<'a> Row<'a> {
    /// The cell of a column.
    pub(super) fn field(&self, name: &'static str) -> Field<'a> {
        let index = self.columns.iter().position(|column| *column == name);
        let text = index.and_then(|index| self.cells.get(index)).map_or("", String::as_str);
        Field { place: self.place, table: "", name, text }
    }
}

/// All records with the lines on which they begin.
fn records(plain: &Plain) -> Vec<(usize, Vec<String>)> {
    let text = plain.text();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut found = Vec::new();
    for record in reader.records().flatten() {
        let before = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        // The reader's position may lie before empty lines and before the second half of the line break.
        let empty = text.as_bytes().iter().skip(before).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        found.push((plain.line_of(before + empty), record.iter().map(|cell| cell.trim().to_owned()).collect()));
    }
    found
}

/// For each expected column, where it stands in the header; nothing when not all are there.
fn order(place: Place<'_>, header: &[String], columns: &[&str]) -> Option<Vec<usize>> {
    if let [only] = header
        && let Some(separator) = [';', '\t'].into_iter().find(|separator| only.contains(*separator))
    {
        place.wrong(format!("the columns are separated by {separator:?}"), "columns separated by commas");
        return None;
    }
    for (index, name) in header.iter().enumerate() {
        if !columns.contains(&name.as_str()) {
            let missing = columns.iter().copied().filter(|column| !header.iter().any(|name| name == column));
            let near = nearest(name, missing);
            let right = near.map_or_else(|| format!("only {}", columns.join(",")), |near| format!("\"{near}\"?"));
            place.wrong(format!("the column \"{name}\" is unknown"), right);
        } else if header.iter().take(index).any(|before| before == name) {
            place.wrong(format!("the column \"{name}\" is there twice"), "each column once");
        }
    }
    for column in columns.iter().filter(|column| !header.iter().any(|name| name == *column)) {
        place.wrong(format!("the column \"{column}\" is missing"), format!("the header {}", columns.join(",")));
    }
    columns.iter().map(|column| header.iter().position(|name| name == column)).collect()
}
