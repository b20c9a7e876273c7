//! What waits for a reader in meetings.

use crate::rules::CALLED_BEFORE;
use access::{Place, Reader};
use bodies::queries::Mine;
use database::{Tx, list};
use serde::Deserialize;
use time::{Date, Duration, OffsetDateTime};
use web::{Lang, Localised};

/// What waits for a reader.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Tasks {
    /// Meetings to come that the members have been called to.
    #[serde(deserialize_with = "list")]
    pub coming: Vec<Task>,
    /// Meetings that the reader has not called yet, and soon should.
    #[serde(deserialize_with = "list")]
    pub to_call: Vec<Task>,
    /// Meetings whose minutes the reader has not laid before the members.
    #[serde(deserialize_with = "list")]
    pub to_minute: Vec<Task>,
}

/// A meeting that waits for somebody.
#[derive(Clone, Debug, Deserialize)]
pub struct Task {
    /// Slug.
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
    pub state: String,
    /// When it begins.
    #[serde(with = "time::serde::rfc3339")]
    pub starts_at: OffsetDateTime,
    /// When it ends.
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// The last day on which papers can be handed in.
    pub papers_due: Option<Date>,
    /// The id of the body that calls it.
    pub body_id: String,
    /// That body's name in bokmål.
    pub body_nb: String,
    /// That body's name in nynorsk.
    pub body_nn: String,
    /// The path of that body's area.
    pub area_path: String,
    /// How many items stand on its agenda; counted for meetings to come.
    #[serde(default)]
    pub items: i64,
    /// How many of them are for decision; counted for meetings to come.
    #[serde(default)]
    pub decisions: i64,
    /// How many papers everybody may read; counted for meetings to come.
    #[serde(default)]
    pub public_papers: i64,
    /// How many papers are kept from the public; counted for meetings to come.
    #[serde(default)]
    pub exempt_papers: i64,
}

impl Task {
    /// Its own name in a language, if it has one.
    pub fn own_name(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(&self.name_nb, &self.name_nn)).filter(|name| !name.value.is_empty())
    }

    /// The name of the body that calls it.
    pub fn body(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.body_nb, &self.body_nn)
    }

    /// The number as people write it: "3/26".
    pub fn reference(&self) -> String {
        format!("{}/{:02}", self.number, self.year.rem_euclid(100))
    }

    /// How many papers the reader may read.
    pub fn papers(&self, reader: &Reader) -> i64 {
        let place = Place { area_path: &self.area_path, body_id: Some(&self.body_id) };
        self.public_papers + if reader.reads_internal(place) { self.exempt_papers } else { 0 }
    }
}

/// How long before its last day for calling a meeting waits for whoever calls it.
const AHEAD: Duration = Duration::days(14);

/// No meeting goes on for longer.
const LONGEST: Duration = Duration::days(7);

/// The versions of papers on the agenda that are the newest, where `condition` holds. Nobody prepares with presentations.
fn papers(condition: &str) -> String {
    format!(
        "(SELECT count(*) FROM agenda_item pi JOIN paper p ON p.agenda_item_id = pi.id WHERE pi.meeting_id = x.id
          AND pi.state = 'accepted' AND NOT p.is_presentation AND {condition} AND NOT EXISTS (SELECT 1 FROM paper n WHERE n.agenda_item_id = p.agenda_item_id
            AND n.position = p.position AND n.number > p.number))"
    )
}

/// What there is to read and to decide at the meeting `x`, as further members of its object.
fn load() -> String {
    let public = papers("pi.legal_basis IS NULL AND p.legal_basis IS NULL");
    let exempt = papers("(pi.legal_basis IS NOT NULL OR p.legal_basis IS NOT NULL)");
    let items =
        "SELECT count(*) FROM agenda_item i WHERE i.meeting_id = x.id AND i.state = 'accepted' AND i.kind <> 'break'";
    format!(
        ", 'items', ({items}), 'decisions', ({items} AND i.kind = 'decision'), 'public_papers', {public}, 'exempt_papers', {exempt}"
    )
}

/// The meetings that `ids` selects, at most as many as stand at the place `limit` of the values, with `more` in their objects.
fn meetings(ids: &str, limit: &str, more: &str) -> String {
    format!(
        "(SELECT json_group_array(json_object('slug', x.slug, 'year', x.year, 'number', x.number, 'name_nb', x.name_nb,
            'name_nn', x.name_nn, 'state', x.state, 'starts_at', x.starts_at, 'ends_at', x.ends_at, 'papers_due', x.papers_due,
            'body_id', x.body_id, 'body_nb', b.name_nb, 'body_nn', b.name_nn, 'area_path', a.path{more}))
          FROM (SELECT m.* FROM meeting m WHERE m.id IN ({ids}) ORDER BY m.starts_at, m.slug LIMIT {limit}) x
          JOIN body b ON b.id = x.body_id JOIN area a ON a.id = b.area_id)"
    )
}

/// Asks for what waits for the reader, at most `most` of each kind: [`Tasks`], under `meetings`. It begins at the reader's bodies
/// and takes of their meetings only those in a state that waits.
pub fn ask_for_tasks(mine: &mut Mine, tx: &Tx, most: i64) {
    let (limit, now) = (mine.place(most), mine.place(tx.now()));
    let begun = mine.place(tx.now() - LONGEST);
    let (soon, day) = (mine.place(tx.now() + CALLED_BEFORE + AHEAD), mine.place(tx.today() + AHEAD));
    let is_coming = format!("k.state = 'called' AND k.starts_at > {begun} AND k.ends_at >= {now}");
    let coming = meetings(
        &format!(
            "SELECT k.id FROM meeting k WHERE k.body_id IN (SELECT id FROM own) AND {is_coming} UNION SELECT k.id
             FROM meeting_body g JOIN meeting k ON k.id = g.meeting_id WHERE g.body_id IN (SELECT id FROM own)
             AND g.position > 0 AND {is_coming}"
        ),
        &limit,
        &load(),
    );
    let to_call = meetings(
        &format!(
            "SELECT k.id FROM meeting k WHERE k.body_id IN (SELECT id FROM run) AND k.state = 'planned'
             AND (k.papers_due <= {day} OR k.papers_due IS NULL AND k.starts_at <= {soon})"
        ),
        &limit,
        "",
    );
    let to_minute = meetings(
        &format!(
            "SELECT k.id FROM meeting k WHERE k.body_id IN (SELECT id FROM run) AND k.state IN ('called', 'held')
             AND (k.state = 'held' OR k.ends_at < {now})"
        ),
        &limit,
        "",
    );
    mine.ask("meetings", &format!("json_object('coming', {coming}, 'to_call', {to_call}, 'to_minute', {to_minute})"));
}

impl Tasks {
    /// The earliest first: what is joined to a list that was in order need not come in that order.
    pub fn in_order(mut self) -> Self {
        for list in [&mut self.coming, &mut self.to_call, &mut self.to_minute] {
            list.sort_by_key(|meeting| meeting.starts_at);
        }
        self
    }
}
