//! The items of an agenda, and their papers.

use super::meeting::find_where;
use crate::rules::{ItemKind, ItemResult, Speaker};
use access::Reader;
use database::{Error, Tx, flag, list};
use serde::Deserialize;
use time::Time;
use web::{Lang, Localised};

time::serde::format_description!(pub hour_and_minute, Time, "[hour]:[minute]");

/// Something that a meeting deals with, or a break. Of one that is exempt, a reader without access has the public title and nothing else.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Item {
    /// Id, as in its URL.
    pub id: String,
    /// Its place on the agenda.
    pub position: i64,
    /// What it is for.
    pub kind: ItemKind,
    /// `proposed`, `accepted` or `declined`.
    pub state: String,
    /// The slug of the matter it carries.
    pub matter_slug: Option<String>,
    /// The number of that matter, as people write it.
    pub matter_number: Option<i64>,
    /// The year of that number.
    pub matter_year: Option<i64>,
    /// The slug of the meeting whose minutes it approves.
    pub minutes_of: Option<String>,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Case text in bokmål (Markdown).
    pub text_nb: String,
    /// Case text in nynorsk (Markdown).
    pub text_nn: String,
    /// Recommendation in bokmål.
    pub recommendation_nb: String,
    /// Recommendation in nynorsk.
    pub recommendation_nn: String,
    /// How many minutes are set aside.
    pub minutes: Option<i64>,
    /// The time of day in Norway at which it has to begin.
    #[serde(with = "hour_and_minute::option")]
    pub starts: Option<Time>,
    /// Who presents it.
    #[serde(deserialize_with = "list")]
    pub speakers: Vec<Speaker>,
    /// Why it is kept from the public.
    pub legal_basis: Option<String>,
    /// What the public may know it as, in bokmål.
    pub public_title_nb: String,
    /// What the public may know it as, in nynorsk.
    pub public_title_nn: String,
    /// What came of it.
    pub result: Option<ItemResult>,
    /// The words resolved.
    pub resolution: String,
    /// Counts its changes.
    pub version: i64,
    /// Its papers and presentations, the newest version of each.
    #[serde(skip)]
    pub papers: Vec<Paper>,
}

impl Item {
    /// The title in a language; empty where an exempt item has no public title.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// The case text in a language.
    pub fn text(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.text_nb, &self.text_nn)
    }

    /// The recommendation in a language.
    pub fn recommendation(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.recommendation_nb, &self.recommendation_nn)
    }

    /// Whether it stands on the agenda, breaks among them.
    pub fn is_accepted(&self) -> bool {
        self.state == "accepted"
    }

    /// Whether the meeting deals with it.
    pub fn is_dealt_with(&self) -> bool {
        self.is_accepted() && self.kind != ItemKind::Break
    }

    /// The papers that it is prepared with.
    pub fn case_papers(&self) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(|paper| !paper.is_presentation)
    }

    /// What its speakers show.
    pub fn presentations(&self) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(|paper| paper.is_presentation)
    }

    /// The speakers, with whom they speak for.
    pub fn speaker_words(&self) -> Vec<String> {
        self.speakers.iter().map(Speaker::words).collect()
    }

    /// The number of the matter it carries: "4/18".
    pub fn matter_reference(&self) -> Option<String> {
        Some(format!("{}/{:02}", self.matter_number?, self.matter_year?.rem_euclid(100)))
    }

    /// Takes out what only those with access may see.
    pub(super) fn redact(&mut self) {
        let public = |own: &mut String, public: &mut String| *own = std::mem::take(public);
        public(&mut self.title_nb, &mut self.public_title_nb);
        public(&mut self.title_nn, &mut self.public_title_nn);
        *self = Self {
            id: std::mem::take(&mut self.id),
            position: self.position,
            kind: self.kind,
            state: std::mem::take(&mut self.state),
            title_nb: std::mem::take(&mut self.title_nb),
            title_nn: std::mem::take(&mut self.title_nn),
            minutes: self.minutes,
            starts: self.starts,
            legal_basis: self.legal_basis.take(),
            result: self.result,
            version: self.version,
            ..Self::default()
        };
    }
}

/// A paper of an item, in one of its versions.
#[derive(Clone, Debug, Deserialize)]
pub struct Paper {
    /// Id of this version.
    pub id: String,
    /// The item it belongs to.
    pub agenda_item_id: String,
    /// Which version, counted from 1.
    pub number: i64,
    /// Its place among the papers, which all its versions share.
    pub position: i64,
    /// Whether it is what a speaker shows, which need not be there when the members are called.
    #[serde(deserialize_with = "flag")]
    pub is_presentation: bool,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// Why it is kept from the public.
    pub legal_basis: Option<String>,
    /// File name.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
    /// The name of its content in the file store.
    pub sha256: String,
}

impl Paper {
    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// Where its content is.
    pub fn path(&self) -> String {
        format!("/papers/{}", self.id)
    }

    /// The size in whole kilobytes, at least one.
    pub fn kilobytes(&self) -> i64 {
        (self.size / 1000).max(1)
    }
}

/// The version of a paper with this id, if the reader may see it; older versions keep their addresses.
pub async fn paper(tx: &Tx, reader: &Reader, id: &str) -> Result<Option<Paper>, Error> {
    let condition =
        "m.id = (SELECT i.meeting_id FROM agenda_item i JOIN paper p ON p.agenda_item_id = i.id WHERE p.id = $1)";
    let meeting = find_where(tx, reader, condition, id).await?;
    Ok(meeting.and_then(|meeting| meeting.all_papers.into_iter().find(|paper| paper.id == id)))
}
