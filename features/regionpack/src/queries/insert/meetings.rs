//! Writing meetings and what they deal with.

use crate::pack::{Item, Meeting, Speaker};
use crate::policy::Leave;
use crate::words::Word;
use database::{Error, Tx, new_id, values};
use time::{OffsetDateTime, Time};

/// When a meeting begins and ends.
pub(crate) struct Span {
    pub(crate) starts_at: OffsetDateTime,
    pub(crate) ends_at: OffsetDateTime,
}

pub(crate) async fn meeting(
    tx: &Tx,
    _leave: &Leave,
    meeting: &Meeting,
    id: &str,
    bodies: &[String],
    span: Span,
) -> Result<(), Error> {
    // Whoever reads the pack could have known of it when it was imported, and not before the meeting is long past.
    let published_at = span.starts_at.min(tx.now());
    let columns = vec![
        ("id", id.into()),
        ("slug", meeting.key.as_str().into()),
        ("body_id", bodies.first().cloned().unwrap_or_default().into()),
        ("year", meeting.year.into()),
        ("number", meeting.number.into()),
        ("name_nb", meeting.name.nb.as_str().into()),
        ("name_nn", meeting.name.nn.as_str().into()),
        ("state", meeting.state.as_str().into()),
        ("starts_at", span.starts_at.into()),
        ("ends_at", span.ends_at.into()),
        ("place", meeting.place.clone().unwrap_or_default().into()),
        ("video_link", "".into()),
        ("language", meeting.language.as_str().into()),
        ("published_at", published_at.into()),
        ("agenda_published_at", meeting.agenda_published.then_some(published_at).into()),
        ("created_at", tx.now().into()),
        ("modified_at", tx.now().into()),
        ("constructed", meeting.constructed.into()),
        ("source", meeting.source.as_str().into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("meeting", columns).await?;
    for (position, body) in (0_i64..).zip(bodies) {
        let columns = vec![("meeting_id", id.into()), ("body_id", body.as_str().into()), ("position", position.into())];
        tx.insert("meeting_body", columns).await?;
    }
    Ok(())
}

/// Adds an item with its speakers and what the minutes say of it.
pub(crate) async fn item(
    tx: &Tx,
    leave: &Leave,
    item: &Item,
    meeting: &str,
    position: i64,
    refers: (Option<String>, Option<String>),
) -> Result<(), Error> {
    let id = new_id();
    // All that is known of an exempt item is what everybody may know.
    let public = item.legal_basis.as_ref().map(|_| item.title.clone()).unwrap_or_default();
    let columns = vec![
        ("id", id.as_str().into()),
        ("meeting_id", meeting.into()),
        ("position", position.into()),
        ("kind", item.kind.as_str().into()),
        ("state", "accepted".into()),
        ("matter_id", refers.0.into()),
        ("minutes_of_id", refers.1.into()),
        ("title_nb", item.title.nb.as_str().into()),
        ("title_nn", item.title.nn.as_str().into()),
        ("text_nb", item.text.nb.as_str().into()),
        ("text_nn", item.text.nn.as_str().into()),
        ("recommendation_nb", item.recommendation.nb.as_str().into()),
        ("recommendation_nn", item.recommendation.nn.as_str().into()),
        ("minutes", item.minutes.into()),
        ("starts", item.starts.map(clock).into()),
        ("legal_basis", item.legal_basis.clone().into()),
        ("public_title_nb", public.nb.into()),
        ("public_title_nn", public.nn.into()),
        ("result", item.result.map(Word::as_str).map(str::to_owned).into()),
        ("resolution", item.resolution.clone().unwrap_or_default().into()),
        ("created_at", tx.now().into()),
        ("modified_at", tx.now().into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("agenda_item", columns).await?;
    for (position, speaker) in (1_i64..).zip(&item.speakers) {
        insert_speaker(tx, speaker, &id, position).await?;
    }
    match &item.words {
        Some(words) => part(tx, leave, meeting, Some(&id), words).await,
        None => Ok(()),
    }
}

async fn insert_speaker(tx: &Tx, speaker: &Speaker, item: &str, position: i64) -> Result<(), Error> {
    let columns = vec![
        ("agenda_item_id", item.into()),
        ("position", position.into()),
        ("name", speaker.name.as_str().into()),
        ("organisation", speaker.organisation.clone().unwrap_or_default().into()),
    ];
    tx.insert("speaker", columns).await
}

/// What the minutes say of an item, or of the meeting as a whole.
pub(crate) async fn part(tx: &Tx, _leave: &Leave, meeting: &str, item: Option<&str>, words: &str) -> Result<(), Error> {
    let id = new_id();
    let columns = vec![
        ("id", id.as_str().into()),
        ("meeting_id", meeting.into()),
        ("agenda_item_id", item.map(str::to_owned).into()),
        ("words", words.into()),
        ("version", 1_i64.into()),
    ];
    tx.insert("minutes_part", columns).await?;
    let columns = vec![
        ("minutes_part_id", id.into()),
        ("version", 1_i64.into()),
        ("words", words.into()),
        ("saved_at", tx.now().into()),
    ];
    tx.insert("minutes_revision", columns).await
}

/// Expects everybody who has a seat in these bodies at a meeting that is to come.
pub(crate) async fn expected(tx: &Tx, _leave: &Leave, meeting: &str, bodies: &[String]) -> Result<(), Error> {
    let sql = "SELECT s.party_id, s.role_nb, s.role_nn, s.votes FROM seat s WHERE s.body_id = $1 ORDER BY s.position";
    let mut position = 0_i64;
    for body in bodies {
        let seats: Vec<Seat> = tx.all(sql, values![body.as_str()]).await?;
        for seat in seats {
            position += 1;
            let columns = vec![
                ("id", new_id().into()),
                ("meeting_id", meeting.into()),
                ("body_id", body.as_str().into()),
                ("party_id", seat.party_id.into()),
                ("role_nb", seat.role_nb.into()),
                ("role_nn", seat.role_nn.into()),
                ("votes", seat.votes.into()),
                ("state", "expected".into()),
                ("deputy", "".into()),
                ("position", position.into()),
            ];
            tx.insert("attendance", columns).await?;
        }
    }
    Ok(())
}

#[derive(database::FromQueryResult)]
struct Seat {
    party_id: String,
    role_nb: String,
    role_nn: String,
    votes: bool,
}

/// Gives the edition of a meeting's minutes the days that the pack tells.
pub(crate) async fn date_edition(tx: &Tx, _leave: &Leave, meeting: &Meeting, id: &str) -> Result<(), Error> {
    let Some(presented_on) = meeting.presented_on else { return Ok(()) };
    let sql = "UPDATE minutes_edition SET made_at = $2, approved_on = $3 WHERE meeting_id = $1";
    tx.execute(sql, values![id, presented_on.midnight().assume_utc(), meeting.approved_on]).await?;
    Ok(())
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
