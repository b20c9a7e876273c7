//! The notice of a meeting, with its agenda.

use super::{Setting, begin, heading};
use crate::queries::{Item, Meeting};
use documents::{Block, Column, Document, Fact, Heading, List, Table};

/// The notice: when and where, the list of items, and the case of each.
pub fn notice(setting: &Setting<'_>, meeting: &Meeting) -> Document {
    let t = setting.t;
    let mut document = begin(setting, meeting, t.get("papers-notice").into_owned());
    if !meeting.video_link.is_empty() {
        document.facts.push(Fact::new(t.get("meetings-video"), meeting.video_link.as_str()));
    }
    document.blocks.push(Block::Heading(Heading::new(1, t.get("meetings-agenda"))));
    document.blocks.push(Block::Table(agenda(setting, meeting)));
    for (place, item) in (1..).zip(meeting.agenda()) {
        document.blocks.extend(heading(setting, item, place));
        document.blocks.extend(case(setting, item));
    }
    document
}

fn agenda(setting: &Setting<'_>, meeting: &Meeting) -> Table {
    let t = setting.t;
    let rows = (1_usize..).zip(meeting.agenda()).map(|(place, item)| {
        let title = item.title(t.lang()).value;
        let title = if title.is_empty() { t.get("agenda-item-exempt").into_owned() } else { title.to_owned() };
        let number = item.matter_reference().unwrap_or_else(|| place.to_string());
        vec![number, title, t.named("item-kind-", item.kind.as_str()).into_owned()]
    });
    Table {
        caption: None,
        columns: ["papers-number", "papers-item", "papers-kind"].map(|key| Column::words(t.get(key))).to_vec(),
        rows: rows.collect(),
        row_headings: true,
        total: None,
    }
}

/// What an item's case paper says.
fn case(setting: &Setting<'_>, item: &Item) -> Vec<Block> {
    let t = setting.t;
    let mut blocks = Vec::new();
    if !item.speaker.is_empty() {
        blocks.push(Block::Paragraph(t.with("agenda-item-speaker", "speaker", item.speaker.as_str())));
    }
    let text = item.text(t.lang()).value;
    if !text.is_empty() {
        blocks.push(Block::Markdown(text.to_owned()));
    }
    let recommendation = item.recommendation(t.lang()).value;
    if !recommendation.is_empty() {
        blocks.push(Block::Heading(Heading::new(2, t.get("agenda-item-recommendation"))));
        blocks.push(Block::Paragraph(recommendation.to_owned()));
    }
    if !item.papers.is_empty() {
        let titles = item.papers.iter().map(|paper| paper.title(t.lang()).value.to_owned()).collect();
        blocks.push(Block::Heading(Heading::new(2, t.get("papers-attached"))));
        blocks.push(Block::List(List { numbered: false, items: titles }));
    }
    blocks
}
