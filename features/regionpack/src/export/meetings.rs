//! Meetings as far as everybody may know them.

use super::{ExportError, grouped, long, optional, short, word};
use crate::pack::{Item, Meeting, Speaker, Text};
use crate::policy::Leave;
use crate::queries::select::{self, ItemRow, MeetingBodyRow, MeetingRow, SpeakerRow};
use crate::rules::text::prose;
use crate::words::MeetingState;
use database::Tx;
use std::collections::HashMap;
use time::Time;
use time::macros::format_description;

pub(super) async fn read(tx: &Tx, leave: &Leave) -> Result<Vec<Meeting>, ExportError> {
    let mut parts = Parts {
        bodies: grouped(select::meeting_bodies(tx, leave).await?, |row| &row.meeting_id),
        items: grouped(select::items(tx, leave).await?, |row| &row.meeting_id),
        speakers: grouped(select::speakers(tx, leave).await?, |row| &row.agenda_item_id),
    };
    let rows = select::meetings(tx, leave).await?;
    Ok(rows.into_iter().map(|row| parts.meeting(row)).collect::<Result<_, _>>()?)
}

/// What belongs to meetings and items, by their ids.
struct Parts {
    bodies: HashMap<String, Vec<MeetingBodyRow>>,
    items: HashMap<String, Vec<ItemRow>>,
    speakers: HashMap<String, Vec<SpeakerRow>>,
}

impl Parts {
    fn meeting(&mut self, row: MeetingRow) -> Result<Meeting, database::Error> {
        // One that has begun is known to everybody as one that was called.
        let state = if row.state == "held" { MeetingState::Called } else { word(&row.state)? };
        let mut bodies = self.bodies.remove(&row.id).unwrap_or_default().into_iter().map(|row| row.body);
        let items = self.items.remove(&row.id).unwrap_or_default();
        let (day, starts) = web::in_norway(row.starts_at);
        let (_, ends) = web::in_norway(row.ends_at);
        let has_minutes = state.has_minutes();
        Ok(Meeting {
            key: row.slug,
            body: bodies.next().unwrap_or_default(),
            with: bodies.collect(),
            year: row.year,
            number: row.number,
            state,
            day,
            starts,
            ends,
            place: optional(Some(row.place)),
            language: word(&row.language)?,
            agenda_published: row.agenda_published,
            presented_on: has_minutes.then(|| row.presented_at.map_or(day, |at| at.date())),
            approved_on: row.approved_on.filter(|_| state == MeetingState::Approved),
            constructed: row.constructed,
            source: row.source,
            name: short(&row.name_nb, &row.name_nn),
            words: row.words.filter(|_| has_minutes).and_then(own_words),
            items: items.into_iter().map(|row| self.item(row, has_minutes)).collect::<Result<_, _>>()?,
        })
    }

    fn item(&mut self, row: ItemRow, has_minutes: bool) -> Result<Item, database::Error> {
        let speakers = self.speakers.remove(&row.id).unwrap_or_default();
        let result = row.result.filter(|_| has_minutes);
        let item = Item {
            kind: word(&row.kind)?,
            title: short(&row.title_nb, &row.title_nn),
            text: long(&row.text_nb, &row.text_nn),
            recommendation: long(&row.recommendation_nb, &row.recommendation_nn),
            starts: row.starts.as_deref().map(clock).transpose()?,
            minutes: row.minutes,
            speakers: speakers.into_iter().filter_map(speaker).collect(),
            legal_basis: row.legal_basis,
            matter: row.matter,
            minutes_of: row.minutes_of,
            result: result.as_deref().map(word).transpose()?,
            resolution: own_words(row.resolution).filter(|_| has_minutes),
            words: row.words.filter(|_| has_minutes).and_then(own_words),
        };
        if item.legal_basis.is_none() {
            return Ok(item);
        }
        Ok(Item {
            title: short(&row.public_title_nb, &row.public_title_nn),
            text: Text::default(),
            recommendation: Text::default(),
            speakers: Vec::new(),
            matter: None,
            minutes_of: None,
            resolution: None,
            words: None,
            ..item
        })
    }
}

fn speaker(row: SpeakerRow) -> Option<Speaker> {
    Some(Speaker { name: optional(Some(row.name))?, organisation: optional(Some(row.organisation)) })
}

fn clock(text: &str) -> Result<Time, database::Error> {
    Time::parse(text, format_description!("[hour]:[minute]")).map_err(|error| database::Error::Row(error.to_string()))
}

fn own_words(words: String) -> Option<String> {
    Some(prose(&words)).filter(|words| !words.is_empty())
}
