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
    /// For each column of words, its share of the width; none for numbers, which take what they need.
    pub widths: Vec<Option<usize>>,
    pub head: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
    pub total: Option<Vec<Cell>>,
    pub row_headings: bool,
}

/// What stands in one place of a table.
pub(crate) type Cell = Vec<Span>;

/// The shares of the width that a column may ask for: a short column is not crowded, a long one does not take everything.
const SHARES: (usize, usize) = (8, 48);

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
        self.widths = (0..columns).map(|column| self.share(column)).collect();
        // The table is as wide as the text, so that something must take what is left over.
        if self.widths.iter().all(Option::is_none) {
            self.widths.iter_mut().for_each(|width| *width = Some(1));
        }
        self
    }

    fn share(&self, column: usize) -> Option<usize> {
        if self.align.get(column) == Some(&Align::End) {
            return None;
        }
        let rows = std::iter::once(&self.head).chain(&self.rows).chain(&self.total);
        let longest = rows.filter_map(|row| row.get(column)).map(|cell| words(cell).chars().count()).max();
        Some(longest.unwrap_or_default().clamp(SHARES.0, SHARES.1))
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
        assert_eq!(grid.widths, [Some(8), None]);
    }
}
