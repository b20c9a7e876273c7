//! The statements of backups. They read the schema itself and any table, so they are the one place where the two engines
//! are asked in their own ways.

mod fill;
mod pages;
mod tables;

pub(crate) use fill::{begin, first_with_rows, insert, settle};
pub(crate) use pages::Pages;
pub(crate) use tables::tables;

/// A name as it stands in a statement.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn quoted_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(quoted).collect::<Vec<_>>().join(", ")
}

/// A text as it stands in a statement.
fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
