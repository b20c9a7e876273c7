//! Importing meetings with what they deal with.

use super::ids::{Group, Ids};
use super::{ImportError, position, record};
use crate::pack::{Meeting, Pack};
use crate::policy::Leave;
use crate::queries::insert;
use crate::words::{MeetingState, Word};
use access::Reader;
use audit::Writing;
use meetings::queries::{Content, find, insert_edition};
use serde_json::json;
use time::OffsetDateTime;

pub(super) async fn insert(
    writing: &mut Writing,
    leave: &Leave,
    reader: &Reader,
    pack: &Pack,
    ids: &Ids,
) -> Result<(), ImportError> {
    let mut meetings = Group::default();
    for meeting in &pack.meetings {
        let id = meetings.give(&meeting.key);
        let bodies = std::iter::once(&meeting.body).chain(&meeting.with).map(|key| ids.bodies.of(key));
        let bodies = bodies.collect::<Result<Vec<_>, _>>()?;
        let span = insert::Span { starts_at: at(meeting, meeting.starts), ends_at: at(meeting, meeting.ends) };
        insert::meeting(writing, leave, meeting, &id, &bodies, span).await?;
        if meeting.state == MeetingState::Called {
            insert::expected(writing, leave, &id, &bodies).await?;
        }
        let after = json!({
            "body": meeting.body,
            "number": format!("{}/{}", meeting.number, meeting.year),
            "state": meeting.state.as_str(),
        });
        writing.record(record("meeting-imported", "meeting", &meeting.key, after));
    }
    // Items refer to earlier meetings, so that this waits until all are there.
    for meeting in &pack.meetings {
        insert_agenda(writing, leave, reader, meeting, &meetings, ids).await?;
    }
    Ok(())
}

async fn insert_agenda(
    writing: &Writing,
    leave: &Leave,
    reader: &Reader,
    meeting: &Meeting,
    meetings: &Group,
    ids: &Ids,
) -> Result<(), ImportError> {
    let id = meetings.of(&meeting.key)?;
    for (index, item) in meeting.items.iter().enumerate() {
        let matter = ids.matters.of_optional(item.matter.as_ref())?;
        let minutes_of = meetings.of_optional(item.minutes_of.as_ref())?;
        insert::item(writing, leave, item, &id, position(index) + 1, (matter, minutes_of)).await?;
    }
    if let Some(words) = &meeting.words {
        insert::part(writing, leave, &id, None, words).await?;
    }
    if meeting.state.has_minutes() {
        let minuted = find(writing, reader, &meeting.key).await?;
        let minuted = minuted.ok_or_else(|| ImportError::Unknown(meeting.key.clone()))?;
        insert_edition(writing, &id, 1, &Content::of(&minuted), "").await?;
        insert::date_edition(writing, leave, meeting, &id).await?;
    }
    Ok(())
}

/// The moment of a time on the meeting's day in Norway. Years beyond those that a calendar has are refused when a pack is read.
fn at(meeting: &Meeting, time: time::Time) -> OffsetDateTime {
    web::from_norway(meeting.day, time).unwrap_or_else(|| meeting.day.with_time(time).assume_utc())
}
