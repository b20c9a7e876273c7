//! One matter with everything its page shows.

use super::{Consultation, Dealing, Joint};
use crate::policy;
use crate::rules::{Standing, Tally, standing};
use access::{Place, Reader};
use database::{flag, list};
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// A matter, as far as its reader may know it. Of one that is exempt, a reader without access has the public title, the legal basis,
/// how far it has come and what came of it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Matter {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// The year of its number.
    pub year: i64,
    /// Its number in the body and year.
    pub number: i64,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Summary in bokmål.
    pub summary_nb: String,
    /// Summary in nynorsk.
    pub summary_nn: String,
    /// Text in bokmål (Markdown).
    pub text_nb: String,
    /// Text in nynorsk (Markdown).
    pub text_nn: String,
    /// What is recommended, in bokmål.
    pub recommendation_nb: String,
    /// What is recommended, in nynorsk.
    pub recommendation_nn: String,
    /// `open`, `circulating`, `adopted`, `not_adopted` or `closed`.
    pub state: String,
    /// What came of it: one of [`crate::rules::RESULTS`].
    pub result: Option<String>,
    /// The day on which the decision is to be looked at again.
    pub review_on: Option<Date>,
    /// The day it was opened.
    pub opened_on: Option<Date>,
    /// The day it was decided.
    pub decided_on: Option<Date>,
    /// Whether everybody may see it.
    #[serde(deserialize_with = "flag")]
    pub published: bool,
    /// Whether it was made for demonstration.
    #[serde(deserialize_with = "flag")]
    pub constructed: bool,
    /// Why it is kept from the public.
    pub legal_basis: Option<String>,
    /// What the public may know it as, in bokmål.
    pub public_title_nb: String,
    /// What the public may know it as, in nynorsk.
    pub public_title_nn: String,
    /// Whether what is exempt was taken out.
    #[serde(skip)]
    pub redacted: bool,
    /// Where its facts come from.
    pub source: String,
    /// Counts its edits.
    pub version: i64,
    /// The id of the body where it began.
    pub body_id: String,
    /// The slug of the body where it began.
    pub body_slug: String,
    /// That body's name in bokmål.
    pub body_nb: String,
    /// That body's name in nynorsk.
    pub body_nn: String,
    /// The path of that body's area.
    pub area_path: String,
    /// The areas from the root to that body's.
    #[serde(deserialize_with = "list")]
    pub areas: Vec<AreaName>,
    /// Its attachments.
    #[serde(deserialize_with = "list")]
    pub documents: Vec<Document>,
    /// The bodies it was sent to.
    #[serde(deserialize_with = "list")]
    pub consultations: Vec<Consultation>,
    /// The meetings that deal with it.
    #[serde(deserialize_with = "list")]
    pub dealings: Vec<Dealing>,
    /// Its joint resolution.
    pub joint: Option<Joint>,
    /// What follows when it is adopted.
    #[serde(deserialize_with = "list")]
    pub assignments: Vec<Assignment>,
}

/// The name of an area above the matter's body.
#[derive(Clone, Debug, Deserialize)]
pub struct AreaName {
    /// Path from the root, by which areas are ordered.
    pub path: String,
    /// Slug.
    pub slug: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
}

impl AreaName {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }
}

/// An attachment.
#[derive(Clone, Debug, Deserialize)]
pub struct Document {
    /// Id.
    pub id: String,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// File name.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// The name of its content in the file store.
    pub sha256: String,
    /// Its place among the attachments.
    pub position: i64,
}

impl Document {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// Where its content is.
    pub fn path(&self) -> String {
        format!("/documents/{}", self.id)
    }

    /// The size in whole kilobytes, at least one.
    pub fn kilobytes(&self) -> i64 {
        (self.size / 1000).max(1)
    }
}

/// Something to be done, and reported.
#[derive(Clone, Debug, Deserialize)]
pub struct Assignment {
    /// Id, as in its URL.
    pub id: String,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Description in bokmål.
    pub description_nb: String,
    /// Description in nynorsk.
    pub description_nn: String,
    /// `planned` until the matter is adopted, then `given`, then `reported`.
    pub state: String,
    /// The day by which the owner reports.
    pub report_due: Date,
    /// The owner's slug.
    pub owner_slug: String,
    /// The owner's name in bokmål.
    pub owner_nb: String,
    /// The owner's name in nynorsk.
    pub owner_nn: String,
    /// Its place among the assignments.
    pub position: i64,
}

impl Assignment {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The description in a language.
    pub fn description(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.description_nb, &self.description_nn)
    }

    /// The owner's name in a language.
    pub fn owner(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.owner_nb, &self.owner_nn)
    }
}

impl Matter {
    /// Takes out what the reader may not see.
    pub(super) fn made_for(mut self, reader: &Reader) -> Self {
        if self.legal_basis.is_some() && !policy::may_read_internal(reader, &self) {
            self.redact();
        }
        self
    }

    fn redact(&mut self) {
        self.redacted = true;
        self.title_nb = std::mem::take(&mut self.public_title_nb);
        self.title_nn = std::mem::take(&mut self.public_title_nn);
        for words in [
            &mut self.summary_nb,
            &mut self.summary_nn,
            &mut self.text_nb,
            &mut self.text_nn,
            &mut self.recommendation_nb,
            &mut self.recommendation_nn,
            &mut self.source,
        ] {
            words.clear();
        }
        self.documents.clear();
        self.assignments.clear();
        self.dealings.clear();
        self.joint = None;
        // What was decided on a text is told by the text; that a body on the way had the matter is not.
        self.consultations.retain(|one| one.text_number.is_none());
        for consultation in &mut self.consultations {
            consultation.resolution = None;
            consultation.link = None;
            consultation.declined_reason = None;
            consultation.editions = 0;
        }
    }

    /// Where it belongs.
    pub fn place(&self) -> Place<'_> {
        Place { area_path: &self.area_path, body_id: Some(&self.body_id) }
    }

    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The summary in a language.
    pub fn summary(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.summary_nb, &self.summary_nn)
    }

    /// The text in a language.
    pub fn text(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.text_nb, &self.text_nn)
    }

    /// What is recommended, in a language.
    pub fn recommendation(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.recommendation_nb, &self.recommendation_nn)
    }

    /// What the bodies on the way have recommended in their own words.
    pub fn recommended(&self) -> impl Iterator<Item = (&Consultation, &str)> {
        self.route().filter_map(|one| Some((one, one.resolution.as_deref()?)))
    }

    /// The name of the body where it began.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }

    /// The number as people write it: "4/18".
    pub fn reference(&self) -> String {
        format!("{}/{:02}", self.number, self.year.rem_euclid(100))
    }

    /// The councils' consultations about one text.
    pub fn answers(&self, text_number: i64) -> impl Iterator<Item = &Consultation> {
        self.consultations.iter().filter(move |one| one.text_number == Some(text_number))
    }

    /// The bodies it went through before the councils.
    pub fn route(&self) -> impl Iterator<Item = &Consultation> {
        self.consultations.iter().filter(|one| one.text_number.is_none())
    }

    /// The answers to one text, counted.
    pub fn tally(&self, text_number: i64) -> Tally {
        Tally::of(self.answers(text_number).map(|one| one.state))
    }

    /// How the whole stands on the current text.
    pub fn standing(&self) -> Option<Standing> {
        let joint = self.joint.as_ref()?;
        Some(standing(joint.rule(), &self.tally(joint.current()?.number)))
    }

    /// The consultation with this id.
    pub fn consultation(&self, id: &str) -> Option<&Consultation> {
        self.consultations.iter().find(|one| one.id == id)
    }
}
