//! Tables, and the results of votes as tables.

use serde::Serialize;

/// A table with a row of headings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: Option<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows. A row that is short is filled up with empty cells; what is too much is left out.
    pub rows: Vec<Vec<String>>,
    /// Whether the first cell of each row says what the row is about.
    pub row_headings: bool,
    /// A last row, set apart, such as a sum.
    pub total: Option<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Where its cells stand.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), align: Align::Start }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), align: Align::End }
    }
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// At its left edge.
    #[default]
    Start,
    /// In its middle.
    Center,
    /// At its right edge, for numbers.
    End,
}

/// The result of a vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Votes {
    /// What was voted on.
    pub caption: Option<String>,
    /// The heading of the first column, such as "Proposal".
    pub choice: String,
    /// The headings of the counts, such as "For" and "Against".
    pub counts: Vec<String>,
    /// Each choice with as many counts.
    pub results: Vec<(String, Vec<u64>)>,
}

impl Votes {
    /// The table that shows them.
    pub(crate) fn table(&self) -> Table {
        let mut columns = vec![Column::words(&self.choice)];
        columns.extend(self.counts.iter().map(Column::numbers));
        let row = |(choice, counts): &(String, Vec<u64>)| {
            std::iter::once(choice.clone()).chain(counts.iter().map(u64::to_string)).collect()
        };
        Table {
            caption: self.caption.clone(),
            columns,
            rows: self.results.iter().map(row).collect(),
            row_headings: true,
            total: None,
        }
    }
}
