//! From the text of a TOML file to its tables.

use crate::parse::plain::Plain;
use crate::parse::report::Place;
use toml::Spanned;
use toml::de::{DeTable, Error};

/// Parses a TOML file. Where it is not TOML the first mistake of each line is reported; the others mostly follow from it.
pub(in crate::parse) fn document<'a>(file: Place<'_>, plain: &'a Plain) -> Option<Spanned<DeTable<'a>>> {
    let (document, mut errors) = DeTable::parse_recoverable(plain.text());
    let line = |error: &Error| plain.line_of(error.span().map_or(0, |span| span.start));
    errors.sort_by_key(|error| error.span().map(|span| span.start));
    errors.dedup_by_key(|error| line(error));
    for error in &errors {
        let line = line(error);
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        file.line(line).wrong(format!("this is not TOML: {message}"), "TOML as in docs/region-pack.md");
    }
    errors.is_empty().then_some(document)
}
