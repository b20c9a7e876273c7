//! The notice of a meeting, with its agenda.

use super::{Setting, begin, heading, item_title};
use crate::pages::time_of_day;
use crate::queries::{Item, Meeting, Paper};
use crate::rules;
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
        document.blocks.extend(case(setting, item, 2));
    }
    document
}

/// The items with their numbers and, where times are set, when each begins.
fn agenda(setting: &Setting<'_>, meeting: &Meeting) -> Table {
    let t = setting.t;
    let begins = rules::begins(meeting.starts_at, meeting.agenda().map(|item| item.minutes));
    let is_timed = begins.iter().any(Option::is_some);
    let rows = (1_usize..).zip(meeting.agenda()).zip(begins).map(|((place, item), at)| {
        let number = item.matter_reference().unwrap_or_else(|| place.to_string());
        let mut row = vec![number, item_title(t, item), t.named("item-kind-", item.kind.as_str()).into_owned()];
        if is_timed {
            row.push(at.map(time_of_day).unwrap_or_default());
        }
        row
    });
    let columns = ["papers-number", "papers-item", "papers-kind", "papers-begins"];
    Table {
        caption: None,
        columns: columns.iter().take(if is_timed { 4 } else { 3 }).map(|key| Column::words(t.get(key))).collect(),
        rows: rows.collect(),
        row_headings: true,
        total: None,
    }
}

/// What an item's case paper says, with headings of that level.
pub(super) fn case(setting: &Setting<'_>, item: &Item, level: u8) -> Vec<Block> {
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
        blocks.push(Block::Heading(Heading::new(level, t.get("agenda-item-recommendation"))));
        blocks.push(Block::Paragraph(recommendation.to_owned()));
    }
    if !item.papers.is_empty() {
        let title = |paper: &Paper| match paper.legal_basis {
            Some(_) => format!("{} ({})", paper.title(t.lang()).value, t.get("papers-exempt")),
            None => paper.title(t.lang()).value.to_owned(),
        };
        let titles = item.papers.iter().map(title).collect();
        blocks.push(Block::Heading(Heading::new(level, t.get("papers-attached"))));
        blocks.push(Block::List(List { numbered: false, items: titles }));
    }
    blocks
}
