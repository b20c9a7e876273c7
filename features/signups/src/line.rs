//! Seats that are taken and given up within a write. Whether one is free is decided by the statement that takes it.

use crate::letters::{self, Kind};
use crate::queries::{self, Participant};
use crate::rules::{Standing, Way};
use audit::{Error, Record, Writing};
use meetings::queries::Meeting;
use serde_json::json;

/// Where somebody stands who comes now: they take a seat if one is free, and wait otherwise.
pub(crate) async fn seat(writing: &Writing, meeting_id: &str, way: Way) -> Result<Standing, Error> {
    let is_seated = !way.takes_seat() || queries::take_seat(writing, meeting_id).await?;
    Ok(if is_seated { Standing::Seated } else { Standing::Waiting })
}

/// Removes somebody with all that is known of them, and lets whoever is first in the line have their seat.
pub(crate) async fn leave(
    writing: &mut Writing,
    meeting: &Meeting,
    participant: &Participant,
    action: &'static str,
) -> Result<(), Error> {
    if !queries::delete_participant(writing, &participant.id).await? {
        return Ok(());
    }
    if participant.has_seat() {
        queries::give_up_seat(writing, &meeting.id).await?;
    }
    writing.record(record(action, &participant.id, meeting));
    move_up(writing, meeting).await
}

/// Gives the seats that are free to those who wait, the first first, and tells them. Once the meeting has begun it is too late.
pub(crate) async fn move_up(writing: &mut Writing, meeting: &Meeting) -> Result<(), Error> {
    if !meeting.state.is_to_come() || meeting.starts_at <= writing.now() {
        return Ok(());
    }
    let Some(seats) = queries::seats(writing, &meeting.id).await? else { return Ok(()) };
    let line = queries::line(writing, &meeting.id).await?;
    for id in seats.moving_up(&line) {
        // Those who wait are none but those who move up now, so the first of them may take it.
        if !queries::take_seat_in_line(writing, &meeting.id).await? {
            break;
        }
        queries::set_standing(writing, id, Standing::Seated).await?;
        writing.record(record("participant-moved-up", id, meeting));
        letters::announce(writing, id, Kind::MovedUp)?;
    }
    Ok(())
}

/// What the audit log says of a participant: never who it is.
pub(crate) fn record(action: &'static str, id: &str, meeting: &Meeting) -> Record {
    Record {
        action,
        subject_kind: "participant",
        subject: id.to_owned(),
        before: None,
        after: Some(json!({ "meeting": meeting.slug })),
    }
}
