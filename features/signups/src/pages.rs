//! The feature's pages, one page or action a file.

pub mod add;
pub mod came;
pub mod edit;
pub mod needs;
pub mod own;
pub mod participants;
pub mod remove;
pub mod signup;
pub mod withdraw;

mod enter;
mod fields;

use crate::queries::{self, Participant, Signup};
use crate::rules;
use access::Reader;
use audit::Viewing;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use meetings::queries::Meeting;
use web::{Context, Error, Result, session_token_hash};

/// The meeting, and how people sign up for it, for whoever may know of it.
async fn found(tx: &Tx, context: &Context, slug: &str) -> Result<(Meeting, Signup)> {
    let meeting = meetings::queries::find(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    let signup = queries::signup(tx, &context.reader, &meeting.id).await?.ok_or(Error::NotFound)?;
    Ok((meeting, signup))
}

/// The same for whoever runs it.
async fn run(tx: &Tx, context: &Context, slug: &str) -> Result<(Meeting, Signup)> {
    let meeting = meetings::pages::coordinated(tx, context, slug).await?;
    let signup = queries::signup(tx, &context.reader, &meeting.id).await?.ok_or(Error::NotFound)?;
    Ok((meeting, signup))
}

/// The same while it may be known who has signed up, and it will take place or did.
async fn run_while_kept(tx: &Tx, context: &Context, slug: &str) -> Result<(Meeting, Signup)> {
    let (meeting, signup) = run(tx, context, slug).await?;
    let is_kept = rules::is_kept(meeting.ends_at, tx.now());
    let takes_place = meeting.state != meetings::rules::MeetingState::Cancelled;
    if is_kept && takes_place { Ok((meeting, signup)) } else { Err(Error::Conflict { reason: "signup-over" }) }
}

/// The participant with this link, the meeting and how one signs up for it. Whoever has the link was allowed to know the meeting.
async fn own(tx: &Tx, link: &str) -> Result<(Participant, Meeting, Signup)> {
    let participant = queries::by_link(tx, &session_token_hash(link)).await?.ok_or(Error::NotFound)?;
    let system = Reader::system();
    let meeting = meetings::queries::find(tx, &system, &participant.meeting_slug).await?.ok_or(Error::NotFound)?;
    let signup = queries::signup(tx, &system, &meeting.id).await?.ok_or(Error::NotFound)?;
    Ok((participant, meeting, signup))
}

/// A look at who has signed up for a meeting.
fn viewing(page: &'static str, meeting: &Meeting) -> Viewing {
    Viewing { page, subject_kind: "meeting", subject: meeting.id.clone() }
}

/// A form that was not taken, shown again with what was typed.
fn again(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}

/// What could not be sealed or opened.
fn sealed(error: vault::Error) -> Error {
    match error {
        vault::Error::Database(error) => error.into(),
        other => Error::Internal(other.to_string()),
    }
}
