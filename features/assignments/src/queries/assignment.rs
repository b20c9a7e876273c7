//! One assignment with its reports, in one statement.

use crate::policy;
use crate::rules::AssignmentState;
use access::{Place, Reader};
use database::{Error, Tx, flag, list, values};
use serde::Deserialize;
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// An assignment, as far as its reader may know it.
#[derive(Clone, Debug, Deserialize)]
pub struct Assignment {
    /// Id, as in its URL.
    pub id: String,
    /// Title in bokmål.
    pub title_nb: String,
    /// Title in nynorsk.
    pub title_nn: String,
    /// What is to be done, in bokmål (Markdown).
    pub description_nb: String,
    /// What is to be done, in nynorsk (Markdown).
    pub description_nn: String,
    /// The day by which the owner reports.
    pub report_due: Date,
    /// How far it has come.
    pub state: AssignmentState,
    /// Counts its changes.
    pub version: i64,
    /// The id of the body that gave it.
    pub body_id: String,
    /// That body's slug.
    pub body_slug: String,
    /// That body's name in bokmål.
    pub body_nb: String,
    /// That body's name in nynorsk.
    pub body_nn: String,
    /// The path of that body's area.
    pub area_path: String,
    /// The body that owns it, if a body does.
    pub owner_body_id: Option<String>,
    /// The slug of the party or body that owns it.
    pub owner_slug: String,
    /// The owner's name in bokmål.
    pub owner_nb: String,
    /// The owner's name in nynorsk.
    pub owner_nn: String,
    /// The path of the owner's area.
    pub owner_area_path: String,
    /// The party that owns it, or whose body does.
    pub owner_party_id: Option<String>,
    /// That party's kind.
    pub owner_party_kind: Option<String>,
    /// The slug of the matter it follows from.
    pub matter_slug: Option<String>,
    /// The slug of the meeting that decided it.
    pub meeting_slug: Option<String>,
    /// Why what decided it is kept from the public.
    pub legal_basis: Option<String>,
    /// Whether what decided it is published.
    #[serde(deserialize_with = "flag")]
    pub is_public: bool,
    /// What was reported, oldest first.
    #[serde(deserialize_with = "list")]
    pub reports: Vec<Report>,
}

/// What an owner has reported.
#[derive(Clone, Debug, Deserialize)]
pub struct Report {
    /// Id.
    pub id: String,
    /// Which of the assignment's reports, counted from 1.
    pub number: i64,
    /// The language it is written in: `nb` or `nn`.
    pub language: String,
    /// What it says (Markdown).
    pub words: String,
    /// The name of the attached file.
    pub file_name: Option<String>,
    /// The file's media type.
    pub media_type: Option<String>,
    /// The file's size in bytes.
    pub size: Option<i64>,
    /// The name of its content in the file store.
    pub sha256: Option<String>,
    /// When it came.
    #[serde(with = "time::serde::rfc3339")]
    pub reported_at: OffsetDateTime,
    /// The slug of the meeting on whose agenda it stands.
    pub meeting_slug: Option<String>,
    /// Whether it stands on an agenda that everybody may see.
    #[serde(deserialize_with = "flag")]
    pub is_public: bool,
    /// What the body made of it: `noted` or `returned`.
    pub answer: Option<String>,
    /// What the body said to that.
    pub note: String,
    /// When the body answered.
    pub answered_on: Option<Date>,
}

impl Report {
    /// Where the attached file is.
    pub fn file_path(&self) -> Option<String> {
        self.file_name.as_ref().map(|_| format!("/assignment-reports/{}", self.id))
    }
}

impl Default for Assignment {
    fn default() -> Self {
        Self {
            id: String::new(),
            title_nb: String::new(),
            title_nn: String::new(),
            description_nb: String::new(),
            description_nn: String::new(),
            report_due: Date::MIN,
            state: AssignmentState::Given,
            version: 1,
            body_id: String::new(),
            body_slug: String::new(),
            body_nb: String::new(),
            body_nn: String::new(),
            area_path: String::new(),
            owner_body_id: None,
            owner_slug: String::new(),
            owner_nb: String::new(),
            owner_nn: String::new(),
            owner_area_path: String::new(),
            owner_party_id: None,
            owner_party_kind: None,
            matter_slug: None,
            meeting_slug: None,
            legal_basis: None,
            is_public: false,
            reports: Vec::new(),
        }
    }
}

impl Assignment {
    /// Where the body that gave it belongs.
    pub fn place(&self) -> Place<'_> {
        Place { area_path: &self.area_path, body_id: Some(&self.body_id) }
    }

    /// Where its owner belongs.
    pub fn owner_place(&self) -> Place<'_> {
        Place { area_path: &self.owner_area_path, body_id: self.owner_body_id.as_deref() }
    }

    /// The title in a language.
    pub fn title(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.title_nb, &self.title_nn)
    }

    /// What is to be done, in a language.
    pub fn description(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.description_nb, &self.description_nn)
    }

    /// The name of the body that gave it.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }

    /// The owner's name.
    pub fn owner(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.owner_nb, &self.owner_nn)
    }

    /// Where its owner is shown.
    pub fn owner_path(&self) -> String {
        let kind = if self.owner_body_id.is_some() { "bodies" } else { "parties" };
        format!("/{kind}/{}", self.owner_slug)
    }

    /// Puts the reports in order, and takes out what the reader may not see.
    fn made_for(mut self, reader: &Reader) -> Self {
        self.reports.sort_by_key(|report| report.number);
        if !policy::may_read_internal(reader, &self) {
            self.reports.retain(|report| report.is_public);
        }
        if !self.is_public && !reader.reads_internal(self.place()) {
            // Who only reports on it need not be able to open what decided it.
            self.matter_slug = None;
            self.meeting_slug = None;
        }
        self
    }
}

/// Where an assignment `s` comes from, and who owns it.
pub(super) const AROUND: &str = "assignment s JOIN body b ON b.id = s.body_id JOIN area a ON a.id = b.area_id
    LEFT JOIN body ob ON ob.id = s.owner_body_id LEFT JOIN party op ON op.id = coalesce(s.owner_id, ob.party_id)
    JOIN area oa ON oa.id = coalesce(ob.area_id, op.area_id) LEFT JOIN matter m ON m.id = s.matter_id
    LEFT JOIN agenda_item i ON i.id = s.agenda_item_id LEFT JOIN meeting im ON im.id = i.meeting_id";

/// Whether what decided it is published: the matter, and of a meeting the minutes, unless they are kept from the public in it.
pub(super) const IS_PUBLIC: &str = "((m.id IS NOT NULL OR i.id IS NOT NULL) AND (m.id IS NULL OR m.published_at IS NOT NULL AND m.legal_basis IS NULL)
    AND (i.id IS NULL OR i.legal_basis IS NULL AND im.published_at IS NOT NULL AND im.state IN ('minuted', 'approved')))";

fn statement(condition: &str) -> String {
    format!(
        "SELECT json_object('id', s.id, 'title_nb', s.title_nb, 'title_nn', s.title_nn, 'description_nb', s.description_nb,
          'description_nn', s.description_nn, 'report_due', s.report_due, 'state', s.state, 'version', s.version,
          'body_id', b.id, 'body_slug', b.slug, 'body_nb', b.name_nb, 'body_nn', b.name_nn, 'area_path', a.path,
          'owner_body_id', ob.id, 'owner_slug', coalesce(ob.slug, op.slug), 'owner_nb', coalesce(ob.name_nb, op.name_nb),
          'owner_nn', coalesce(ob.name_nn, op.name_nn), 'owner_area_path', oa.path, 'owner_party_id', op.id,
          'owner_party_kind', op.kind, 'matter_slug', m.slug, 'meeting_slug', im.slug, 'legal_basis', coalesce(i.legal_basis, m.legal_basis),
          'is_public', {IS_PUBLIC},
          'reports', (SELECT json_group_array(json_object('id', r.id, 'number', r.number, 'language', r.language, 'words', r.words,
             'file_name', r.file_name, 'media_type', r.media_type, 'size', r.size, 'sha256', r.sha256,
             'reported_at', r.reported_at, 'meeting_slug', rm.slug, 'answer', r.answer, 'note', r.note,
             'answered_on', r.answered_on, 'is_public', ri.id IS NOT NULL AND ri.legal_basis IS NULL AND ri.state = 'accepted'
               AND rm.published_at IS NOT NULL))
             FROM assignment_report r LEFT JOIN agenda_item ri ON ri.id = r.agenda_item_id
             LEFT JOIN meeting rm ON rm.id = ri.meeting_id WHERE r.assignment_id = s.id)) AS json FROM {AROUND} WHERE {condition}"
    )
}

/// The assignment with this id, as far as the reader may know it.
pub async fn find(tx: &Tx, reader: &Reader, id: &str) -> Result<Option<Assignment>, Error> {
    find_where(tx, reader, "s.id = $1", id).await
}

/// The assignment that a report is about, as far as the reader may know it.
pub async fn find_by_report(tx: &Tx, reader: &Reader, report_id: &str) -> Result<Option<Assignment>, Error> {
    find_where(tx, reader, "s.id = (SELECT assignment_id FROM assignment_report WHERE id = $1)", report_id).await
}

async fn find_where(tx: &Tx, reader: &Reader, condition: &str, value: &str) -> Result<Option<Assignment>, Error> {
    let found: Option<Assignment> = tx.json(&statement(condition), values![value]).await?;
    Ok(found.filter(|one| policy::may_read(reader, one)).map(|one| one.made_for(reader)))
}
