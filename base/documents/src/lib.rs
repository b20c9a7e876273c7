//! Papers as documents: one value, [`Document`], becomes a tagged PDF for archives and screen readers ([`pdf`]) and the same
//! content as semantic HTML ([`html`]).
//!
//! Who makes a document knows what it is about; this crate knows only how it looks. It holds no text for people: every label
//! comes with the document. What people have written is passed to the typesetter as data and never as its markup.
//!
//! ```
//! use documents::{Block, Document, Fact, Heading, Language, Letterhead};
//!
//! let mut notice = Document::new(Language::Nb, Letterhead::of("Hallingtinget"), "Innkalling", time::macros::date!(2026 - 11 - 3));
//! notice.page_label = "Side {page} av {pages}".into();
//! notice.facts = vec![Fact::new("Sted", "Gol kommunehus")];
//! notice.blocks = vec![
//!     Block::Heading(Heading::numbered(1, "12/2026", "Felles legevakt").anchored("sak-12")),
//!     Block::Markdown("Avtalen gjelder **alle seks** kommunene.".into()),
//! ];
//! let page = documents::html(&notice, 2)?;
//! assert!(page.contains("<h3 id=\"sak-12\">"));
//! let file = documents::pdf(&notice)?;
//! assert!(file.starts_with(b"%PDF-1.7"));
//! # Ok::<(), documents::Error>(())
//! ```

mod anchors;
mod block;
mod compose;
mod document;
mod error;
mod flow;
mod grid;
mod html;
mod limits;
mod node;
mod pdf;
mod press;
mod table;
mod text;

pub use block::{Block, Heading, List, Note};
pub use document::{Document, Fact, Language, Letterhead};
pub use error::{Error, Part};
pub use html::html;
pub use pdf::pdf;
pub use press::Press;
pub use table::{Align, Column, Table, Votes};
