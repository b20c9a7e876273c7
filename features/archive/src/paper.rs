//! A matter on paper: the case, the texts of its joint resolution, and what the councils answered.

use documents::{Block, Column, Document, Fact, Heading, Language, Letterhead, List, Note, Table};
use matters::queries::{Matter, ResolutionText};
use time::OffsetDateTime;
use web::{Lang, T};

/// The paper. Texts that are still being written are not in it. The same matter gives the same paper.
pub fn paper(t: &T, matter: &Matter, site: &str) -> Document {
    let lang = t.lang();
    let language = if lang == Lang::Nn { Language::Nn } else { Language::Nb };
    let day = matter.decided_on.or(matter.opened_on).unwrap_or(OffsetDateTime::UNIX_EPOCH.date());
    let letterhead = Letterhead::of(matter.body(lang).value);
    let mut document = Document::new(language, letterhead, matter.title(lang).value, day);
    document.number = Some(t.with("matters-number", "number", matter.reference()));
    document.page_label = t.get("papers-page").into_owned();
    document.site = Some(site.to_owned());
    document.facts.push(Fact::new(t.get("papers-state"), t.named("matter-state-", &matter.state)));
    if matter.constructed {
        let text = t.get("matters-constructed-note").into_owned();
        document.blocks.push(Block::Note(Note { label: t.get("matters-constructed").into_owned(), text }));
    }
    if let Some(basis) = &matter.legal_basis {
        let text = t.named("archive-basis-", basis).into_owned();
        document.blocks.push(Block::Note(Note { label: t.get("agenda-item-exempt").into_owned(), text }));
    }
    for (words, make) in [
        (matter.summary(lang).value, Block::Paragraph as fn(String) -> Block),
        (matter.text(lang).value, Block::Markdown as fn(String) -> Block),
    ] {
        if !words.is_empty() {
            document.blocks.push(make(words.to_owned()));
        }
    }
    let texts = matter.joint.as_ref().map(|joint| joint.texts.as_slice()).unwrap_or_default();
    for text in texts.iter().filter(|text| text.circulated_on.is_some()) {
        document.blocks.extend(circulated(t, matter, text));
    }
    if !matter.assignments.is_empty() {
        document.blocks.push(Block::Heading(Heading::new(1, t.get("matters-assignments"))));
        let items = matter.assignments.iter();
        let items = items.map(|one| format!("{} ({})", one.title(lang), one.owner(lang))).collect();
        document.blocks.push(Block::List(List { numbered: false, items }));
    }
    document
}

/// A text that was circulated, with the answers to it.
fn circulated(t: &T, matter: &Matter, text: &ResolutionText) -> Vec<Block> {
    let lang = t.lang();
    let mut blocks = vec![
        Block::Heading(Heading::new(1, t.with("matters-text-title", "number", text.number))),
        Block::Markdown(text.words.clone()),
    ];
    let rows = matter.answers(text.number).map(|one| {
        vec![
            one.body(lang).value.to_owned(),
            t.named("consultation-state-", one.state.as_str()).into_owned(),
            one.meeting_date.map(|day| t.date(&day)).unwrap_or_default(),
            one.case_number.clone().unwrap_or_default(),
        ]
    });
    let columns = ["archive-council", "archive-answer", "archive-day", "archive-case"];
    blocks.push(Block::Table(Table {
        caption: None,
        columns: columns.map(|key| Column::words(t.get(key))).to_vec(),
        rows: rows.collect(),
        row_headings: true,
        total: None,
    }));
    for one in matter.answers(text.number) {
        if let Some(words) = &one.resolution {
            blocks.push(Block::Heading(Heading::new(2, one.body(lang).value)));
            blocks.push(Block::Paragraph(words.clone()));
        }
    }
    blocks
}
