//! A meeting as programs read it.

use crate::queries::{Edition, Meeting, MeetingBody, Paper, Person, Row, Vote};
use crate::rules::{ItemResult, Speaker};
use serde::Serialize;
use time::{Date, OffsetDateTime};
use utoipa::ToSchema;
use web::{Api, Reference, Words};

/// A meeting with all that its page shows.
#[derive(Serialize, ToSchema)]
pub struct MeetingDetails {
    /// Its slug, as in addresses.
    slug: String,
    /// Its number as people write it, such as `3/26`.
    reference: String,
    /// Its own name; empty for an ordinary meeting.
    name: Words,
    /// `planned`, `called`, `held`, `minuted`, `approved` or `cancelled`.
    state: String,
    /// When it begins.
    #[serde(with = "time::serde::rfc3339")]
    starts_at: OffsetDateTime,
    /// When it ends.
    #[serde(with = "time::serde::rfc3339")]
    ends_at: OffsetDateTime,
    /// Where it is.
    place: String,
    /// The language of its papers and minutes: `nb` or `nn`.
    language: String,
    /// Whether everybody may know of it.
    published: bool,
    /// Whether everybody may see what it deals with.
    agenda_published: bool,
    /// The day by which everybody is to see it.
    publish_due: Option<Date>,
    /// Whether it was made for demonstration and is not real.
    constructed: bool,
    /// Where its facts come from.
    source: String,
    /// The bodies that meet, first the one that calls the meeting.
    bodies: Vec<Reference>,
    /// What it deals with, in order.
    items: Vec<AgendaItem>,
    /// Who was expected, and came: by their roles.
    attendance: Vec<Attendance>,
    /// What the minutes say of the meeting as a whole, as Markdown.
    words: Option<String>,
    /// The editions of its minutes, oldest first.
    editions: Vec<MinutesEdition>,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
}

/// What a meeting deals with, or a break.
#[derive(Serialize, ToSchema)]
pub struct AgendaItem {
    /// Its place on the agenda, counted from 1; breaks have none.
    place: Option<usize>,
    /// `decision`, `discussion`, `information`, `minutes` or `break`.
    kind: String,
    /// Its title, or the public title of an exempt one, which may be empty.
    title: Words,
    /// The case, as Markdown.
    text: Words,
    /// What is recommended.
    recommendation: Words,
    /// Who presents it.
    speakers: Vec<SpeakerAnswer>,
    /// When it begins, where times are set.
    #[serde(with = "time::serde::rfc3339::option")]
    begins_at: Option<OffsetDateTime>,
    /// Why it is exempt from public access, such as `offl-25`.
    legal_basis: Option<String>,
    /// The slug of the matter that it carries.
    matter: Option<String>,
    /// The slug of the meeting whose minutes it approves.
    minutes_of: Option<String>,
    /// What came of it, such as `adopted` or `postponed`.
    result: Option<String>,
    /// The words resolved.
    resolution: String,
    /// What was said, as Markdown.
    words: Option<String>,
    /// The votes.
    votes: Vec<VoteAnswer>,
    /// Its papers, the newest version of each.
    papers: Vec<PaperAnswer>,
    /// What its speakers show, the newest version of each; it may come after the meeting was called, and after it was held.
    presentations: Vec<PaperAnswer>,
    /// Its case paper; breaks have none.
    #[schema(format = "uri")]
    url: Option<String>,
}

/// Somebody who presents an item.
#[derive(Serialize, ToSchema)]
#[schema(as = Speaker)]
pub struct SpeakerAnswer {
    /// Their role or name.
    name: String,
    /// Whom they speak for; may be empty.
    organisation: String,
}

/// A vote.
#[derive(Serialize, ToSchema)]
#[schema(as = Vote)]
pub struct VoteAnswer {
    /// What was voted on.
    words: String,
    /// `consensus`, `show_of_hands` or `roll_call`.
    method: String,
    /// How many were for it, where that was counted.
    votes_for: Option<i64>,
    /// How many were against.
    votes_against: Option<i64>,
    /// Whether it was adopted.
    adopted: bool,
}

/// A paper.
#[derive(Serialize, ToSchema)]
#[schema(as = Paper)]
pub struct PaperAnswer {
    /// Its title.
    title: Words,
    /// Which version, counted from 1.
    version: i64,
    /// Its file name.
    file_name: String,
    /// Its media type.
    media_type: String,
    /// Its size in bytes.
    size: i64,
    /// The SHA-256 of its content, hexadecimal.
    sha256: String,
    /// Where it is fetched.
    #[schema(format = "uri")]
    url: String,
}

/// Somebody who was expected.
#[derive(Serialize, ToSchema)]
pub struct Attendance {
    /// Their role.
    role: Words,
    /// The name of the party they speak for.
    party: Option<Words>,
    /// Whether they vote.
    votes: bool,
    /// `expected`, `present`, `deputy` or `absent`.
    state: String,
    /// Who came in their place.
    deputy: String,
}

/// The minutes as they were laid before the members, or corrected.
#[derive(Serialize, ToSchema)]
pub struct MinutesEdition {
    /// Which, counted from 1; the later ones are corrections.
    number: i64,
    /// Why they were corrected.
    reason: String,
    /// When it was made.
    #[serde(with = "time::serde::rfc3339")]
    made_at: OffsetDateTime,
    /// The day it was approved.
    approved_on: Option<Date>,
    /// Its page.
    #[schema(format = "uri")]
    url: String,
}

impl MeetingDetails {
    /// The meeting for the reader that it was read for.
    pub(super) fn of(api: &Api, meeting: &Meeting) -> Self {
        Self {
            slug: meeting.slug.clone(),
            reference: meeting.reference(),
            name: Words::new(&meeting.name_nb, &meeting.name_nn),
            state: meeting.state.to_string(),
            starts_at: meeting.starts_at,
            ends_at: meeting.ends_at,
            place: meeting.place.clone(),
            language: meeting.language.clone(),
            published: meeting.published,
            agenda_published: meeting.agenda_published,
            publish_due: meeting.publish_due,
            constructed: meeting.constructed,
            source: meeting.source.clone(),
            bodies: meeting.bodies.iter().map(|body| reference(api, body)).collect(),
            items: meeting.rows().iter().map(|row| AgendaItem::of(api, meeting, row)).collect(),
            attendance: meeting.people.iter().map(Attendance::of).collect(),
            words: meeting.part(None).map(|part| part.words.clone()),
            editions: meeting.editions.iter().map(|edition| MinutesEdition::of(api, meeting, edition)).collect(),
            url: api.url(&format!("/meetings/{}", meeting.slug)),
        }
    }
}

impl AgendaItem {
    fn of(api: &Api, meeting: &Meeting, row: &Row<'_>) -> Self {
        let item = row.item;
        Self {
            place: row.place,
            kind: item.kind.as_str().to_owned(),
            title: Words::new(&item.title_nb, &item.title_nn),
            text: Words::new(&item.text_nb, &item.text_nn),
            recommendation: Words::new(&item.recommendation_nb, &item.recommendation_nn),
            speakers: item.speakers.iter().map(SpeakerAnswer::of).collect(),
            begins_at: row.slot.begins,
            legal_basis: item.legal_basis.clone(),
            matter: item.matter_slug.clone(),
            minutes_of: item.minutes_of.clone(),
            result: item.result.map(ItemResult::as_str).map(str::to_owned),
            resolution: item.resolution.clone(),
            words: meeting.part(Some(&item.id)).map(|part| part.words.clone()),
            votes: meeting.votes_on(&item.id).map(VoteAnswer::of).collect(),
            papers: item.case_papers().map(|paper| PaperAnswer::of(api, paper)).collect(),
            presentations: item.presentations().map(|paper| PaperAnswer::of(api, paper)).collect(),
            url: row.place.map(|_| api.url(&format!("/agenda-items/{}", item.id))),
        }
    }
}

impl SpeakerAnswer {
    fn of(speaker: &Speaker) -> Self {
        Self { name: speaker.name.clone(), organisation: speaker.organisation.clone() }
    }
}

impl VoteAnswer {
    fn of(vote: &Vote) -> Self {
        Self {
            words: vote.words.clone(),
            method: vote.method.clone(),
            votes_for: vote.votes_for,
            votes_against: vote.votes_against,
            adopted: vote.adopted,
        }
    }
}

impl PaperAnswer {
    fn of(api: &Api, paper: &Paper) -> Self {
        Self {
            title: Words::new(&paper.title_nb, &paper.title_nn),
            version: paper.number,
            file_name: paper.file_name.clone(),
            media_type: paper.media_type.clone(),
            size: paper.size,
            sha256: paper.sha256.clone(),
            url: api.url(&paper.path()),
        }
    }
}

impl Attendance {
    fn of(person: &Person) -> Self {
        let party = person.party_nb.as_deref().zip(person.party_nn.as_deref());
        Self {
            role: Words::new(&person.role_nb, &person.role_nn),
            party: party.map(|(nb, nn)| Words::new(nb, nn)),
            votes: person.votes,
            state: person.state.clone(),
            deputy: person.deputy.clone(),
        }
    }
}

impl MinutesEdition {
    fn of(api: &Api, meeting: &Meeting, edition: &Edition) -> Self {
        Self {
            number: edition.number,
            reason: edition.reason.clone(),
            made_at: edition.made_at,
            approved_on: edition.approved_on,
            url: api.url(&format!("/meetings/{}/editions/{}", meeting.slug, edition.number)),
        }
    }
}

fn reference(api: &Api, body: &MeetingBody) -> Reference {
    Reference {
        slug: body.slug.clone(),
        name: Words::new(&body.name_nb, &body.name_nn),
        url: api.url(&format!("/bodies/{}", body.slug)),
    }
}
