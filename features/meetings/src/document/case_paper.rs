//! The case paper of one item.

use super::notice::case;
use super::{Setting, begin, item_title, number};
use crate::queries::{Item, Meeting};
use documents::{Block, Document, Fact, Heading, Note};

/// The case paper: what the item is about, why it is kept from the public if it is, what is recommended, and which papers there are.
pub fn case_paper(setting: &Setting<'_>, meeting: &Meeting, item: &Item) -> Document {
    let t = setting.t;
    let mut document = begin(setting, meeting, item_title(t, item));
    let place = meeting.agenda().position(|one| one.id == item.id).map_or(1, |place| place + 1);
    document.number = Some(match item.matter_reference() {
        Some(_) => number(t, item, place),
        None => t.with("agenda-item-number", "number", place),
    });
    let of_meeting = t.with("meetings-name", "number", meeting.reference());
    document.facts.insert(0, Fact::new(t.get("papers-meeting"), of_meeting));
    document.facts.push(Fact::new(t.get("papers-kind"), t.named("item-kind-", item.kind.as_str())));
    if let Some(basis) = &item.legal_basis {
        let text = t.named("legal-basis-", basis).into_owned();
        document.blocks.push(Block::Note(Note { label: t.get("agenda-item-exempt").into_owned(), text }));
    }
    if let Some(slug) = &item.matter_slug {
        // Of what the program writes itself: no words of people stand in it.
        document.blocks.push(Block::Markdown(format!("[{}](/matters/{slug})", t.get("papers-matter"))));
    }
    if !item.text(t.lang()).value.is_empty() {
        document.blocks.push(Block::Heading(Heading::new(1, t.get("papers-case"))));
    }
    document.blocks.extend(case(setting, item, 1));
    document
}
