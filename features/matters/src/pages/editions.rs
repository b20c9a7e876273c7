//! `GET /consultations/{consultation}/answers`: what a body has answered, now and before.

use crate::queries::{self, Consultation, Edition, Matter};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use textdiff::Part;
use time::Date;
use web::{Context, Error, Page, Result, render};

#[derive(Template)]
#[template(path = "editions.html")]
struct Editions<'a> {
    page: Page,
    consultation: &'a Consultation,
    words: Option<&'a str>,
    editions: Vec<Kept>,
}

/// An earlier answer, and how its words differ from those of the text.
struct Kept {
    edition: Edition,
    ended_on: Date,
    difference: Vec<Part>,
}

impl Kept {
    /// The key of what became of it.
    fn ended(&self) -> &'static str {
        match self.edition.ending.as_str() {
            "withdrawn" => "editions-withdrawn",
            "continued" => "editions-continued",
            _ => "editions-corrected",
        }
    }
}

/// Shows the page to whoever may know of the matter.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = &queries::find_by_consultation(&tx, &context.reader, &id).await?.ok_or(Error::NotFound)?;
    let consultation = matter.consultation(&id).ok_or(Error::NotFound)?;
    let editions = queries::editions(&tx, &context.reader, &id).await?;
    let sent = sent_words(matter, consultation);
    let kept =
        |edition: Edition| Kept { ended_on: edition.ended_at.date(), difference: difference(sent, &edition), edition };
    let editions = editions.into_iter().map(kept).collect();
    let body = consultation.body(context.lang()).value;
    let page = super::below(&context, matter, context.t.with("editions-title", "body", body));
    render(&Editions { page, consultation, words: consultation.resolution.as_deref(), editions })
}

fn sent_words<'m>(matter: &'m Matter, consultation: &Consultation) -> Option<&'m str> {
    let texts = &matter.joint.as_ref()?.texts;
    texts.iter().find(|text| Some(text.number) == consultation.text_number).map(|text| text.words.as_str())
}

fn difference(sent: Option<&str>, edition: &Edition) -> Vec<Part> {
    match (sent, &edition.resolution) {
        (Some(sent), Some(words)) => textdiff::diff(sent, words),
        _ => Vec::new(),
    }
}
