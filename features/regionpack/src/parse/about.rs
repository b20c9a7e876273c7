//! `pack.toml`: what the pack is called and where its facts come from.

use super::files::Files;
use super::keys::Known;
use super::report::Report;
use super::table::{Table, document};
use crate::pack::{Source, Text};

const FILE: &str = "pack.toml";
const KEYS: &[&str] = &["slug", "licence", "sources", "name", "description"];
const KEYS_OF_A_SOURCE: &[&str] = &["id", "title", "licence"];

/// What `pack.toml` tells.
pub(super) struct About {
    pub(super) slug: String,
    pub(super) name: Text,
    pub(super) description: Text,
    pub(super) licence: String,
    pub(super) sources: Vec<Source>,
}

/// Reads the file and defines the sources.
pub(super) fn read(report: &Report, files: &mut Files, known: &mut Known) -> Option<About> {
    let plain = files.text(report, FILE);
    let document = plain.as_ref().and_then(|plain| document(report.file(FILE), plain));
    let (Some(plain), Some(document)) = (&plain, &document) else {
        known.sources.are_not_all_here();
        return None;
    };
    let table = Table::root(report.file(FILE), plain, document, KEYS);
    let slug = table.field("slug").map(|field| field.key());
    let licence = table.required("licence");
    let name = table.both("name");
    let description = table.prose("description");
    let sources = sources(&table, known);
    Some(About { slug: slug?, name: name?, description: description?, licence: licence?, sources })
}

fn sources(table: &Table<'_>, known: &mut Known) -> Vec<Source> {
    let mut sources = Vec::new();
    for source in table.tables("sources", KEYS_OF_A_SOURCE) {
        let id = source.required("id").unwrap_or_default();
        known.sources.define(source.place, &id);
        let title = source.required("title").unwrap_or_default();
        let licence = source.required("licence").unwrap_or_default();
        sources.push(Source { id, title, licence });
    }
    sources
}
