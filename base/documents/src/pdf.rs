//! A document as PDF/A-2a and PDF/UA-1.

pub(crate) mod fonts;
mod world;

use crate::{
    Document, Error,
    compose::{Composition, compose},
    text::Medium,
};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use typst::{
    comemo,
    diag::{SourceDiagnostic, Warned},
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// How many documents ago something must have been used to be kept by the typesetter. What is kept is shapes of words, so that one
/// more document is enough for those that are made in a row.
const KEEP: usize = 1;

/// The document as a tagged PDF that conforms to PDF/A-2a and PDF/UA-1. The same document always gives the same bytes.
///
/// This keeps a processor busy, for a long document about a second: [`Press`](crate::Press) does it beside the requests.
///
/// # Errors
///
/// When the document has no title or is too large, and when the typesetter fails, which is a fault of ours.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Error> {
    let composition = compose(document, Medium::Paper { site: document.site.as_deref() })?;
    let data = serde_json::to_vec(&composition).map_err(|error| Error::Typesetting(error.to_string()))?;
    let options = options(&composition, &data)?;
    let world = world::World::new(data)?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    let file = output.and_then(|pages| typst_pdf::pdf(&pages, &options)).map_err(|errors| refused(&errors));
    comemo::evict(KEEP);
    file
}

fn options(composition: &Composition, data: &[u8]) -> Result<PdfOptions, Error> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::Typesetting(error.message().to_string()))?;
    let mut ident = String::new();
    for byte in Sha256::digest(data) {
        write!(ident, "{byte:02x}").map_err(|error| Error::Typesetting(error.to_string()))?;
    }
    let (year, month, day) = composition.date;
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Samhelse".into())),
        timestamp: Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn refused(errors: &[SourceDiagnostic]) -> Error {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::Typesetting(messages.join("; "))
}
