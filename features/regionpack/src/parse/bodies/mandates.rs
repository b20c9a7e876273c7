//! What a body is for: `[mandate]` is the first version, `[[mandates]]` are those that came after it.

use crate::pack::{Mandate, Text, Validity};
use crate::parse::keys::Known;
use crate::parse::table::Table;

const KEYS: &[&str] = &["nb", "nn", "adopted_on", "valid_from", "valid_to", "source"];
const KEYS_OF_A_LATER_ONE: &[&str] = &["text", "adopted_on", "valid_from", "valid_to", "source"];

/// Reads the versions; one that names no source has the body's.
pub(super) fn read(table: &Table<'_>, known: &Known, source: &str) -> Option<Vec<Mandate>> {
    let first = table.table("mandate", KEYS);
    let later = table.tables("mandates", KEYS_OF_A_LATER_ONE);
    let later: Vec<Option<Mandate>> = later
        .iter()
        .map(|one| {
            let text = one.prose("text");
            if text.as_ref().is_some_and(Text::is_empty) {
                one.place_of("text").wrong("mandates.text is empty", "a text in at least one language");
            }
            version(one, known, source, text?)
        })
        .collect();
    let first = first?;
    let prose = |key| first.field(key).map(|field| field.prose());
    let (nb, nn) = (prose("nb"), prose("nn"));
    let text = Text { nb: nb?, nn: nn? };
    let is_empty = text.is_empty();
    if is_empty && !later.is_empty() {
        first.place.wrong("mandate is empty, and there are mandates", "the words of the first one in [mandate]");
    }
    let first = version(&first, known, source, text)?;
    let later = later.into_iter().collect::<Option<Vec<_>>>()?;
    // A body without words for what it is for has no mandate.
    Some(if is_empty { Vec::new() } else { std::iter::once(first).chain(later).collect() })
}

fn version(table: &Table<'_>, known: &Known, source: &str, text: Text) -> Option<Mandate> {
    let adopted_on = table.date_if_there("adopted_on");
    let validity = Validity { from: table.date_if_there("valid_from"), to: table.date_if_there("valid_to") };
    super::check_order(table, validity);
    let own = table.field_if_there("source").map(|field| field.optional_reference(&known.sources).unwrap_or_default());
    Some(Mandate { text, adopted_on, validity, source: own.unwrap_or_else(|| source.to_owned()) })
}
