//! `GET /meetings/{meeting}/participants` and `.csv`: who has signed up, for those who run the meeting. Each look is noted.

use super::sealed;
use crate::queries::{self, Count, Participant, Signup};
use crate::rules;
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use database::Tx;
use meetings::queries::Meeting;
use meetings::rules::MeetingState;
use web::{Context, Page, Result, T, collate, render};

/// The columns of the table, which stay the same in every language.
const COLUMNS: [&str; 6] = ["name", "email", "party", "attendance", "state", "came"];

/// Somebody in the list.
struct Row {
    participant: Participant,
    name: String,
    email: String,
    party: String,
}

#[derive(Template)]
#[template(path = "participants.html")]
struct Participants<'a> {
    page: Page,
    meeting: &'a Meeting,
    signup: &'a Signup,
    /// Those who take part, by name.
    seated: Vec<Row>,
    /// Those who wait, the first first.
    waiting: Vec<Row>,
    counts: Vec<(String, Count)>,
    total: Total,
    /// How many take part from afar.
    by_video: usize,
    /// Whether it is noted who came.
    is_held: bool,
    /// Whether somebody can be added and removed.
    is_kept: bool,
}

/// How many there are of all parties together.
#[derive(Default)]
struct Total {
    seated: i64,
    waiting: i64,
    came: i64,
}

impl Total {
    fn of(counts: &[Count]) -> Self {
        counts.iter().fold(Self::default(), |total, count| Self {
            seated: total.seated + count.seated,
            waiting: total.waiting + count.waiting,
            came: total.came + count.came,
        })
    }
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (meeting, signup) = super::run(&tx, &context, &slug).await?;
    let (waiting, mut seated): (Vec<_>, Vec<_>) =
        rows(&tx, &context, &meeting).await?.into_iter().partition(|row| row.participant.is_waiting());
    seated.sort_by(|one, other| collate(&one.name, &other.name));
    let counts = queries::counts(&tx, &context.reader, &meeting).await?;
    let named = |count: Count| (party(&context.t, count.party(context.lang()).map(|party| party.value)), count);
    let page = meetings::pages::below(&tx, &context, &meeting, context.t.get("meetings-participants")).await?;
    let response = render(&Participants {
        page,
        by_video: seated.iter().filter(|row| !row.participant.way().takes_seat()).count(),
        seated,
        waiting,
        total: Total::of(&counts),
        counts: counts.into_iter().map(named).collect(),
        is_held: is_held(&meeting, &tx),
        is_kept: meeting.state != MeetingState::Cancelled && rules::is_kept(meeting.ends_at, tx.now()),
        meeting: &meeting,
        signup: &signup,
    })?;
    context.viewed(super::viewing("participant-list", &meeting));
    Ok(response)
}

/// Sends the list as a table. What participants need stands on a page of its own, and not here.
pub async fn csv(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (meeting, _) = super::run(&tx, &context, &slug).await?;
    let fields = |row: Row| {
        let Participant { way, state, came, .. } = row.participant;
        vec![row.name, row.email, row.party, way, state, if came { "yes".to_owned() } else { String::new() }]
    };
    let table: Vec<Vec<String>> = rows(&tx, &context, &meeting).await?.into_iter().map(fields).collect();
    context.viewed(super::viewing("participant-export", &meeting));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{slug}.csv\"")),
    ];
    Ok((headers, web::csv(&COLUMNS, &table)).into_response())
}

/// Whether it may be noted who came: from the day of the meeting on.
pub(super) fn is_held(meeting: &Meeting, tx: &Tx) -> bool {
    let has_begun = !meeting.state.is_to_come() || meeting.starts_at.date() <= tx.today();
    has_begun && meeting.state != MeetingState::Cancelled
}

async fn rows(tx: &Tx, context: &Context, meeting: &Meeting) -> Result<Vec<Row>> {
    let vault = &context.state.vault;
    let mut rows = Vec::new();
    for participant in queries::of_meeting(tx, &context.reader, meeting).await? {
        let name = participant.open_name(vault, tx).await.map_err(sealed)?;
        let email = participant.open_email(vault, tx).await.map_err(sealed)?.unwrap_or_default();
        let party = party(&context.t, participant.party(context.lang()).map(|party| party.value));
        rows.push(Row { name, email, party, participant });
    }
    Ok(rows)
}

fn party(t: &T, name: Option<&str>) -> String {
    name.map_or_else(|| t.get("signup-party-other").into_owned(), str::to_owned)
}
