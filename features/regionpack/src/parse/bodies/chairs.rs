//! Whose turn it is to chair a body, and what took its place.

use crate::pack::{ChairTerm, Successor, Validity};
use crate::parse::keys::Known;
use crate::parse::table::Table;

const KEYS: &[&str] = &["party", "valid_from", "valid_to"];
const KEYS_OF_A_SUCCESSOR: &[&str] = &["body", "kind", "happened_on"];

/// Reads `[[chairs]]`.
pub(super) fn read(table: &Table<'_>, known: &Known) -> Option<Vec<ChairTerm>> {
    let tables = table.tables("chairs", KEYS);
    let terms: Vec<Option<ChairTerm>> = tables.iter().map(|table| term(table, known)).collect();
    let mut terms = terms.into_iter().collect::<Option<Vec<_>>>()?;
    for (index, (table, own)) in tables.iter().zip(&terms).enumerate() {
        let before = terms.iter().take(index);
        if before.into_iter().any(|other| validity(other).overlaps(&validity(own))) {
            table.place_of("valid_from").wrong("another party chairs on the same day", "one party at a time");
        }
    }
    terms.sort_by_key(|term| term.from);
    Some(terms)
}

fn validity(term: &ChairTerm) -> Validity {
    Validity { from: Some(term.from), to: term.to }
}

fn term(table: &Table<'_>, known: &Known) -> Option<ChairTerm> {
    let party = table.field("party").map(|field| field.reference(&known.parties));
    let (from, to) = (table.date("valid_from"), table.date_if_there("valid_to"));
    super::check_order(table, Validity { from, to });
    Some(ChairTerm { party: party?, from: from?, to })
}

/// Reads `[[successors]]`; `key` is the body's own.
pub(super) fn read_successors(table: &Table<'_>, known: &Known, key: &str) -> Option<Vec<Successor>> {
    let tables = table.tables("successors", KEYS_OF_A_SUCCESSOR);
    let found: Vec<Option<Successor>> = tables.iter().map(|table| successor(table, known)).collect();
    let mut found = found.into_iter().collect::<Option<Vec<_>>>()?;
    for (index, (table, own)) in tables.iter().zip(&found).enumerate() {
        if own.body == key {
            table.place_of("body").wrong("a body does not take its own place", "another body");
        } else if found.iter().take(index).any(|other| other.body == own.body) {
            table.place_of("body").wrong(format!("\"{}\" is there twice", own.body), "each body once");
        }
    }
    found.sort_by(|a, b| a.body.cmp(&b.body));
    Some(found)
}

fn successor(table: &Table<'_>, known: &Known) -> Option<Successor> {
    let body = table.field("body").map(|field| field.reference(&known.bodies));
    let (kind, happened_on) = (table.word("kind"), table.date("happened_on"));
    Some(Successor { body: body?, kind: kind?, happened_on: happened_on? })
}
