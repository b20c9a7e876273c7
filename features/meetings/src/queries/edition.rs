//! The minutes as they were laid before the members, and as they were corrected: each edition stays what it was.

use super::Part;
use super::meeting::{Meeting, unredacted};
use crate::policy;
use crate::rules::ItemResult;
use access::Reader;
use database::{Error, Tx, values};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

/// An edition of the minutes.
#[derive(Clone, Debug, Deserialize)]
pub struct Edition {
    /// Which, counted from 1; the later ones are corrections.
    pub number: i64,
    /// Why there is another one.
    pub reason: String,
    /// When it was made.
    #[serde(with = "time::serde::rfc3339")]
    pub made_at: OffsetDateTime,
    /// The day it was approved.
    pub approved_on: Option<Date>,
}

/// What an edition says. The agenda is closed by then, so that the n-th item is the n-th for ever.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Of the meeting as a whole.
    words: Option<String>,
    people: Vec<PersonThen>,
    items: Vec<ItemThen>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PersonThen {
    role_nb: String,
    role_nn: String,
    state: String,
    deputy: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ItemThen {
    title_nb: String,
    title_nn: String,
    legal_basis: Option<String>,
    result: Option<ItemResult>,
    resolution: String,
    words: Option<String>,
    votes: Vec<VoteThen>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct VoteThen {
    words: String,
    method: String,
    #[serde(rename = "for")]
    votes_for: Option<i64>,
    against: Option<i64>,
    adopted: bool,
}

impl Content {
    /// What the minutes of a meeting say now, with what is kept from the public: for a reader who sees it.
    pub fn of(meeting: &Meeting) -> Self {
        let words = |item_id: Option<&str>| meeting.part(item_id).map(|part| part.words.clone());
        let votes = |item_id: &str| {
            let then = |vote: &super::Vote| VoteThen {
                words: vote.words.clone(),
                method: vote.method.clone(),
                votes_for: vote.votes_for,
                against: vote.votes_against,
                adopted: vote.adopted,
            };
            meeting.votes_on(item_id).map(then).collect()
        };
        let item = |item: &super::Item| ItemThen {
            title_nb: item.title_nb.clone(),
            title_nn: item.title_nn.clone(),
            legal_basis: item.legal_basis.clone(),
            result: item.result,
            resolution: item.resolution.clone(),
            words: words(Some(&item.id)),
            votes: votes(&item.id),
        };
        let person = |person: &super::Person| PersonThen {
            role_nb: person.role_nb.clone(),
            role_nn: person.role_nn.clone(),
            state: person.state.clone(),
            deputy: person.deputy.clone(),
        };
        Self {
            words: words(None),
            people: meeting.people.iter().map(person).collect(),
            items: meeting.agenda().map(item).collect(),
        }
    }

    /// Lets a meeting say what it said then.
    fn put_on(self, meeting: &mut Meeting) {
        let part = |item_id: Option<&str>, words: Option<String>| {
            let agenda_item_id = item_id.map(str::to_owned);
            words.map(|words| Part { agenda_item_id, words, ..Part::default() })
        };
        let mut parts: Vec<Part> = part(None, self.words).into_iter().collect();
        for (item, then) in meeting.items.iter_mut().filter(|item| item.is_dealt_with()).zip(self.items) {
            parts.extend(part(Some(&item.id), then.words));
            (item.result, item.resolution) = (then.result, then.resolution);
        }
        for (person, then) in meeting.people.iter_mut().zip(self.people) {
            (person.state, person.deputy) = (then.state, then.deputy);
        }
        meeting.parts = parts;
    }
}

/// A meeting as an edition of its minutes tells of it, as far as the reader may know it. Its editions are those up to that one.
pub async fn edition(tx: &Tx, reader: &Reader, slug: &str, number: i64) -> Result<Option<Meeting>, Error> {
    let Some(mut meeting) = unredacted(tx, "m.slug = $1", slug).await? else { return Ok(None) };
    if !policy::may_read(reader, &meeting) {
        return Ok(None);
    }
    let sql = "SELECT e.content AS json FROM minutes_edition e WHERE e.meeting_id = $1 AND e.number = $2";
    let content: Option<Content> = tx.json(sql, values![meeting.id.as_str(), number]).await?;
    Ok(content.map(|content| {
        content.put_on(&mut meeting);
        meeting.editions.retain(|edition| edition.number <= number);
        meeting.made_for(reader)
    }))
}
