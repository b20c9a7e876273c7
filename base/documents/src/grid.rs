//! Tables as both ways out see them.

use crate::{
    Align, Error, Table,
    limits::Budget,
    node::{Span, words},
    text::Medium,
};
use serde::Serialize;

/// A table whose rows all have as many cells as it has columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Grid {
    pub caption: Option<String>,
    pub align: Vec<Align>,
    /// For each column of words, its share of the width; none for what takes as much as it needs.
    pub widths: Vec<Option<usize>>,
    pub head: Vec<Cell>,
    /// Whether the head comes again on every page.
    pub repeats: bool,
    pub rows: Vec<Vec<Cell>>,
    pub total: Option<Vec<Cell>>,
    pub row_headings: bool,
}

/// Up to how many characters a head comes again on every page. A longer one would leave no room for the rows.
const HEAD: usize = 200;

/// What stands in one place of a table.
pub(crate) type Cell = Vec<Span>;

/// The shares of the width that a column may ask for: a short column is not crowded, a long one does not take everything.
const SHARES: (usize, usize) = (8, 48);
/// A table whose rows have no more characters is as wide as its words, so that the eye does not lose the row on its way.
const NARROW: usize = 44;

/// The table, cleaned and counted.
pub(crate) fn of(table: &Table, medium: Medium<'_>, budget: &mut Budget) -> Result<Grid, Error> {
    Budget::columns(table.columns.len())?;
    let mut row = |texts: &mut dyn Iterator<Item = &String>| -> Result<Vec<Cell>, Error> {
        texts
            .map(|text| {
                budget.text(text)?;
                budget.piece()?;
                Ok(lines(text, medium))
            })
            .collect()
    };
    let grid = Grid {
        align: table.columns.iter().map(|column| column.align).collect(),
        head: row(&mut table.columns.iter().map(|column| &column.heading))?,
        rows: table.rows.iter().map(|cells| row(&mut cells.iter())).collect::<Result<_, _>>()?,
        total: table.total.as_ref().map(|cells| row(&mut cells.iter())).transpose()?,
        caption: table.caption.as_ref().map(|caption| medium.line(caption)),
        row_headings: table.row_headings,
        ..Grid::default()
    };
    budget.text(table.caption.as_deref().unwrap_or_default())?;
    Ok(grid.even())
}

/// The text with its line breaks.
pub(crate) fn lines(text: &str, medium: Medium<'_>) -> Vec<Span> {
    let text = medium.clean(text);
    let mut spans = Vec::new();
    for (number, line) in text.trim().split('\n').enumerate() {
        if number > 0 {
            spans.push(Span::Break);
        }
        if !line.is_empty() {
            spans.push(Span::Text(line.to_owned()));
        }
    }
    spans
}

impl Grid {
    /// The same with as many cells in every row as there are columns, and with the columns' widths.
    pub fn even(mut self) -> Self {
        let columns = self.head.len();
        self.align.resize(columns, Align::Start);
        self.rows.iter_mut().chain(&mut self.total).for_each(|row| row.resize(columns, Cell::new()));
        self.repeats = self.head.iter().map(|cell| words(cell).chars().count()).sum::<usize>() <= HEAD;
        let longest: Vec<_> = (0..columns).map(|column| self.longest(column)).collect();
        let narrow = longest.iter().sum::<usize>() <= NARROW;
        let all_numbers = self.align.iter().all(|align| *align == Align::End);
        let width = |(longest, align): (&usize, &Align)| {
            let takes_what_it_needs = narrow || *align == Align::End && !all_numbers;
            (!takes_what_it_needs).then(|| (*longest).clamp(SHARES.0, SHARES.1))
        };
        self.widths = longest.iter().zip(&self.align).map(width).collect();
        self
    }

    fn longest(&self, column: usize) -> usize {
        let rows = std::iter::once(&self.head).chain(&self.rows).chain(&self.total);
        rows.filter_map(|row| row.get(column)).map(|cell| words(cell).chars().count()).max().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;

    #[test]
    fn every_row_has_a_cell_for_every_column() {
        let table = Table {
            columns: vec![Column::words("Kommune"), Column::numbers("Innbyggere")],
            rows: vec![vec!["Ål".into()], vec!["Gol".into(), "4 700".into(), "for mye".into()]],
            ..Table::default()
        };
        let grid = of(&table, Medium::Screen, &mut Budget::new()).unwrap();
        assert!(grid.rows.iter().all(|row| row.len() == 2));
        assert_eq!(grid.rows[0][1], Cell::new());
    }

    #[test]
    fn only_a_table_with_much_in_it_is_as_wide_as_the_text() {
        let widths = |text: &str| {
            let table = Table {
                columns: vec![Column::words("Tiltak"), Column::numbers("Kroner")],
                rows: vec![vec![text.into(), "1 000".into()]],
                ..Table::default()
            };
            of(&table, Medium::Screen, &mut Budget::new()).unwrap().widths
        };
        assert_eq!(widths("Legevakt"), [None, None]);
        assert_eq!(widths(&"Legevakt ".repeat(9)), [Some(48), None]);
    }
}
