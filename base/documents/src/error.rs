//! Why a document could not be made.

use std::fmt;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It has no title, which every document must have.
    #[error("the document has no title")]
    NoTitle,
    /// There is more in it than can be typeset in reasonable time.
    #[error("too large: {part}, at most {limit}")]
    TooLarge {
        /// What there is too much of.
        part: Part,
        /// How much there may be.
        limit: usize,
    },
    /// The typesetter refused it, which is a fault of ours.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
    /// The work was stopped before its end.
    #[error("typesetting was stopped")]
    Stopped,
}

/// A part of a document that is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All text together, in bytes.
    Text,
    /// Paragraphs, points, cells, and changes within a line, all together.
    Pieces,
    /// The columns of one table.
    Columns,
    /// The title, in bytes.
    Title,
    /// One heading, in bytes.
    Heading,
    /// The body's name, the number or the page label, which stand on every page, in bytes.
    Running,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "bytes of text",
            Self::Pieces => "pieces",
            Self::Columns => "columns of a table",
            Self::Title => "bytes of the title",
            Self::Heading => "bytes of a heading",
            Self::Running => "bytes of what stands on every page",
        })
    }
}
