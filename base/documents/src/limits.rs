//! How large a document may be, so that nobody can keep a processor busy for minutes.

use crate::{Error, Part};

/// All text together, in bytes: some 400 pages.
const TEXT: usize = 1_000_000;
/// Paragraphs, points, cells, and changes within a line.
const PIECES: usize = 30_000;
/// The columns of one table. More of them would have no room on a page.
const COLUMNS: usize = 16;
/// The title and a heading, in bytes. A text of the file's own may not be longer than 32 kB, as UTF-16.
const LINE: usize = 2_000;
/// What stands on every page, in bytes: the body's name, the number and the page label.
const RUNNING: usize = 300;

/// What is left of what a document may hold.
pub(crate) struct Budget {
    text: usize,
    pieces: usize,
}

impl Budget {
    pub(crate) fn new() -> Self {
        Self { text: TEXT, pieces: PIECES }
    }

    /// Takes the text from what is left.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Error> {
        self.text = self.text.checked_sub(text.len()).ok_or(Error::TooLarge { part: Part::Text, limit: TEXT })?;
        Ok(())
    }

    /// Takes one piece from what is left.
    pub(crate) fn piece(&mut self) -> Result<(), Error> {
        self.pieces = self.pieces.checked_sub(1).ok_or(Error::TooLarge { part: Part::Pieces, limit: PIECES })?;
        Ok(())
    }

    pub(crate) fn title(text: &str) -> Result<(), Error> {
        at_most(text.len(), LINE, Part::Title)
    }

    pub(crate) fn heading(text: &str) -> Result<(), Error> {
        at_most(text.len(), LINE, Part::Heading)
    }

    pub(crate) fn running(text: &str) -> Result<(), Error> {
        at_most(text.len(), RUNNING, Part::Running)
    }

    pub(crate) fn columns(count: usize) -> Result<(), Error> {
        at_most(count, COLUMNS, Part::Columns)
    }
}

fn at_most(size: usize, limit: usize, part: Part) -> Result<(), Error> {
    if size <= limit { Ok(()) } else { Err(Error::TooLarge { part, limit }) }
}
