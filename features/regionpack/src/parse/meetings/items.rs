//! What a meeting deals with.

use super::{Around, clock};
use crate::pack::{Item, Speaker, Text};
use crate::parse::table::Table;
use crate::words::ItemKind;
use meetings::rules::LEGAL_BASES;

const KEYS: &[&str] = &[
    "kind",
    "title",
    "text",
    "recommendation",
    "starts",
    "minutes",
    "speakers",
    "legal_basis",
    "matter",
    "minutes_of",
    "result",
    "resolution",
    "words",
];
const KEYS_OF_A_SPEAKER: &[&str] = &["name", "organisation"];

pub(super) fn read(table: &Table<'_>, around: &Around<'_>) -> Option<Vec<Item>> {
    let items: Vec<_> = table.tables("items", KEYS).iter().map(|table| item(table, around)).collect();
    items.into_iter().collect()
}

fn item(table: &Table<'_>, around: &Around<'_>) -> Option<Item> {
    let kind = table.word("kind");
    let legal_basis = table.field_if_there("legal_basis").and_then(|field| field.optional());
    if let Some(basis) = legal_basis.as_deref().filter(|basis| !LEGAL_BASES.contains(basis)) {
        let message = format!("\"{basis}\" is no legal basis");
        table.place_of("legal_basis").wrong(message, format!("one of {}", LEGAL_BASES.join(", ")));
    }
    // An exempt item need not have a title that everybody may know.
    let needs_title = legal_basis.is_none() || table.has("title");
    let title = if needs_title { table.either("title") } else { Some(Text::default()) };
    let [text, recommendation] =
        ["text", "recommendation"].map(|key| if table.has(key) { table.prose(key) } else { Some(Text::default()) });
    let starts = table.field_if_there("starts").map(|field| clock(&field));
    let minutes = table.number_if_there("minutes", 1..=600);
    let speakers = speakers(table);
    let matter = table.field_if_there("matter").map(|field| field.reference(&around.matters));
    let minutes_of = table.field_if_there("minutes_of").map(|field| field.reference(&around.meetings));
    let result = table.has("result").then(|| table.word("result"));
    let own_words =
        |key| table.field_if_there(key).map(|field| field.prose()).filter(|words: &String| !words.is_empty());
    let item = Item {
        kind: kind?,
        title: title?,
        text: text?,
        recommendation: recommendation?,
        starts: starts.flatten(),
        minutes,
        speakers: speakers?,
        legal_basis,
        matter,
        minutes_of,
        result: result.flatten(),
        resolution: own_words("resolution"),
        words: own_words("words"),
    };
    check(table, &item);
    Some(item)
}

fn speakers(table: &Table<'_>) -> Option<Vec<Speaker>> {
    let speaker = |table: &Table<'_>| {
        let organisation = table.field_if_there("organisation").and_then(|field| field.optional());
        Some(Speaker { name: table.required("name")?, organisation })
    };
    let speakers: Vec<_> = table.tables("speakers", KEYS_OF_A_SPEAKER).iter().map(speaker).collect();
    speakers.into_iter().collect()
}

/// A break has only a title and times, and of an exempt item there is only what everybody may know.
fn check(table: &Table<'_>, item: &Item) {
    let has_more = !item.text.is_empty()
        || !item.recommendation.is_empty()
        || !item.speakers.is_empty()
        || item.matter.is_some()
        || item.minutes_of.is_some()
        || item.resolution.is_some()
        || item.words.is_some();
    if item.kind == ItemKind::Break && (has_more || item.result.is_some() || item.legal_basis.is_some()) {
        table.place_of("kind").wrong("a break has only a title and times", "another kind, or nothing else");
    }
    if item.legal_basis.is_some() && has_more {
        let right = "its title, times, result and legal_basis alone";
        table.place_of("legal_basis").wrong("an exempt item tells what not everybody may know", right);
    }
    if item.minutes_of.is_some() && item.kind != ItemKind::Minutes {
        table.place_of("minutes_of").wrong("the item approves no minutes", "kind = \"minutes\"");
    }
}
