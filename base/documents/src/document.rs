//! What a document is: who it comes from, what it is called, and what stands in it.

use crate::Block;
use time::Date;

/// A paper before it is typeset. The same value always gives the same bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The language of everything in it, which decides hyphenation and how it is read aloud.
    pub language: Language,
    /// Whom it comes from.
    pub letterhead: Letterhead,
    /// What it is called; must not be empty. It is also the file's title.
    pub title: String,
    /// Its own number, with its label: "Sak 12/2026".
    pub number: Option<String>,
    /// The day it was issued, which the file carries.
    pub date: Date,
    /// The day as people read it, perhaps with a place.
    pub date_text: Option<String>,
    /// What is known at a glance: place, time, who is called.
    pub facts: Vec<Fact>,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// The foot of each page, such as "Side {page} av {pages}"; the two words in braces are replaced by numbers.
    pub page_label: String,
    /// The site's address without a slash at its end, such as `https://samhelse.example`. It is put before links to paths of our
    /// own, which mean nothing on paper; without it they are shown as text in the PDF.
    pub site: Option<String>,
}

impl Document {
    /// A document with no content yet.
    pub fn new(language: Language, letterhead: Letterhead, title: impl Into<String>, date: Date) -> Self {
        Self {
            language,
            letterhead,
            title: title.into(),
            number: None,
            date,
            date_text: None,
            facts: Vec::new(),
            blocks: Vec::new(),
            page_label: "{page} / {pages}".into(),
            site: None,
        }
    }
}

/// The written languages of the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// The code of BCP 47.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

/// The top of the first page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letterhead {
    /// The body, party or area that the document comes from. It also stands at the foot of each page.
    pub body: String,
    /// A second line of its name, such as the name in another language.
    pub second: Option<String>,
    /// The party or the area it belongs to.
    pub belongs_to: Option<String>,
    /// Address lines.
    pub address: Vec<String>,
}

impl Letterhead {
    /// A letterhead with nothing but the body's name.
    pub fn of(body: impl Into<String>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }
}

/// A label and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says; a line break stays.
    pub value: String,
}

impl Fact {
    /// A label and what it says.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}
