//! What stands in a document, one piece after another.

use crate::{Table, Votes};

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; the outline is made of them.
    Heading(Heading),
    /// Markdown that a person has written. Its headings stand below the heading before it.
    Markdown(String),
    /// Text as it is; a line break stays.
    Paragraph(String),
    /// Points, each a line of text.
    List(List),
    /// A table.
    Table(Table),
    /// The result of a vote, as a table.
    Votes(Votes),
    /// Something that must not be overlooked.
    Note(Note),
    /// Lines to sign on, each with what stands below it: a role, or a place and a day.
    Signatures(Vec<String>),
    /// What follows begins on a new page.
    PageBreak,
    /// What should not be divided between two pages; it is when a page cannot hold it. A page break within it is left out.
    Together(Vec<Block>),
}

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 1 for the uppermost below the title. A level that would leave one out is raised to the next that is allowed.
    pub level: u8,
    /// A number before the text.
    pub number: Option<String>,
    /// The text; a heading without any is left out.
    pub text: String,
    /// The name it can be linked to; made from the text when there is none.
    pub anchor: Option<String>,
}

impl Heading {
    /// A heading without a number.
    pub fn new(level: u8, text: impl Into<String>) -> Self {
        Self { level, number: None, text: text.into(), anchor: None }
    }

    /// A heading with a number.
    pub fn numbered(level: u8, number: impl Into<String>, text: impl Into<String>) -> Self {
        Self { number: Some(number.into()), ..Self::new(level, text) }
    }

    /// The same with a name to link to.
    #[must_use]
    pub fn anchored(self, anchor: impl Into<String>) -> Self {
        Self { anchor: Some(anchor.into()), ..self }
    }
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Whether the points are numbered.
    pub numbered: bool,
    /// The points.
    pub items: Vec<String>,
}

/// A marked note, such as the legal basis for keeping something from the public.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What kind of note it is.
    pub label: String,
    /// What it says; a line break stays.
    pub text: String,
}
