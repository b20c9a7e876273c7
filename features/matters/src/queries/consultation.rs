//! A matter at a body.

use crate::rules::ConsultationState;
use access::Place;
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// The matter at a body.
#[derive(Clone, Debug, Deserialize)]
pub struct Consultation {
    /// Id.
    pub id: String,
    /// `preparation`, `recommendation` or `decision`.
    pub role: String,
    /// The joint resolution's text it is about.
    pub text_number: Option<i64>,
    /// How far it has come.
    pub state: ConsultationState,
    /// The day it was sent.
    pub sent_on: Date,
    /// The day of the meeting.
    pub meeting_date: Option<Date>,
    /// The body's own case number.
    pub case_number: Option<String>,
    /// The words resolved.
    pub resolution: Option<String>,
    /// The body's own publication.
    pub link: Option<String>,
    /// Why the body does not take the matter up.
    pub declined_reason: Option<String>,
    /// How many earlier answers are kept.
    pub editions: i64,
    /// Counts its changes.
    pub version: i64,
    /// The body's id.
    pub body_id: String,
    /// The body's slug.
    pub body_slug: String,
    /// The body's name in bokmål.
    pub body_nb: String,
    /// The body's name in nynorsk.
    pub body_nn: String,
    /// The path of the body's area.
    pub area_path: String,
    /// The party whose own body it is.
    pub party_id: Option<String>,
    /// That party's kind.
    pub party_kind: Option<String>,
    /// That party's name in bokmål.
    pub party_nb: Option<String>,
    /// That party's name in nynorsk.
    pub party_nn: Option<String>,
    /// Its place among the consultations.
    pub position: i64,
}

impl Default for Consultation {
    fn default() -> Self {
        Self {
            id: String::new(),
            role: "decision".into(),
            text_number: None,
            state: ConsultationState::Sent,
            sent_on: Date::MIN,
            meeting_date: None,
            case_number: None,
            resolution: None,
            link: None,
            declined_reason: None,
            editions: 0,
            version: 1,
            body_id: String::new(),
            body_slug: String::new(),
            body_nb: String::new(),
            body_nn: String::new(),
            area_path: String::new(),
            party_id: None,
            party_kind: None,
            party_nb: None,
            party_nn: None,
            position: 0,
        }
    }
}

impl Consultation {
    /// Where the body that was asked belongs.
    pub fn place(&self) -> Place<'_> {
        Place { area_path: &self.area_path, body_id: Some(&self.body_id) }
    }

    /// The name of the party whose own body it is, or else the body's.
    pub fn party(&self, lang: Lang) -> &str {
        match (&self.party_nb, &self.party_nn) {
            (Some(nb), Some(nn)) => lang.pick(nb, nn).value,
            _ => self.body(lang).value,
        }
    }

    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}
