//! The minutes of a meeting.

use super::{Setting, begin, heading};
use crate::queries::{Edition, Item, Meeting, Person};
use documents::{Block, Document, Fact, Heading, List, Votes};
use web::{T, in_norway};

/// The minutes: who was there, and for each item what was said, how it was voted and what was resolved.
pub fn minutes(setting: &Setting<'_>, meeting: &Meeting) -> Document {
    let t = setting.t;
    let mut document = begin(setting, meeting, t.get("papers-minutes").into_owned());
    document.facts.push(Fact::new(t.get("papers-state"), state(t, meeting)));
    if let Some(edition) = meeting.newest_edition().filter(|edition| edition.number > 1) {
        let (number, date) = (edition.number.to_string(), t.date(&in_norway(edition.made_at).0));
        let values = [("number", number.as_str()), ("date", &date), ("reason", &edition.reason)];
        document.facts.push(Fact::new(t.get("papers-edition"), t.with_all("minutes-edition-why", &values)));
    }
    let (there, away): (Vec<_>, Vec<_>) = meeting.people.iter().partition(|person| person.is_present());
    for (key, people) in [("attendance-there", there), ("attendance-away", away)] {
        if !people.is_empty() {
            let names = people.into_iter().map(|one| person(t, one)).collect();
            document.blocks.push(Block::Heading(Heading::new(1, t.get(key))));
            document.blocks.push(Block::List(List { numbered: false, items: names }));
        }
    }
    for (place, item) in (1..).zip(meeting.agenda()) {
        document.blocks.extend(heading(setting, item, place));
        document.blocks.extend(outcome(t, meeting, item));
    }
    if let Some(part) = meeting.part(None).filter(|part| !part.words.is_empty()) {
        document.blocks.push(Block::Heading(Heading::new(1, t.get("minutes-whole"))));
        document.blocks.push(Block::Markdown(part.words.clone()));
    }
    document
}

/// Whether the newest edition is approved.
fn state(t: &T, meeting: &Meeting) -> String {
    match meeting.newest_edition() {
        Some(Edition { approved_on: Some(day), .. }) => t.with("minutes-approved-on", "date", t.date(day)),
        Some(edition) if edition.number > 1 => t.get("minutes-correction-not-approved").into_owned(),
        _ => t.get("minutes-not-approved").into_owned(),
    }
}

/// Somebody's role and party, and who came in their place.
pub fn person(t: &T, person: &Person) -> String {
    let mut name = person.role(t.lang()).value.to_owned();
    if let Some(party) = person.party(t.lang()) {
        name = format!("{name}, {party}");
    }
    if !person.deputy.is_empty() {
        name = format!("{name} ({})", t.with("attendance-deputy-is", "deputy", person.deputy.as_str()));
    }
    name
}

/// What came of an item.
fn outcome(t: &T, meeting: &Meeting, item: &Item) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(part) = meeting.part(Some(&item.id)).filter(|part| !part.words.is_empty()) {
        blocks.push(Block::Markdown(part.words.clone()));
    }
    for vote in meeting.votes_on(&item.id) {
        let count = |votes: Option<i64>| votes.and_then(|votes| u64::try_from(votes).ok());
        match count(vote.votes_for).zip(count(vote.votes_against)) {
            Some((votes_for, against)) => blocks.push(Block::Votes(Votes {
                caption: Some(t.named("vote-method-", &vote.method).into_owned()),
                choice: t.get("vote-form-words").into_owned(),
                counts: ["vote-for", "vote-against"].map(|key| t.get(key).into_owned()).to_vec(),
                results: vec![(vote.words.clone(), vec![votes_for, against])],
            })),
            None => {
                blocks.push(Block::Paragraph(t.named("vote-method-", &vote.method).into_owned()));
                if !vote.words.is_empty() && vote.words != item.resolution {
                    blocks.push(Block::Paragraph(vote.words.clone()));
                }
            }
        }
    }
    if let Some(result) = item.result {
        blocks.push(Block::Heading(Heading::new(2, t.named("item-result-", result.as_str()))));
        if !item.resolution.is_empty() {
            blocks.push(Block::Paragraph(item.resolution.clone()));
        }
    }
    blocks
}
