//! Who must be in a body.

use crate::pack::CompositionRule;
use crate::parse::table::Table;

const KEYS: &[&str] = &["label", "party_kind", "below_inhabitants", "role", "minimum", "maximum"];

/// The most members that a rule speaks of.
const MOST: i64 = 1000;
/// More live in no municipality.
const MOST_INHABITANTS: i64 = 10_000_000;

/// Reads `[[rules]]`.
pub(super) fn read(table: &Table<'_>) -> Option<Vec<CompositionRule>> {
    let rules: Vec<Option<CompositionRule>> = table.tables("rules", KEYS).iter().map(rule).collect();
    rules.into_iter().collect()
}

fn rule(table: &Table<'_>) -> Option<CompositionRule> {
    let label = table.both("label");
    let party_kind = table.field_if_there("party_kind").map(|field| field.word());
    let below_inhabitants = table.number_if_there("below_inhabitants", 1..=MOST_INHABITANTS);
    let role = table.field_if_there("role").map(|field| field.word());
    let minimum = table.number("minimum", 0..=MOST);
    let maximum = table.number_if_there("maximum", 0..=MOST);
    if let (Some(minimum), Some(maximum)) = (minimum, maximum)
        && maximum < minimum
    {
        let message = format!("maximum is {maximum}, and minimum {minimum}");
        table.place_of("maximum").wrong(message, format!("a number from {minimum} on, or no maximum"));
    } else if minimum == Some(0) && !table.has("maximum") {
        table.place_of("minimum").wrong("the rule asks for nothing", "a minimum from 1 on, or a maximum");
    }
    Some(CompositionRule {
        label: label?,
        party_kind: found(party_kind)?,
        below_inhabitants,
        role: found(role)?,
        minimum: minimum?,
        maximum,
    })
}

/// A word that need not be there, but is one where it is.
fn found<W>(word: Option<Option<W>>) -> Option<Option<W>> {
    match word {
        Some(None) => None,
        Some(word) => Some(word),
        None => Some(None),
    }
}
