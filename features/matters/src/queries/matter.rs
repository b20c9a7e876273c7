//! One matter with everything its page shows, in one statement.

use crate::policy;
use crate::rules::{ConsultationState, Rule, Standing, Tally, standing};
use access::{Place, Reader};
use database::{Error, Tx, flag, list, values};
use serde::Deserialize;
use time::Date;
use web::{Lang, Localised};

/// A matter.
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
    /// `open`, `circulating`, `adopted`, `not_adopted` or `closed`.
    pub state: String,
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
        let Ok(name) = askama::filters::urlencode(&self.file_name);
        format!("/documents/{}/{name}", self.id)
    }

    /// The size in whole kilobytes, at least one.
    pub fn kilobytes(&self) -> i64 {
        (self.size / 1000).max(1)
    }
}

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
            version: 1,
            body_id: String::new(),
            body_slug: String::new(),
            body_nb: String::new(),
            body_nn: String::new(),
            area_path: String::new(),
            party_id: None,
            party_kind: None,
            position: 0,
        }
    }
}

impl Consultation {
    /// Where the body that was asked belongs.
    pub fn place(&self) -> Place<'_> {
        Place { area_path: &self.area_path, body_id: Some(&self.body_id) }
    }

    /// The body's name in a language.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }
}

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

const MATTER: &str = "SELECT json_object('id', m.id, 'slug', m.slug, 'year', m.year, 'number', m.number,
 'title_nb', m.title_nb, 'title_nn', m.title_nn, 'summary_nb', m.summary_nb, 'summary_nn', m.summary_nn,
 'text_nb', m.text_nb, 'text_nn', m.text_nn, 'state', m.state, 'opened_on', m.opened_on, 'decided_on', m.decided_on,
 'published', m.published_at IS NOT NULL, 'constructed', m.constructed, 'source', m.source, 'version', m.version,
 'body_id', b.id, 'body_slug', b.slug, 'body_nb', b.name_nb, 'body_nn', b.name_nn, 'area_path', a.path,
 'areas', (SELECT json_group_array(json_object('slug', u.slug, 'path', u.path, 'name_nb', u.name_nb,
    'name_nn', u.name_nn)) FROM area u WHERE a.path LIKE u.path || '%'),
 'documents', (SELECT json_group_array(json_object('id', d.id, 'title_nb', d.title_nb, 'title_nn', d.title_nn,
    'file_name', d.file_name, 'media_type', d.media_type, 'size', d.size, 'sha256', d.sha256,
    'position', d.position))
    FROM document d WHERE d.matter_id = m.id),
 'consultations', (SELECT json_group_array(json_object('id', c.id, 'role', c.role, 'text_number', c.text_number,
    'state', c.state, 'sent_on', c.sent_on, 'meeting_date', c.meeting_date, 'case_number', c.case_number,
    'resolution', c.resolution, 'link', c.link, 'version', c.version, 'body_id', cb.id, 'body_slug', cb.slug, 'body_nb', cb.name_nb,
    'body_nn', cb.name_nn, 'area_path', ca.path, 'party_id', cb.party_id, 'party_kind', cp.kind,
    'position', c.position))
    FROM consultation c JOIN body cb ON cb.id = c.body_id JOIN area ca ON ca.id = cb.area_id
    LEFT JOIN party cp ON cp.id = cb.party_id WHERE c.matter_id = m.id),
 'joint', (SELECT json_object('id', j.id, 'quorum', j.quorum, 'deadline', j.deadline, 'version', j.version,
    'texts', (SELECT json_group_array(json_object('id', t.id, 'number', t.number, 'language', t.language,
        'words', t.words, 'note_nb', t.note_nb, 'note_nn', t.note_nn, 'sha256', t.sha256,
        'circulated_on', t.circulated_on)) FROM resolution_text t WHERE t.joint_resolution_id = j.id))
    FROM joint_resolution j WHERE j.matter_id = m.id),
 'assignments', (SELECT json_group_array(json_object('id', s.id, 'title_nb', s.title_nb, 'title_nn', s.title_nn,
    'description_nb', s.description_nb, 'description_nn', s.description_nn, 'state', s.state, 'report_due', s.report_due,
    'owner_slug', o.slug, 'owner_nb', o.name_nb, 'owner_nn', o.name_nn, 'position', s.position))
    FROM assignment s JOIN party o ON o.id = s.owner_id WHERE s.matter_id = m.id AND s.agenda_item_id IS NULL)
 ) AS json FROM matter m JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id";

/// The matter with this slug, if the reader may know of it.
pub async fn find(tx: &Tx, reader: &Reader, slug: &str) -> Result<Option<Matter>, Error> {
    find_where(tx, reader, "m.slug = $1", slug).await
}

/// The matter that a consultation belongs to, if the reader may know of it.
pub async fn find_by_consultation(tx: &Tx, reader: &Reader, consultation: &str) -> Result<Option<Matter>, Error> {
    find_where(tx, reader, "m.id = (SELECT matter_id FROM consultation WHERE id = $1)", consultation).await
}

/// The attachment with this id, if the reader may know of its matter.
pub async fn document(tx: &Tx, reader: &Reader, id: &str) -> Result<Option<Document>, Error> {
    let matter = find_where(tx, reader, "m.id = (SELECT matter_id FROM document WHERE id = $1)", id).await?;
    Ok(matter.and_then(|matter| matter.documents.into_iter().find(|document| document.id == id)))
}

async fn find_where(tx: &Tx, reader: &Reader, condition: &str, value: &str) -> Result<Option<Matter>, Error> {
    let matter: Option<Matter> = tx.json(&format!("{MATTER} WHERE {condition}"), values![value]).await?;
    Ok(matter.filter(|matter| policy::may_read(reader, matter)).map(in_order))
}

/// The lists are put in order here, because SQLite orders what it aggregates in tables of its own: a fifth of the
/// statement's time.
fn in_order(mut matter: Matter) -> Matter {
    matter.areas.sort_by_key(|area| area.path.len());
    matter.documents.sort_by_key(|document| document.position);
    matter.consultations.sort_by_key(|consultation| consultation.position);
    matter.assignments.sort_by_key(|assignment| assignment.position);
    if let Some(joint) = &mut matter.joint {
        joint.texts.sort_by_key(|text| text.number);
    }
    matter
}
