//! Before texts become public, whoever publishes them is told of the telephone numbers and e-mail addresses in them, and publishes
//! knowingly or goes back.

use crate::error::Result;
use crate::forms::FormData;
use crate::page::{Page, render};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use contactdetails::Kind;

/// Texts that are about to become public, and what was found in them.
#[derive(Clone, Debug, Default)]
pub struct Publishing {
    findings: Vec<Finding>,
}

/// A telephone number or an e-mail address in one of the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The text it stands in, as people know it.
    pub place: String,
    /// What was found, as it is written.
    pub words: String,
    /// The key of the text that says what it is.
    pub kind: &'static str,
}

impl Publishing {
    /// Looks through one more text, known to people as `place`.
    pub fn text(&mut self, place: &str, text: &str) {
        for found in contactdetails::find(text) {
            let kind = match found.kind {
                Kind::Phone => "publishing-phone",
                Kind::Email => "publishing-email",
            };
            let words = text.get(found.place).unwrap_or_default().to_owned();
            self.findings.push(Finding { place: place.to_owned(), words, kind });
        }
    }

    /// Takes in what was found in other texts as well.
    pub fn join(&mut self, other: Self) {
        self.findings.extend(other.findings);
    }

    /// What was found.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What a form sends along to say that its reader has seen all this.
    pub fn known(&self) -> String {
        self.findings.iter().map(|finding| finding.words.as_str()).collect::<Vec<_>>().join("; ")
    }

    /// Whether it may be published: nothing was found, or whoever sent the form has seen all that was.
    pub fn is_known(&self, data: &FormData) -> bool {
        self.findings.is_empty() || data.value("known") == self.known()
    }

    /// How many were published knowingly, for the audit log, which keeps none of them.
    pub fn noted(&self) -> Option<usize> {
        (!self.findings.is_empty()).then_some(self.findings.len())
    }

    /// The page that shows them: one can go `back`, or send the same `fields` to `action` once more and publish.
    pub fn ask(&self, page: Page, back: &str, action: &str, fields: &[(&str, &str)]) -> Result<Response> {
        let shown = render(&Ask { page, publishing: self, back, action, fields })?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
    }
}

#[derive(Template)]
#[template(path = "publishing.html")]
struct Ask<'a> {
    page: Page,
    publishing: &'a Publishing,
    back: &'a str,
    action: &'a str,
    fields: &'a [(&'a str, &'a str)],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_seen_is_published() {
        let mut publishing = Publishing::default();
        assert!(publishing.is_known(&FormData::default()), "there is nothing to see");
        publishing.text("Sak 1", "Ring 91 23 45 67 eller skriv til lege@hol.example.");
        let sent = |known: &str| FormData::from(vec![("known".to_owned(), known.to_owned())]);
        assert!(!publishing.is_known(&FormData::default()) && !publishing.is_known(&sent("yes")));
        let seen = sent(&publishing.known());
        assert!(publishing.is_known(&seen));
        publishing.text("Sak 2", "Ring 22334455.");
        assert!(!publishing.is_known(&seen), "one more has come since");
        let places: Vec<_> = publishing.findings().iter().map(|one| (one.place.as_str(), one.words.as_str())).collect();
        assert_eq!(places, [("Sak 1", "91 23 45 67"), ("Sak 1", "lege@hol.example"), ("Sak 2", "22334455")]);
    }
}
