//! `GET /meetings/{meeting}/participants/needs`: what participants need on the day, apart from the list, for those who run the meeting.
//! Each look is noted.

use super::sealed;
use crate::queries;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use meetings::queries::Meeting;
use web::{Context, Page, Result, render};

#[derive(Template)]
#[template(path = "needs.html")]
struct Needs<'a> {
    page: Page,
    meeting: &'a Meeting,
    /// What is needed, by whom, and how they take part.
    needs: Vec<(String, String, String)>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (meeting, _) = super::run(&tx, &context, &slug).await?;
    let vault = &context.state.vault;
    let mut needs = Vec::new();
    for participant in queries::of_meeting(&tx, &context.reader, &meeting).await? {
        let needed = participant.open_needs(vault, &tx).await.map_err(sealed)?;
        if !needed.is_empty() && !participant.is_waiting() {
            let name = participant.open_name(vault, &tx).await.map_err(sealed)?;
            needs.push((needed, name, participant.way));
        }
    }
    let page = meetings::pages::below(&tx, &context, &meeting, context.t.get("needs-title")).await?;
    let page = page.crumb(format!("/meetings/{slug}/participants"), context.t.get("meetings-participants"));
    let response = render(&Needs { page, meeting: &meeting, needs })?;
    context.viewed(super::viewing("participant-needs", &meeting));
    Ok(response)
}
