//! The joint resolution of a matter, and its texts.

use crate::rules::Rule;
use database::list;
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// A joint resolution.
#[derive(Clone, Debug, Deserialize)]
pub struct Joint {
    /// Id.
    pub id: String,
    /// How many councils suffice; all of them when there is no number.
    pub quorum: Option<i64>,
    /// The day by which the councils are asked to answer.
    pub deadline: Option<Date>,
    /// Counts its edits.
    pub version: i64,
    /// Its texts, oldest first.
    #[serde(deserialize_with = "list")]
    pub texts: Vec<ResolutionText>,
}

impl Joint {
    /// The latest text that was circulated.
    pub fn current(&self) -> Option<&ResolutionText> {
        self.texts.iter().rev().find(|text| text.circulated_on.is_some())
    }

    /// The text that is being written.
    pub fn draft(&self) -> Option<&ResolutionText> {
        self.texts.last().filter(|text| text.circulated_on.is_none())
    }

    /// The rule of the whole.
    pub fn rule(&self) -> Rule {
        Rule::from_quorum(self.quorum)
    }
}

/// The words of a joint resolution.
#[derive(Clone, Debug, Deserialize)]
pub struct ResolutionText {
    /// Id.
    pub id: String,
    /// 1 for the first.
    pub number: i64,
    /// The language of the words.
    pub language: String,
    /// The words.
    pub words: String,
    /// What changed since the text before, in bokmål.
    pub note_nb: String,
    /// What changed since the text before, in nynorsk.
    pub note_nn: String,
    /// SHA-256 of the normalised words.
    pub sha256: String,
    /// The day it was circulated; none for a draft.
    pub circulated_on: Option<Date>,
}

impl ResolutionText {
    /// What changed, in a language.
    pub fn note(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.note_nb, &self.note_nn)
    }
}
