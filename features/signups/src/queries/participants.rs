//! Who has signed up.

use crate::person::SealedPerson;
use crate::rules::{Standing, Way};
use access::Reader;
use audit::Writing;
use database::{Error, FromQueryResult, Tx, Value, values};
use meetings::policy;
use meetings::queries::Meeting;
use time::OffsetDateTime;
use web::{Lang, Localised};

/// Somebody who has signed up, as sealed as they are kept.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Participant {
    /// Id.
    pub id: String,
    /// The slug of the meeting.
    pub meeting_slug: String,
    /// The name, sealed.
    pub name: String,
    /// The address, sealed.
    pub email: Option<String>,
    /// What they need on the day, sealed.
    pub needs: Option<String>,
    /// The slug of the party they come for; nothing for another organisation, or where that is not asked.
    pub party_slug: Option<String>,
    /// That party's name in bokmål.
    pub party_nb: Option<String>,
    /// That party's name in nynorsk.
    pub party_nn: Option<String>,
    /// `in_person` or `video`.
    pub way: String,
    /// `seated` or `waiting`.
    pub state: String,
    /// The language they are written to in.
    pub locale: String,
    /// The hash of their link.
    pub link_hash: String,
    /// Whether they came.
    pub came: bool,
    /// When they were last written to because their address was typed in.
    pub mailed_at: Option<OffsetDateTime>,
}

impl Participant {
    /// How they take part.
    pub fn way(&self) -> Way {
        if self.way == Way::Video.as_str() { Way::Video } else { Way::InPerson }
    }

    /// Whether they wait for a seat.
    pub fn is_waiting(&self) -> bool {
        self.state == Standing::Waiting.as_str()
    }

    /// Whether they have one of the seats.
    pub fn has_seat(&self) -> bool {
        !self.is_waiting() && self.way().takes_seat()
    }

    /// The party's name in a language.
    pub fn party(&self, lang: Lang) -> Option<Localised<'_>> {
        Some(lang.pick(self.party_nb.as_deref()?, self.party_nn.as_deref()?))
    }
}

/// Somebody who signs up.
pub struct NewParticipant<'a> {
    /// Id.
    pub id: &'a str,
    /// Who they are, sealed.
    pub(crate) person: &'a SealedPerson,
    /// The party they come for.
    pub party_id: Option<&'a str>,
    /// How they take part.
    pub way: Way,
    /// Whether they have a seat.
    pub standing: Standing,
    /// The language they are written to in.
    pub locale: Lang,
    /// The hash of their link.
    pub link_hash: &'a str,
}

const PARTICIPANT: &str =
    "SELECT p.id, m.slug AS meeting_slug, p.name, p.email, p.needs, o.slug AS party_slug, o.name_nb AS party_nb,
    o.name_nn AS party_nn, p.way, p.state, p.locale, p.link_hash, p.came, p.mailed_at
    FROM participant p JOIN meeting m ON m.id = p.meeting_id LEFT JOIN party o ON o.id = p.party_id";

/// All of a meeting in the order in which they came, for whoever runs it; for others nobody.
pub async fn of_meeting(tx: &Tx, reader: &Reader, meeting: &Meeting) -> Result<Vec<Participant>, Error> {
    if !policy::may_coordinate(reader, meeting) {
        return Ok(Vec::new());
    }
    of_meeting_to_tell(tx, &meeting.id).await
}

/// The same, to write to them.
pub async fn of_meeting_to_tell(tx: &Tx, meeting_id: &str) -> Result<Vec<Participant>, Error> {
    tx.all(&format!("{PARTICIPANT} WHERE p.meeting_id = $1 ORDER BY p.position"), values![meeting_id]).await
}

/// The one with this id.
pub async fn by_id(tx: &Tx, id: &str) -> Result<Option<Participant>, Error> {
    tx.one(&format!("{PARTICIPANT} WHERE p.id = $1"), values![id]).await
}

/// The one whose link has this hash.
pub async fn by_link(tx: &Tx, link_hash: &str) -> Result<Option<Participant>, Error> {
    tx.one(&format!("{PARTICIPANT} WHERE p.link_hash = $1"), values![link_hash]).await
}

/// The one at a meeting whose address has one of these hashes.
pub async fn by_email(tx: &Tx, meeting_id: &str, hashes: &[String]) -> Result<Option<Participant>, Error> {
    for hash in hashes {
        let sql = format!("{PARTICIPANT} WHERE p.meeting_id = $1 AND p.email_hash = $2");
        let found = tx.one(&sql, values![meeting_id, hash.as_str()]).await?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The ids of those who wait, the first first.
pub async fn line(tx: &Tx, meeting_id: &str) -> Result<Vec<String>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        id: String,
    }
    let sql = "SELECT id FROM participant WHERE meeting_id = $1 AND state = 'waiting' ORDER BY position";
    let rows: Vec<Row> = tx.all(sql, values![meeting_id]).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Adds somebody, behind all others.
pub async fn insert_participant(writing: &Writing, meeting_id: &str, new: &NewParticipant<'_>) -> Result<(), Error> {
    let sql = "SELECT coalesce(max(position), 0) + 1 AS n FROM participant WHERE meeting_id = $1";
    let position = writing.count(sql, values![meeting_id]).await?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new.id.into()),
        ("meeting_id", meeting_id.into()),
        ("name", new.person.name.as_str().into()),
        ("email", new.person.email.clone().into()),
        ("email_hash", new.person.email_hash.clone().into()),
        ("needs", new.person.needs.clone().into()),
        ("party_id", new.party_id.into()),
        ("way", new.way.as_str().into()),
        ("state", new.standing.as_str().into()),
        ("position", position.into()),
        ("locale", new.locale.as_str().into()),
        ("link_hash", new.link_hash.into()),
        ("came", false.into()),
        ("signed_up_at", writing.now().into()),
        ("mailed_at", new.person.email.as_ref().map(|_| writing.now()).into()),
    ];
    writing.insert("participant", columns).await
}

/// Corrects what somebody has told, but for the address.
pub async fn update_participant(writing: &Writing, new: &NewParticipant<'_>) -> Result<(), Error> {
    let sql = "UPDATE participant SET name = $2, needs = $3, party_id = $4, way = $5, state = $6 WHERE id = $1";
    let values = values![
        new.id,
        new.person.name.as_str(),
        new.person.needs.clone(),
        new.party_id,
        new.way.as_str(),
        new.standing.as_str()
    ];
    writing.execute(sql, values).await?;
    Ok(())
}

/// Notes where somebody stands.
pub async fn set_standing(writing: &Writing, id: &str, standing: Standing) -> Result<(), Error> {
    writing.execute("UPDATE participant SET state = $2 WHERE id = $1", values![id, standing.as_str()]).await?;
    Ok(())
}

/// Notes whether somebody came.
pub async fn set_came(writing: &Writing, id: &str, came: bool) -> Result<(), Error> {
    writing.execute("UPDATE participant SET came = $2 WHERE id = $1", values![id, came]).await?;
    Ok(())
}

/// Notes that somebody is written to because their address was typed in.
pub async fn set_mailed(writing: &Writing, id: &str) -> Result<(), Error> {
    writing.execute("UPDATE participant SET mailed_at = $2 WHERE id = $1", values![id, writing.now()]).await?;
    Ok(())
}

/// Gives somebody another link.
pub async fn renew_link(tx: &Tx, id: &str, link_hash: &str) -> Result<(), Error> {
    tx.execute("UPDATE participant SET link_hash = $2 WHERE id = $1", values![id, link_hash]).await?;
    Ok(())
}

/// Deletes all that is known of somebody; `false` when that was done already.
pub async fn delete_participant(writing: &Writing, id: &str) -> Result<bool, Error> {
    Ok(writing.execute("DELETE FROM participant WHERE id = $1", values![id]).await? == 1)
}
