//! The notice of a meeting, with its agenda.

use super::{Setting, begin, heading, item_title};
use crate::pages::time_of_day;
use crate::queries::{Item, Meeting, Paper, Row};
use documents::{Block, Column, Document, Fact, Heading, List, Table};
use web::T;

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

/// The items and breaks: when each begins where times are set, the items' numbers, and who presents them where somebody does, else what
/// they are for: a page is too narrow for both.
fn agenda(setting: &Setting<'_>, meeting: &Meeting) -> Table {
    let t = setting.t;
    let rows = meeting.rows();
    let is_timed = rows.iter().any(|row| row.slot.begins.is_some());
    let is_presented = rows.iter().any(|row| !row.item.speakers.is_empty());
    let cells = |row: &Row<'_>| {
        let time = is_timed.then(|| row.slot.begins.map(time_of_day).unwrap_or_default());
        let place = row.place.map(|place| place.to_string());
        let number = row.item.matter_reference().or(place).unwrap_or_default();
        let kind = (!is_presented).then(|| t.named("item-kind-", row.item.kind.as_str()).into_owned());
        let speakers = is_presented.then(|| row.item.speaker_words().join("; "));
        [time, Some(number), Some(item_title(t, row.item)), kind, speakers].into_iter().flatten().collect()
    };
    let columns = [
        is_timed.then_some("papers-begins"),
        Some("papers-number"),
        Some("papers-item"),
        (!is_presented).then_some("papers-kind"),
        is_presented.then_some("papers-speakers"),
    ];
    Table {
        caption: None,
        columns: columns.into_iter().flatten().map(|key| Column::words(t.get(key))).collect(),
        rows: rows.iter().map(cells).collect(),
        row_headings: true,
        total: None,
    }
}

/// What an item's case paper says, with headings of that level.
pub(super) fn case(setting: &Setting<'_>, item: &Item, level: u8) -> Vec<Block> {
    let t = setting.t;
    let mut blocks = Vec::new();
    if !item.speakers.is_empty() {
        blocks.push(Block::Paragraph(t.with("agenda-item-speakers", "speakers", item.speaker_words().join("; "))));
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
    blocks.extend(papers(t, item.case_papers(), "papers-attached", level));
    blocks.extend(papers(t, item.presentations(), "papers-presentations", level));
    blocks
}

/// The titles of papers below a heading; nothing where there are none.
fn papers<'a>(t: &T, papers: impl Iterator<Item = &'a Paper>, heading: &str, level: u8) -> Vec<Block> {
    let title = |paper: &Paper| match paper.legal_basis {
        Some(_) => format!("{} ({})", paper.title(t.lang()).value, t.get("papers-exempt")),
        None => paper.title(t.lang()).value.to_owned(),
    };
    let items: Vec<String> = papers.map(title).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(Heading::new(level, t.get(heading))), Block::List(List { numbered: false, items })]
}
