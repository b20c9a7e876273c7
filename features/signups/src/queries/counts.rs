//! How many signed up for each party: counted while it is known who they are, and kept when it is not.

use access::Reader;
use database::{Error, FromQueryResult, Tx, Value, new_id, values};
use meetings::policy;
use meetings::queries::Meeting;
use time::OffsetDateTime;
use web::{Lang, Localised};

/// How many signed up for one party, or for none that is known here.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Count {
    /// The party's id.
    pub party_id: Option<String>,
    /// Its name in bokmål.
    pub party_nb: Option<String>,
    /// Its name in nynorsk.
    pub party_nn: Option<String>,
    /// How many take part.
    pub seated: i64,
    /// How many wait.
    pub waiting: i64,
    /// How many came.
    pub came: i64,
}

impl Count {
    /// The party's name in a language.
    pub fn party(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.party_nb.as_deref()?, self.party_nn.as_deref()?))
    }
}

const COUNT: &str =
    "SELECT c.party_id, o.name_nb AS party_nb, o.name_nn AS party_nn, CAST(sum(c.seated) AS BIGINT) AS seated,
       CAST(sum(c.waiting) AS BIGINT) AS waiting, CAST(sum(c.came) AS BIGINT) AS came FROM (
       SELECT party_id, sum(CASE WHEN state = 'seated' THEN 1 ELSE 0 END) AS seated,
         sum(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting, sum(CASE WHEN came THEN 1 ELSE 0 END) AS came
       FROM participant WHERE meeting_id = $1 GROUP BY party_id
       UNION ALL SELECT party_id, seated, waiting, came FROM signup_count WHERE meeting_id = $1
     ) c LEFT JOIN party o ON o.id = c.party_id GROUP BY c.party_id, o.name_nb, o.name_nn, o.position
     ORDER BY o.position";

/// How many signed up for each party, for whoever runs the meeting; for others nothing.
pub async fn counts(tx: &Tx, reader: &Reader, meeting: &Meeting) -> Result<Vec<Count>, Error> {
    if !policy::may_coordinate(reader, meeting) {
        return Ok(Vec::new());
    }
    tx.all(COUNT, values![meeting.id.as_str()]).await
}

/// A meeting that has participants no longer to be known, and how many.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Past {
    /// The meeting's id.
    pub meeting_id: String,
    /// How many participants.
    pub participants: i64,
}

/// The meetings that ended, or were cancelled, before a moment.
pub async fn past(tx: &Tx, before: OffsetDateTime) -> Result<Vec<Past>, Error> {
    let sql = "SELECT p.meeting_id, count(*) AS participants FROM participant p JOIN meeting m ON m.id = p.meeting_id
               WHERE m.ends_at <= $1 OR m.state = 'cancelled' AND m.modified_at <= $1 GROUP BY p.meeting_id";
    tx.all(sql, values![before]).await
}

/// Keeps how many there were of each party, and deletes who they were; tells how many went.
pub async fn count_and_forget(tx: &Tx, meeting_id: &str) -> Result<u64, Error> {
    let counts: Vec<Count> = tx.all(COUNT, values![meeting_id]).await?;
    tx.execute("DELETE FROM signup_count WHERE meeting_id = $1", values![meeting_id]).await?;
    for count in counts {
        let columns: Vec<(&str, Value)> = vec![
            ("id", new_id().into()),
            ("meeting_id", meeting_id.into()),
            ("party_id", count.party_id.into()),
            ("seated", count.seated.into()),
            ("waiting", count.waiting.into()),
            ("came", count.came.into()),
        ];
        tx.insert("signup_count", columns).await?;
    }
    tx.execute("UPDATE signup SET taken = 0 WHERE meeting_id = $1", values![meeting_id]).await?;
    tx.execute("DELETE FROM participant WHERE meeting_id = $1", values![meeting_id]).await
}
