//! Lists of meetings.

use crate::rules::{MeetingState, signup_is_open};
use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::{Date, OffsetDateTime};
use web::{Lang, Localised};

/// A meeting in a list.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    /// Id.
    pub id: String,
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
    pub starts_at: OffsetDateTime,
    /// When it ends.
    pub ends_at: OffsetDateTime,
    /// Where it is.
    pub place: String,
    /// Whether everybody may see it.
    pub published: bool,
    /// When it was changed last.
    pub modified_at: OffsetDateTime,
    /// Whether it was made for demonstration.
    pub constructed: bool,
    /// Counts its changes.
    pub version: i64,
    /// The slug of the body that calls it.
    pub body_slug: String,
    /// That body's name in bokmål.
    pub body_nb: String,
    /// That body's name in nynorsk.
    pub body_nn: String,
    /// Until when one can sign up, where one can.
    pub signup_closes_at: Option<OffsetDateTime>,
}

impl Listed {
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

    /// Until when one can sign up, while one still can.
    pub fn open_signup(&self, now: OffsetDateTime) -> Option<OffsetDateTime> {
        let state = MeetingState::ALL.into_iter().find(|state| state.as_str() == self.state)?;
        self.signup_closes_at.filter(|closes_at| signup_is_open(state, self.starts_at, *closes_at, now))
    }

    /// Whether it will not take place.
    pub fn is_cancelled(&self) -> bool {
        self.state == MeetingState::Cancelled.as_str()
    }
}

/// Which meetings of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From a day on, the next first.
    From(Date),
    /// Before a day, the latest first.
    Before(Date),
}

/// The most meetings of a list.
const MOST: usize = 200;

const LISTED: &str =
    "SELECT m.id, m.slug, m.year, m.number, m.name_nb, m.name_nn, m.state, m.starts_at, m.ends_at, m.place,
    m.published_at IS NOT NULL AS published, m.modified_at, m.constructed, m.version, b.slug AS body_slug,
    b.name_nb AS body_nb, b.name_nn AS body_nn,
    g.closes_at AS signup_closes_at
    FROM meeting m JOIN body b ON b.id = m.body_id JOIN area a ON a.id = b.area_id
    LEFT JOIN signup g ON g.meeting_id = m.id";

/// The meetings in an area and below that the reader may know of.
pub async fn in_area(tx: &Tx, reader: &Reader, area_path: &str, span: Span) -> Result<Vec<Listed>, Error> {
    listed(tx, reader, "a.path LIKE $1 || '%'", area_path, span).await
}

/// The meetings of a body that the reader may know of, those that it holds together with others included.
pub async fn of_body(tx: &Tx, reader: &Reader, body_id: &str, span: Span) -> Result<Vec<Listed>, Error> {
    let condition = "m.id IN (SELECT meeting_id FROM meeting_body WHERE body_id = $1)";
    listed(tx, reader, condition, body_id, span).await
}

async fn listed(tx: &Tx, reader: &Reader, condition: &str, value: &str, span: Span) -> Result<Vec<Listed>, Error> {
    let (day, compare, order) = match span {
        Span::From(day) => (day, ">=", "ASC"),
        Span::Before(day) => (day, "<", "DESC"),
    };
    let mut list: Vec<Value> = values![value, day.midnight().assume_utc()];
    let known = known(reader, &mut list);
    let sql = format!(
        "{LISTED} WHERE {condition} AND m.starts_at {compare} $2 AND ({known}) ORDER BY m.starts_at {order}, m.slug LIMIT {MOST}"
    );
    tx.all(&sql, list).await
}

/// The condition that the reader may know of a meeting, as `policy::may_read` has it.
fn known(reader: &Reader, list: &mut Vec<Value>) -> String {
    if reader.is_system() {
        return "1 = 1".to_owned();
    }
    let mut known = vec!["m.published_at IS NOT NULL".to_owned()];
    for path in reader.internal_paths() {
        list.push(path.into());
        let among = "SELECT kb.meeting_id FROM meeting_body kb JOIN body kc ON kc.id = kb.body_id JOIN area ka ON ka.id = kc.area_id";
        known.push(format!("m.id IN ({among} WHERE ka.path LIKE ${} || '%')", list.len()));
    }
    for body_id in reader.internal_bodies() {
        list.push(body_id.into());
        known.push(format!("m.id IN (SELECT meeting_id FROM meeting_body WHERE body_id = ${})", list.len()));
    }
    known.join(" OR ")
}
