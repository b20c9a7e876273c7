//! One meeting with everything its pages show, in one statement.

use super::{Ballot, Conflict, Edition, Item, Paper, Part, Person, Vote};
use crate::policy;
use crate::rules::{MeetingState, Quorum, quorum};
use access::{Place, Reader};
use database::{Error, Tx, flag, list, values};
use serde::Deserialize;
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// A meeting, as far as its reader may know it.
#[derive(Clone, Debug, Deserialize)]
pub struct Meeting {
    /// Id.
    pub id: String,
    /// Slug, as in its URL.
    pub slug: String,
    /// The year of its number.
    pub year: i64,
    /// Its number in the body and year.
    pub number: i64,
    /// Name in bokmål, where it has one of its own.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// How far it has come.
    pub state: MeetingState,
    /// When it begins.
    #[serde(with = "time::serde::rfc3339")]
    pub starts_at: OffsetDateTime,
    /// When it ends.
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// Where it is.
    pub place: String,
    /// Where it can be joined from afar; for the members.
    pub video_link: String,
    /// The last day on which items can be proposed.
    pub items_due: Option<Date>,
    /// The last day on which papers can be handed in.
    pub papers_due: Option<Date>,
    /// The day by which everybody is to see what it deals with.
    pub publish_due: Option<Date>,
    /// The language its papers and minutes are written in: `nb` or `nn`.
    pub language: String,
    /// Whether everybody may see it.
    #[serde(deserialize_with = "flag")]
    pub published: bool,
    /// Whether everybody may see what it deals with; before, they see when and where it is.
    #[serde(deserialize_with = "flag")]
    pub agenda_published: bool,
    /// Whether this reader does not see what it deals with yet.
    #[serde(skip)]
    pub agenda_is_withheld: bool,
    /// When it was changed last.
    #[serde(with = "time::serde::rfc3339")]
    pub modified_at: OffsetDateTime,
    /// Whether it was made for demonstration.
    #[serde(deserialize_with = "flag")]
    pub constructed: bool,
    /// Where its facts come from.
    pub source: String,
    /// Counts its changes.
    pub version: i64,
    /// The bodies that meet, first the one that calls the meeting.
    #[serde(deserialize_with = "list")]
    pub bodies: Vec<MeetingBody>,
    /// What it deals with.
    #[serde(deserialize_with = "list")]
    pub items: Vec<Item>,
    /// All versions of all papers.
    #[serde(deserialize_with = "list", rename = "papers")]
    pub all_papers: Vec<Paper>,
    /// Who was expected, and came.
    #[serde(deserialize_with = "list")]
    pub people: Vec<Person>,
    /// Who could not take part in what.
    #[serde(deserialize_with = "list")]
    pub conflicts: Vec<Conflict>,
    /// The votes.
    #[serde(deserialize_with = "list")]
    pub votes: Vec<Vote>,
    /// How each voted when names were called.
    #[serde(deserialize_with = "list")]
    pub ballots: Vec<Ballot>,
    /// What the minutes say.
    #[serde(deserialize_with = "list")]
    pub parts: Vec<Part>,
    /// The minutes as they were laid before the members.
    #[serde(deserialize_with = "list")]
    pub editions: Vec<Edition>,
}

/// A body that meets.
#[derive(Clone, Debug, Deserialize)]
pub struct MeetingBody {
    /// Id.
    pub id: String,
    /// Slug.
    pub slug: String,
    /// Name in bokmål.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// The path of its area.
    pub area_path: String,
    /// The name in bokmål of the party whose own body it is.
    pub party_nb: Option<String>,
    /// That name in nynorsk.
    pub party_nn: Option<String>,
    /// What stands below its name at the top of its documents; lines.
    pub letterhead: String,
    /// Its place; the one that calls the meeting has 0.
    pub position: i64,
}

impl MeetingBody {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.name_nb, &self.name_nn)
    }

    /// The name of the party whose own body it is.
    pub fn party(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.party_nb.as_deref()?, self.party_nn.as_deref()?))
    }

    /// Where what it does belongs.
    pub fn place(&self) -> Place<'_> {
        Place { area_path: &self.area_path, body_id: Some(&self.id) }
    }
}

impl Meeting {
    /// Its own name in a language, if it has one.
    pub fn own_name(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(&self.name_nb, &self.name_nn)).filter(|name| !name.value.is_empty())
    }

    /// The body that calls the meeting.
    pub fn host(&self) -> Option<&MeetingBody> {
        self.bodies.first()
    }

    /// The number as people write it: "3/26".
    pub fn reference(&self) -> String {
        format!("{}/{:02}", self.number, self.year.rem_euclid(100))
    }

    /// The agenda: what the meeting deals with, in order. Its breaks are not among it.
    pub fn agenda(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.is_dealt_with())
    }

    /// What was proposed and not answered yet.
    pub fn proposals(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.state == "proposed")
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// What the minutes say of an item, or of the meeting as a whole.
    pub fn part(&self, item_id: Option<&str>) -> Option<&Part> {
        self.parts.iter().find(|part| part.agenda_item_id.as_deref() == item_id)
    }

    /// The votes on an item.
    pub fn votes_on(&self, item_id: &str) -> impl Iterator<Item = &Vote> {
        self.votes.iter().filter(move |vote| vote.agenda_item_id == item_id)
    }

    /// Whether enough members are there to decide on an item: those who cannot take part do not count.
    pub fn quorum(&self, item_id: Option<&str>) -> Quorum {
        let barred = |person: &Person| {
            self.conflicts.iter().any(|conflict| {
                Some(conflict.agenda_item_id.as_str()) == item_id && conflict.attendance_id == person.id
            })
        };
        quorum(self.people.iter().map(|person| (person.votes, person.is_present() && !barred(person))))
    }

    /// The newest edition of the minutes.
    pub fn newest_edition(&self) -> Option<&Edition> {
        self.editions.last()
    }

    /// Puts the lists in order.
    fn sort(&mut self) {
        self.bodies.sort_by_key(|body| body.position);
        self.items.sort_by_key(|item| item.position);
        self.items.iter_mut().for_each(|item| item.speakers.sort_by_key(|speaker| speaker.position));
        self.people.sort_by_key(|person| person.position);
        self.votes.sort_by_key(|vote| vote.position);
        self.editions.sort_by_key(|edition| edition.number);
        self.all_papers.sort_by_key(|paper| (paper.position, paper.number));
    }

    /// Takes out what the reader may not see, and gives each item its papers.
    pub(super) fn made_for(mut self, reader: &Reader) -> Self {
        if !policy::may_read_internal(reader, &self) {
            self.redact();
        }
        for item in &mut self.items {
            for paper in self.all_papers.iter().filter(|paper| paper.agenda_item_id == item.id) {
                item.papers.retain(|earlier| earlier.position != paper.position);
                item.papers.push(paper.clone());
            }
        }
        self
    }

    /// Takes out what is not for the public: the agenda until it is published, proposals, exempt items and papers with all that belongs to them, the way in from afar,
    /// who was there and how they voted and what was written, until the members have the minutes.
    fn redact(&mut self) {
        self.video_link.clear();
        self.items.retain(Item::is_accepted);
        if !self.agenda_published {
            self.agenda_is_withheld = true;
            self.items.clear();
        }
        if !self.state.has_minutes() {
            for item in &mut self.items {
                item.result = None;
                item.resolution.clear();
            }
            self.people.clear();
            self.votes.clear();
            self.parts.clear();
        }
        let exempt: Vec<String> =
            self.items.iter().filter(|item| item.legal_basis.is_some()).map(|item| item.id.clone()).collect();
        let is_public = |id: &str| !exempt.iter().any(|one| one == id);
        self.all_papers.retain(|paper| paper.legal_basis.is_none() && is_public(&paper.agenda_item_id));
        self.all_papers.retain(|paper| self.items.iter().any(|item| item.id == paper.agenda_item_id));
        self.votes.retain(|vote| is_public(&vote.agenda_item_id));
        self.ballots.retain(|ballot| self.votes.iter().any(|vote| vote.id == ballot.vote_id));
        self.parts.retain(|part| part.agenda_item_id.as_deref().is_none_or(is_public));
        // Why somebody could not take part may tell of a person.
        self.conflicts.clear();
        for item in self.items.iter_mut().filter(|item| item.legal_basis.is_some()) {
            item.redact();
        }
    }
}

const MEETING: &str = "SELECT json_object('id', m.id, 'slug', m.slug, 'year', m.year, 'number', m.number,
 'name_nb', m.name_nb, 'name_nn', m.name_nn, 'state', m.state, 'starts_at', m.starts_at, 'ends_at', m.ends_at,
 'place', m.place, 'video_link', m.video_link, 'items_due', m.items_due, 'papers_due', m.papers_due, 'publish_due', m.publish_due,
 'language', m.language, 'published', m.published_at IS NOT NULL, 'agenda_published', m.agenda_published_at IS NOT NULL, 'modified_at', m.modified_at, 'constructed', m.constructed, 'source', m.source,
 'version', m.version,
 'bodies', (SELECT json_group_array(json_object('id', b.id, 'slug', b.slug, 'name_nb', b.name_nb, 'name_nn', b.name_nn,
    'area_path', a.path, 'party_nb', p.name_nb, 'party_nn', p.name_nn, 'letterhead', b.letterhead, 'position', mb.position))
    FROM meeting_body mb JOIN body b ON b.id = mb.body_id JOIN area a ON a.id = b.area_id
    LEFT JOIN party p ON p.id = b.party_id WHERE mb.meeting_id = m.id),
 'items', (SELECT json_group_array(json_object('id', i.id, 'position', i.position, 'kind', i.kind, 'state', i.state,
    'matter_slug', t.slug, 'matter_number', t.number, 'matter_year', t.year,
    'minutes_of', o.slug, 'title_nb', i.title_nb, 'title_nn', i.title_nn, 'text_nb', i.text_nb, 'text_nn', i.text_nn,
    'recommendation_nb', i.recommendation_nb, 'recommendation_nn', i.recommendation_nn, 'minutes', i.minutes,
    'starts', i.starts, 'speakers', (SELECT json_group_array(json_object('name', s.name, 'organisation', s.organisation,
        'position', s.position)) FROM speaker s WHERE s.agenda_item_id = i.id), 'legal_basis', i.legal_basis, 'public_title_nb', i.public_title_nb,
    'public_title_nn', i.public_title_nn, 'result', i.result, 'resolution', i.resolution, 'version', i.version))
    FROM agenda_item i LEFT JOIN matter t ON t.id = i.matter_id LEFT JOIN meeting o ON o.id = i.minutes_of_id
    WHERE i.meeting_id = m.id),
 'papers', (SELECT json_group_array(json_object('id', p.id, 'agenda_item_id', p.agenda_item_id, 'number', p.number,
    'position', p.position, 'is_presentation', p.is_presentation, 'title_nb', p.title_nb, 'title_nn', p.title_nn,
    'legal_basis', p.legal_basis,
    'file_name', p.file_name, 'media_type', p.media_type, 'size', p.size, 'sha256', p.sha256))
    FROM paper p JOIN agenda_item pi ON pi.id = p.agenda_item_id WHERE pi.meeting_id = m.id),
 'people', (SELECT json_group_array(json_object('id', h.id, 'party_id', h.party_id, 'party_nb', hp.name_nb, 'party_nn', hp.name_nn,
    'role_nb', h.role_nb, 'role_nn', h.role_nn, 'votes', h.votes, 'state', h.state, 'deputy', h.deputy, 'position', h.position))
    FROM attendance h LEFT JOIN party hp ON hp.id = h.party_id WHERE h.meeting_id = m.id),
 'conflicts', (SELECT json_group_array(json_object('agenda_item_id', c.agenda_item_id, 'attendance_id', c.attendance_id,
    'ground', c.ground)) FROM conflict_of_interest c JOIN agenda_item ci ON ci.id = c.agenda_item_id WHERE ci.meeting_id = m.id),
 'votes', (SELECT json_group_array(json_object('id', v.id, 'agenda_item_id', v.agenda_item_id, 'position', v.position,
    'words', v.words, 'method', v.method, 'votes_for', v.votes_for, 'votes_against', v.votes_against, 'adopted', v.adopted))
    FROM vote v JOIN agenda_item vi ON vi.id = v.agenda_item_id WHERE vi.meeting_id = m.id),
 'ballots', (SELECT json_group_array(json_object('vote_id', l.vote_id, 'attendance_id', l.attendance_id, 'is_for', l.is_for))
    FROM ballot l JOIN vote lv ON lv.id = l.vote_id JOIN agenda_item li ON li.id = lv.agenda_item_id WHERE li.meeting_id = m.id),
 'parts', (SELECT json_group_array(json_object('id', n.id, 'agenda_item_id', n.agenda_item_id, 'words', n.words,
    'version', n.version)) FROM minutes_part n WHERE n.meeting_id = m.id),
 'editions', (SELECT json_group_array(json_object('number', e.number, 'reason', e.reason, 'made_at', e.made_at,
    'approved_on', e.approved_on))
    FROM minutes_edition e WHERE e.meeting_id = m.id)
 ) AS json FROM meeting m";

/// The meeting with this slug, as far as the reader may know it.
pub async fn find(tx: &Tx, reader: &Reader, slug: &str) -> Result<Option<Meeting>, Error> {
    find_where(tx, reader, "m.slug = $1", slug).await
}

/// The meeting that deals with an item, as far as the reader may know it.
pub async fn find_by_item(tx: &Tx, reader: &Reader, item_id: &str) -> Result<Option<Meeting>, Error> {
    find_where(tx, reader, "m.id = (SELECT meeting_id FROM agenda_item WHERE id = $1)", item_id).await
}

pub(super) async fn find_where(
    tx: &Tx,
    reader: &Reader,
    condition: &str,
    value: &str,
) -> Result<Option<Meeting>, Error> {
    let meeting = unredacted(tx, condition, value).await?;
    Ok(meeting.filter(|meeting| policy::may_read(reader, meeting)).map(|meeting| meeting.made_for(reader)))
}

/// The meeting with everything, for nobody to see before the policy was asked and `made_for` has taken out what is not for them.
pub(super) async fn unredacted(tx: &Tx, condition: &str, value: &str) -> Result<Option<Meeting>, Error> {
    let mut meeting: Option<Meeting> = tx.json(&format!("{MEETING} WHERE {condition}"), values![value]).await?;
    if let Some(meeting) = &mut meeting {
        meeting.sort();
    }
    Ok(meeting)
}
