//! A table as the bytes of its entry, read as they are wanted.

use crate::Error;
use crate::queries::Pages;
use crate::schema::Table;
use database::Tx;
use std::io::{self, Read};
use tokio::runtime::Handle;

/// The rows of a table, one JSON object a line. To be read on a thread that may block.
pub(crate) struct RowReader<'a> {
    runtime: &'a Handle,
    pages: Pages<'a>,
    lines: Vec<u8>,
    read: usize,
    /// How many rows came so far.
    pub rows: u64,
}

impl<'a> RowReader<'a> {
    pub(crate) fn new(runtime: &'a Handle, tx: &'a Tx, table: &'a Table) -> Self {
        Self { runtime, pages: Pages::new(tx, table), lines: Vec::new(), read: 0, rows: 0 }
    }

    fn next_page(&mut self) -> Result<(), Error> {
        self.lines.clear();
        self.read = 0;
        for row in self.runtime.block_on(self.pages.next())? {
            let written = serde_json::to_writer(&mut self.lines, &row);
            written.map_err(|error| Error::BrokenOff(error.to_string()))?;
            self.lines.push(b'\n');
            self.rows += 1;
        }
        Ok(())
    }
}

impl Read for RowReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read == self.lines.len() {
            self.next_page().map_err(io::Error::other)?;
        }
        let count = (&self.lines[self.read..]).read(buffer)?;
        self.read += count;
        Ok(count)
    }
}
