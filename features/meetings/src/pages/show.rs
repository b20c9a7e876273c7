//! `GET /meetings/{meeting}`: a meeting with its agenda, papers, results and minutes.

use super::proposal::{Proposal, proposals};
use crate::policy;
use crate::queries::{self, Item, Meeting, Paper, Person, Row};
use crate::rules::{MeetingState, Quorum};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use time::OffsetDateTime;
use web::{Context, Error, Html, Page, Result, in_norway, markdown, render};

#[derive(Template)]
#[template(path = "meeting.html")]
struct Show<'a> {
    page: Page,
    meeting: &'a Meeting,
    /// The items and breaks, with the time at which each begins where times are set.
    agenda: Vec<Row<'a>>,
    /// How many minutes the agenda is longer than the meeting.
    overrun: Option<i64>,
    /// The answers that the reader may give in matters.
    proposals: Vec<Proposal>,
    quorum: Quorum,
    may_coordinate: bool,
    may_propose: bool,
    is_member: bool,
}

impl Show<'_> {
    fn text(&self, item: &Item) -> Html {
        markdown(item.text(self.page.t.lang()).value)
    }

    fn words(&self, item: Option<&Item>) -> Option<Html> {
        let part = self.meeting.part(item.map(|item| item.id.as_str()))?;
        (!part.words.is_empty()).then(|| markdown(&part.words))
    }

    /// The title, or what stands for one that is kept from the reader.
    fn title(&self, item: &Item) -> String {
        let title = item.title(self.page.t.lang()).value;
        if title.is_empty() { self.page.t.get("agenda-item-exempt").into_owned() } else { title.to_owned() }
    }

    fn proposal(&self, item: &Item) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.item_id == item.id)
    }

    fn time(&self, at: &OffsetDateTime) -> String {
        super::time_of_day(*at)
    }

    /// The papers of an item, and apart from them what its speakers show.
    fn papers<'a>(&self, item: &'a Item) -> [(&'static str, Vec<&'a Paper>); 2] {
        [("", item.case_papers().collect()), ("papers-presentations", item.presentations().collect())]
    }

    /// Whether the reader may hand in what speakers show, when papers cannot be handed in any more.
    fn may_add_presentations(&self) -> bool {
        self.may_coordinate && self.meeting.state.has_minutes()
    }

    fn may(&self, next: MeetingState) -> bool {
        self.may_coordinate && self.meeting.state.may_become(next)
    }

    /// The day of a moment, in words.
    fn day(&self, at: &OffsetDateTime) -> String {
        self.page.t.date(&in_norway(*at).0)
    }

    fn there(&self) -> Vec<&Person> {
        self.meeting.people.iter().filter(|person| person.is_present()).collect()
    }

    fn away(&self) -> Vec<&Person> {
        self.meeting.people.iter().filter(|person| !person.is_present()).collect()
    }
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = &queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let host = meeting.host().map(|host| host.name(context.lang()).value).unwrap_or_default();
    let title = format!("{host}: {}", super::name(&context.t, meeting));
    let page = super::at(&tx, &context, meeting, title).await?;
    render(&Show {
        page,
        agenda: meeting.rows(),
        overrun: meeting.timetable().overrun,
        proposals: proposals(&tx, &context, meeting).await?,
        quorum: meeting.quorum(None),
        may_coordinate: policy::may_coordinate(&context.reader, meeting),
        may_propose: policy::may_propose(&context.reader, meeting) && meeting.state.is_open(),
        is_member: policy::may_read_internal(&context.reader, meeting),
        meeting,
    })
}
