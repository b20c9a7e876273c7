//! A meeting that dealt, or will deal, with a matter.

use serde::Deserialize;
use time::OffsetDateTime;
use web::{Lang, Localised};

/// A meeting with a published agenda on which the matter stands: openly, unless the matter itself is exempt.
#[derive(Clone, Debug, Deserialize)]
pub struct Dealing {
    /// The meeting's slug.
    pub meeting_slug: String,
    /// When the meeting begins.
    #[serde(with = "time::serde::rfc3339")]
    pub starts_at: OffsetDateTime,
    /// The slug of the body that called it.
    pub body_slug: String,
    /// That body's name in bokmål.
    pub body_nb: String,
    /// That body's name in nynorsk.
    pub body_nn: String,
    /// What the meeting made of it, once the members have the minutes.
    pub result: Option<String>,
}

impl Dealing {
    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}
