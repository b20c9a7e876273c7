//! Making a meeting, and bringing it forward.

use crate::queries::{Content, Meeting};
use crate::rules::MeetingState;
use audit::Writing;
use database::{Error, Value, new_id, values};
use time::{Date, OffsetDateTime};

/// What people set of a meeting.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Plan {
    /// Name in bokmål; empty for an ordinary meeting.
    pub name_nb: String,
    /// Name in nynorsk.
    pub name_nn: String,
    /// When it begins.
    #[serde(with = "time::serde::rfc3339")]
    pub starts_at: OffsetDateTime,
    /// When it ends.
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// Where it is.
    pub place: String,
    /// Where it can be joined from afar.
    #[serde(skip)]
    pub video_link: String,
    /// The last day on which items can be proposed.
    pub items_due: Option<Date>,
    /// The last day on which papers can be handed in.
    pub papers_due: Option<Date>,
    /// The day by which everybody is to see what it deals with.
    pub publish_due: Option<Date>,
    /// The language of its papers and minutes.
    pub language: &'static str,
}

/// The next free number of a body's meetings in a year.
pub async fn next_meeting_number(writing: &Writing, body_id: &str, year: i64) -> Result<i64, Error> {
    let sql = "SELECT coalesce(max(number), 0) + 1 AS n FROM meeting WHERE body_id = $1 AND year = $2";
    writing.count(sql, values![body_id, year]).await
}

/// Adds a meeting of one body, or of several of which the first calls it; those of one series share a word. Everybody who has a
/// seat is expected.
pub async fn insert_meeting(
    writing: &Writing,
    slug: &str,
    body_ids: &[&str],
    number: (i64, i64),
    plan: &Plan,
    series: Option<&str>,
) -> Result<(), Error> {
    let id = new_id();
    let columns: Vec<(&str, Value)> = vec![
        ("id", id.as_str().into()),
        ("slug", slug.into()),
        ("body_id", body_ids.first().copied().unwrap_or_default().into()),
        ("year", number.0.into()),
        ("number", number.1.into()),
        ("name_nb", plan.name_nb.as_str().into()),
        ("name_nn", plan.name_nn.as_str().into()),
        ("state", MeetingState::Planned.as_str().into()),
        ("starts_at", plan.starts_at.into()),
        ("ends_at", plan.ends_at.into()),
        ("place", plan.place.as_str().into()),
        ("video_link", plan.video_link.as_str().into()),
        ("items_due", plan.items_due.into()),
        ("papers_due", plan.papers_due.into()),
        ("publish_due", plan.publish_due.into()),
        ("series", series.into()),
        ("language", plan.language.into()),
        ("created_at", writing.now().into()),
        ("modified_at", writing.now().into()),
        ("constructed", false.into()),
        ("source", "".into()),
        ("version", 1_i64.into()),
    ];
    writing.insert("meeting", columns).await?;
    for (position, body_id) in (0_i64..).zip(body_ids) {
        let columns: Vec<(&str, Value)> =
            vec![("meeting_id", id.as_str().into()), ("body_id", (*body_id).into()), ("position", position.into())];
        writing.insert("meeting_body", columns).await?;
        super::expect_seats(writing, &id, body_id).await?;
    }
    Ok(())
}

/// Changes what is set of a meeting; `false` when somebody else changed it since `version`.
pub async fn update_plan(writing: &Writing, id: &str, version: i64, plan: &Plan) -> Result<bool, Error> {
    let sql =
        "UPDATE meeting SET name_nb = $3, name_nn = $4, starts_at = $5, ends_at = $6, place = $7, video_link = $8,
               items_due = $9, papers_due = $10, language = $11, modified_at = $12, publish_due = $13, version = version + 1
               WHERE id = $1 AND version = $2";
    let values = values![
        id,
        version,
        plan.name_nb.as_str(),
        plan.name_nn.as_str(),
        plan.starts_at,
        plan.ends_at,
        plan.place.as_str(),
        plan.video_link.as_str(),
        plan.items_due,
        plan.papers_due,
        plan.language,
        writing.now(),
        plan.publish_due
    ];
    Ok(writing.execute(sql, values).await? == 1)
}

/// Brings a meeting to its next state; `false` when it is no longer where it was.
pub async fn bring_forward(writing: &Writing, meeting: &Meeting, next: MeetingState) -> Result<bool, Error> {
    let sql = "UPDATE meeting SET state = $3, modified_at = $4, version = version + 1 WHERE id = $1 AND state = $2";
    let values = values![meeting.id.as_str(), meeting.state.as_str(), next.as_str(), writing.now()];
    Ok(writing.execute(sql, values).await? == 1)
}

/// Lets everybody see from now on when and where a meeting is.
pub async fn publish_meeting(writing: &Writing, id: &str) -> Result<(), Error> {
    let sql = "UPDATE meeting SET published_at = $2, modified_at = $2 WHERE id = $1 AND published_at IS NULL";
    writing.execute(sql, values![id, writing.now()]).await?;
    Ok(())
}

/// Lets everybody see what a meeting deals with from now on; `false` when they did already.
pub async fn publish_agenda(writing: &Writing, id: &str) -> Result<bool, Error> {
    let sql = "UPDATE meeting SET agenda_published_at = $2, modified_at = $2, version = version + 1
               WHERE id = $1 AND agenda_published_at IS NULL";
    Ok(writing.execute(sql, values![id, writing.now()]).await? == 1)
}

/// Notes that something in a meeting was changed.
pub async fn touch_meeting(writing: &Writing, id: &str) -> Result<(), Error> {
    let sql = "UPDATE meeting SET modified_at = $2, version = version + 1 WHERE id = $1";
    writing.execute(sql, values![id, writing.now()]).await?;
    Ok(())
}

/// Keeps the minutes as they are laid before the members, or corrected for that reason.
///
/// # Errors
///
/// Those of the database.
pub async fn insert_edition(
    writing: &Writing,
    id: &str,
    number: i64,
    content: &Content,
    reason: &str,
) -> Result<(), Error> {
    let content = serde_json::to_string(content).map_err(|error| Error::Row(error.to_string()))?;
    let columns: Vec<(&str, Value)> = vec![
        ("id", new_id().into()),
        ("meeting_id", id.into()),
        ("number", number.into()),
        ("content", content.into()),
        ("reason", reason.into()),
        ("made_at", writing.now().into()),
    ];
    writing.insert("minutes_edition", columns).await
}

/// Notes the day on which the newest edition was approved. One that was corrected before anybody approved it stays unapproved.
pub async fn approve_edition(writing: &Writing, id: &str) -> Result<(), Error> {
    let sql = "UPDATE minutes_edition SET approved_on = $2 WHERE meeting_id = $1 AND approved_on IS NULL
               AND number = (SELECT max(n.number) FROM minutes_edition n WHERE n.meeting_id = $1)";
    writing.execute(sql, values![id, writing.today()]).await?;
    Ok(())
}
