//! How people sign up for a meeting.

use access::Reader;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, values};
use time::OffsetDateTime;
use web::{Lang, Localised};

/// How people sign up for a meeting. It is told to whoever may know the meeting.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Signup {
    /// How many seats there are in the room.
    pub seats: i64,
    /// How many of them somebody has.
    pub taken: i64,
    /// Until when.
    pub closes_at: OffsetDateTime,
    /// Whether one can come there.
    pub in_person: bool,
    /// Whether one can take part from afar.
    pub video: bool,
    /// Whether one says for which party one comes.
    pub asks_party: bool,
    /// What participants should know, in bokmål.
    pub note_nb: String,
    /// What participants should know, in nynorsk.
    pub note_nn: String,
    /// Counts its changes.
    pub version: i64,
}

impl Signup {
    /// What participants should know, in a language.
    pub fn note(&self, lang: Lang) -> Localised<'_> {
        lang.pick(&self.note_nb, &self.note_nn)
    }
}

/// What those set who run the meeting.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Plan {
    /// How many seats there are in the room.
    pub seats: i64,
    /// Until when.
    #[serde(with = "time::serde::rfc3339")]
    pub closes_at: OffsetDateTime,
    /// Whether one can come there.
    pub in_person: bool,
    /// Whether one can take part from afar.
    pub video: bool,
    /// Whether one says for which party one comes.
    pub asks_party: bool,
    /// What participants should know, in bokmål.
    pub note_nb: String,
    /// What participants should know, in nynorsk.
    pub note_nn: String,
}

/// How people sign up for a meeting that the reader may know of, if they do.
pub async fn signup(tx: &Tx, _reader: &Reader, meeting_id: &str) -> Result<Option<Signup>, Error> {
    let sql = "SELECT seats, taken, closes_at, in_person, video, asks_party, note_nb, note_nn, version
               FROM signup WHERE meeting_id = $1";
    tx.one(sql, values![meeting_id]).await
}

/// Lets people sign up.
pub async fn insert_signup(writing: &Writing, meeting_id: &str, plan: &Plan) -> Result<(), Error> {
    let columns: Vec<(&str, Value)> = vec![
        ("meeting_id", meeting_id.into()),
        ("seats", plan.seats.into()),
        ("taken", 0_i64.into()),
        ("closes_at", plan.closes_at.into()),
        ("in_person", plan.in_person.into()),
        ("video", plan.video.into()),
        ("asks_party", plan.asks_party.into()),
        ("note_nb", plan.note_nb.as_str().into()),
        ("note_nn", plan.note_nn.as_str().into()),
        ("opened_at", writing.now().into()),
        ("version", 1_i64.into()),
    ];
    writing.insert("signup", columns).await
}

/// Changes how people sign up; `false` when somebody else changed it since `version`, or more seats are taken than there would be.
pub async fn update_signup(writing: &Writing, meeting_id: &str, version: i64, plan: &Plan) -> Result<bool, Error> {
    let sql = "UPDATE signup SET seats = $3, closes_at = $4, in_person = $5, video = $6, asks_party = $7, note_nb = $8,
               note_nn = $9, version = version + 1 WHERE meeting_id = $1 AND version = $2 AND taken <= $3";
    let values = values![
        meeting_id,
        version,
        plan.seats,
        plan.closes_at,
        plan.in_person,
        plan.video,
        plan.asks_party,
        plan.note_nb.as_str(),
        plan.note_nn.as_str()
    ];
    Ok(writing.execute(sql, values).await? == 1)
}
