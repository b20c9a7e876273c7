//! A document as both ways out see it: cleaned, its Markdown read, its headings in order. The typesetter gets it as JSON.

use crate::grid::Grid;
use serde::Serialize;

/// A piece of the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "kebab-case")]
pub(crate) enum Node {
    Heading { level: u8, number: Option<String>, id: String, text: String },
    Paragraph(Vec<Span>),
    List { start: Option<u64>, items: Vec<Vec<Node>> },
    Quote(Vec<Node>),
    Code(String),
    Rule,
    Table(Grid),
    Note { label: String, text: Vec<Span> },
    Signatures(Vec<String>),
    PageBreak,
    Together(Vec<Node>),
}

impl Node {
    /// The level of a heading.
    pub fn heading_level(&self) -> Option<u8> {
        match self {
            Self::Heading { level, .. } => Some(*level),
            _ => None,
        }
    }
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "body", rename_all = "kebab-case")]
pub(crate) enum Span {
    Text(String),
    Strong(Vec<Span>),
    Emphasis(Vec<Span>),
    Strike(Vec<Span>),
    Code(String),
    Link { to: String, text: Vec<Span> },
    Break,
}

/// The words of a line, without what they look like.
pub(crate) fn words(spans: &[Span]) -> String {
    let mut words = String::new();
    gather(spans, &mut words);
    words
}

fn gather(spans: &[Span], words: &mut String) {
    for span in spans {
        match span {
            Span::Text(text) | Span::Code(text) => words.push_str(text),
            Span::Strong(inner) | Span::Emphasis(inner) | Span::Strike(inner) | Span::Link { text: inner, .. } => {
                gather(inner, words);
            }
            Span::Break => words.push(' '),
        }
    }
}
