//! Texts in two languages.

use super::Table;
use crate::pack::Text;

/// The keys of a text in two languages.
const LANGUAGES: &[&str] = &["nb", "nn"];

impl Table<'_> {
    /// A text in both languages; neither may be empty.
    pub(in crate::parse) fn both(&self, key: &'static str) -> Option<Text> {
        let table = self.table(key, LANGUAGES)?;
        Some(Text { nb: table.required("nb").unwrap_or_default(), nn: table.required("nn").unwrap_or_default() })
    }

    /// A short text in both languages, of which one may be empty.
    pub(in crate::parse) fn either(&self, key: &'static str) -> Option<Text> {
        let table = self.table(key, LANGUAGES)?;
        let short = |key| table.field(key).map(|field| field.optional().unwrap_or_default());
        let (nb, nn) = (short("nb"), short("nn"));
        let text = Text { nb: nb?, nn: nn? };
        if text.is_empty() {
            self.place_of(key).wrong(format!("{} is empty", self.path(key)), "a text in at least one language");
        }
        Some(text)
    }

    /// A text of several lines in both languages, which may be empty.
    pub(in crate::parse) fn prose(&self, key: &'static str) -> Option<Text> {
        let table = self.table(key, LANGUAGES)?;
        let prose = |key| table.field(key).map(|field| field.prose()).unwrap_or_default();
        Some(Text { nb: prose("nb"), nn: prose("nn") })
    }
}
