//! Filling a table from its entry.

use super::Target;
use super::entries::Entry;
use crate::manifest::TableEntry;
use crate::reader::Hashing;
use crate::schema::Table;
use crate::{Error, queries};
use std::io::{BufRead as _, BufReader};

/// Rows go in together until they are as many, or as long.
const ROWS: u64 = 200;
const LENGTH: usize = 1024 * 1024;

pub(super) fn fill(target: &Target, table: &Table, expected: &TableEntry, entry: Entry<'_>) -> Result<(), Error> {
    let mut lines = BufReader::new(Hashing::new(entry));
    let mut batch = Batch::default();
    let mut rows = 0;
    let mut line = String::new();
    while lines.read_line(&mut line).map_err(Error::reading)? > 0 {
        batch.push(&line);
        line.clear();
        if batch.rows == ROWS || batch.json.len() > LENGTH {
            rows += insert(target, table, &mut batch)?;
        }
    }
    rows += insert(target, table, &mut batch)?;
    let read = lines.into_inner();
    if rows != expected.rows || read.sha256() != expected.sha256 {
        return Err(Error::Damaged(format!("the table {} is not as it was written", table.name())));
    }
    Ok(())
}

/// Rows that wait, as the beginning of a JSON array.
#[derive(Default)]
struct Batch {
    json: String,
    rows: u64,
}

impl Batch {
    fn push(&mut self, line: &str) {
        self.json.push(if self.rows == 0 { '[' } else { ',' });
        self.json.push_str(line.trim_end());
        self.rows += 1;
    }
}

fn insert(target: &Target, table: &Table, batch: &mut Batch) -> Result<u64, Error> {
    let Batch { mut json, rows } = std::mem::take(batch);
    if rows == 0 {
        return Ok(0);
    }
    json.push(']');
    target.runtime.block_on(queries::insert(&target.tx, table, json))
}
