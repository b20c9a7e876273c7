//! From a document to what both ways out show.

use crate::{Block, Document, Error, Heading, anchors::Anchors, flow, grid, limits::Budget, node::Node, text::Medium};
use serde::Serialize;
use std::collections::BTreeSet;

/// The deepest heading that HTML and PDF know.
const DEEPEST: u8 = 6;

/// A document, cleaned and in order.
#[derive(Debug, Serialize)]
pub(crate) struct Composition {
    pub language: &'static str,
    pub body: String,
    pub second: Option<String>,
    pub belongs_to: Option<String>,
    pub address: Vec<String>,
    pub title: String,
    pub number: Option<String>,
    /// Year, month and day.
    pub date: (i32, u8, u8),
    pub date_text: Option<String>,
    pub facts: Vec<(String, Node)>,
    pub nodes: Vec<Node>,
    pub page_label: String,
}

/// Cleans the document, reads its Markdown, and puts its headings in order.
pub(crate) fn compose(document: &Document, medium: Medium<'_>) -> Result<Composition, Error> {
    Budget::title(&document.title)?;
    let running = [Some(&document.letterhead.body), document.number.as_ref(), Some(&document.page_label)];
    running.into_iter().flatten().try_for_each(|text| Budget::running(text))?;
    let mut composer = Composer { medium, budget: Budget::new(), anchors: Anchors::default(), section: 0, last: 0 };
    let title = composer.line(&document.title)?.trim().to_owned();
    if title.is_empty() {
        return Err(Error::NoTitle);
    }
    let letterhead = &document.letterhead;
    let mut nodes = Vec::new();
    composer.blocks(&document.blocks, &mut nodes, true)?;
    Ok(Composition {
        language: document.language.code(),
        body: composer.line(&letterhead.body)?,
        second: composer.optional(letterhead.second.as_deref())?,
        belongs_to: composer.optional(letterhead.belongs_to.as_deref())?,
        address: composer.lines(&letterhead.address)?,
        title,
        number: composer.optional(document.number.as_deref())?,
        date: (document.date.year(), document.date.month().into(), document.date.day()),
        date_text: composer.optional(document.date_text.as_deref())?,
        facts: document
            .facts
            .iter()
            .map(|fact| Ok((composer.line(&fact.label)?, composer.paragraph(&fact.value)?)))
            .collect::<Result<_, Error>>()?,
        nodes,
        page_label: composer.line(&document.page_label)?,
    })
}

struct Composer<'a> {
    medium: Medium<'a>,
    budget: Budget,
    anchors: Anchors,
    /// The level of the last heading that the document itself has.
    section: u8,
    /// The level of the last heading of all.
    last: u8,
}

impl Composer<'_> {
    /// `may_break` is false within what stands together, where there are no pages to break and nothing more to keep together.
    fn blocks(&mut self, blocks: &[Block], nodes: &mut Vec<Node>, may_break: bool) -> Result<(), Error> {
        for block in blocks {
            self.budget.piece()?;
            match block {
                Block::Heading(heading) => nodes.extend(self.heading(heading)?),
                Block::Markdown(text) => self.markdown(text, nodes)?,
                Block::Paragraph(text) => nodes.push(self.paragraph(text)?),
                Block::List(list) => {
                    let items =
                        list.items.iter().map(|item| Ok(vec![self.paragraph(item)?])).collect::<Result<_, Error>>()?;
                    nodes.push(Node::List { start: list.numbered.then_some(1), items });
                }
                Block::Table(table) => nodes.push(Node::Table(grid::of(table, self.medium, &mut self.budget)?)),
                Block::Votes(votes) => {
                    nodes.push(Node::Table(grid::of(&votes.table(), self.medium, &mut self.budget)?));
                }
                Block::Note(note) => {
                    let label = self.line(&note.label)?;
                    self.budget.text(&note.text)?;
                    nodes.push(Node::Note { label, text: grid::lines(&note.text, self.medium) });
                }
                Block::Signatures(below) => nodes.push(Node::Signatures(self.lines(below)?)),
                Block::PageBreak if may_break => nodes.push(Node::PageBreak),
                Block::PageBreak => {}
                Block::Together(blocks) if !may_break => self.blocks(blocks, nodes, false)?,
                Block::Together(blocks) => {
                    let mut inner = Vec::new();
                    self.blocks(blocks, &mut inner, false)?;
                    nodes.push(Node::Together(inner));
                }
            }
        }
        Ok(())
    }

    fn heading(&mut self, heading: &Heading) -> Result<Option<Node>, Error> {
        Budget::heading(&heading.text)?;
        Budget::heading(heading.number.as_deref().unwrap_or_default())?;
        let text = self.line(&heading.text)?.trim().to_owned();
        if text.is_empty() {
            return Ok(None);
        }
        let number = self.optional(heading.number.as_deref())?;
        self.section = self.level(heading.level);
        let id = self.anchors.name(heading.anchor.as_deref().unwrap_or(&text));
        Ok(Some(Node::Heading { level: self.section, number, id, text }))
    }

    /// Each level follows on the one before, as readers of screens expect.
    fn level(&mut self, wanted: u8) -> u8 {
        self.last = wanted.clamp(1, self.last.saturating_add(1).min(DEEPEST));
        self.last
    }

    /// Whoever writes begins with the level that looks right, or leaves one out: what counts is their order.
    fn markdown(&mut self, text: &str, nodes: &mut Vec<Node>) -> Result<(), Error> {
        self.budget.text(text)?;
        let mut read = flow::read(text, self.medium, &mut self.budget)?;
        let used: BTreeSet<u8> = read.iter().filter_map(Node::heading_level).collect();
        for node in &mut read {
            if let Node::Heading { level, id, text, .. } = node {
                let rank = used.iter().take_while(|used| **used <= *level).count();
                *level = self.level(self.section.saturating_add(u8::try_from(rank).unwrap_or(DEEPEST)));
                *id = self.anchors.name(text);
            }
        }
        nodes.append(&mut read);
        Ok(())
    }

    fn paragraph(&mut self, text: &str) -> Result<Node, Error> {
        self.budget.piece()?;
        self.budget.text(text)?;
        Ok(Node::Paragraph(grid::lines(text, self.medium)))
    }

    fn lines(&mut self, texts: &[String]) -> Result<Vec<String>, Error> {
        texts.iter().map(|text| self.line(text)).collect()
    }

    fn optional(&mut self, text: Option<&str>) -> Result<Option<String>, Error> {
        let line = text.map(|text| self.line(text)).transpose()?;
        Ok(line.filter(|line| !line.trim().is_empty()))
    }

    fn line(&mut self, text: &str) -> Result<String, Error> {
        self.budget.piece()?;
        self.budget.text(text)?;
        Ok(self.medium.line(text))
    }
}
