//! The feature's pages.

pub mod consultation;
pub mod matter;
pub mod meeting;

use documents::{Document, Press};
use matters::queries::Matter;
use web::{Context, Error, Lang, Result, T};

/// The document as PDF.
async fn pdf(context: &Context, document: Document) -> Result<Vec<u8>> {
    let press = context.state.feature::<Press>().ok_or_else(|| Error::Internal("there is no press".into()))?;
    press.pdf(document).await.map_err(|error| Error::Internal(error.to_string()))
}

/// An error in what is written to memory.
fn unwritten(error: std::io::Error) -> Error {
    Error::Internal(error.to_string())
}

/// The texts in the language of a matter: bokmål, unless it is written in nynorsk alone.
fn texts_of(context: &Context, matter: &Matter) -> T {
    let lang = if matter.title_nb.is_empty() { Lang::Nn } else { Lang::Nb };
    T::new(context.state.catalogue.clone(), lang)
}
