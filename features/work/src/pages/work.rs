//! `GET /work`: what waits for the reader.

use crate::entry::Entry;
use crate::group::{Group, Kind};
use askama::Template;
use axum::response::Response;
use bodies::queries::Mine;
use serde::Deserialize;
use web::{Context, Page, Result, render};

/// How many entries of a group the page shows before it is asked for all.
const SHOWN: usize = 10;

/// How many it shows when it is.
const ALL: usize = 500;

#[derive(Template)]
#[template(path = "work.html")]
struct Work {
    page: Page,
    groups: Vec<Group>,
    /// How much of what is shown is late.
    late: usize,
}

impl Work {
    fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.entries.is_empty())
    }
}

/// Shows the page: all groups, or with `?show=` all of one.
pub async fn get(context: Context) -> Result<Response> {
    if context.reader.account().is_none() {
        return Err(context.refused());
    }
    let asked = context.query("show").and_then(|show| Kind::ALL.into_iter().find(|kind| kind.as_str() == show));
    let shown = if asked.is_some() { ALL } else { SHOWN };
    let mut waiting = Waiting::find(&context, shown).await?;
    let kinds = Kind::ALL.into_iter().filter(|kind| asked.is_none_or(|asked| asked == *kind));
    let groups: Vec<Group> = kinds.map(|kind| Group::of(kind, waiting.take(kind), shown)).collect();
    let late = groups.iter().flat_map(|group| &group.entries).filter(|entry| entry.is_late).count();
    let page = context.page(context.t.get("work-title"));
    render(&Work { page, groups, late })
}

/// What waits, by the feature that knows it.
#[derive(Default, Deserialize)]
struct Tasks {
    matters: matters::queries::Tasks,
    meetings: meetings::queries::Tasks,
    assignments: assignments::queries::Tasks,
}

/// What waits, by what it asks.
#[derive(Default)]
struct Waiting {
    read: Vec<Entry>,
    decide: Vec<Entry>,
    answer: Vec<Entry>,
    write: Vec<Entry>,
}

impl Waiting {
    /// Asks all features in one statement. One more than is shown tells that there are more.
    async fn find(context: &Context, shown: usize) -> Result<Self> {
        let (t, reader) = (&context.t, &context.reader);
        let most = i64::try_from(shown + 1).unwrap_or(i64::MAX);
        let tx = context.state.database.single();
        let today = tx.today();
        let mut mine = Mine::new(&tx, reader);
        matters::queries::ask_for_tasks(&mut mine, most);
        meetings::queries::ask_for_tasks(&mut mine, &tx, most);
        assignments::queries::ask_for_tasks(&mut mine, most);
        let Tasks { matters, meetings, assignments } = mine.answers(&tx).await?;
        let meetings = meetings.in_order();
        let mut waiting = Self::default();
        waiting.answer.extend(matters.to_answer.iter().map(|task| Entry::to_answer(t, task, today)));
        waiting.decide.extend(matters.to_decide.iter().map(|task| Entry::to_decide(t, task, today)));
        waiting.read.extend(matters.to_read.iter().map(|matter| Entry::to_read(t, matter)));
        waiting.read.extend(meetings.coming.iter().map(|meeting| Entry::to_prepare(t, meeting, reader)));
        let deciding = meetings.coming.iter().filter(|meeting| meeting.decisions > 0);
        waiting.decide.extend(deciding.map(|meeting| Entry::to_attend(t, meeting)));
        waiting.write.extend(meetings.to_call.iter().map(|meeting| Entry::to_call(t, meeting, today)));
        waiting.write.extend(meetings.to_minute.iter().map(|meeting| Entry::to_minute(t, meeting, today)));
        waiting.write.extend(assignments.to_report.iter().map(|task| Entry::to_report(t, task, today)));
        waiting.decide.extend(assignments.to_answer.iter().map(|task| Entry::to_note(t, task)));
        Ok(waiting)
    }

    fn take(&mut self, kind: Kind) -> Vec<Entry> {
        std::mem::take(match kind {
            Kind::Read => &mut self.read,
            Kind::Decide => &mut self.decide,
            Kind::Answer => &mut self.answer,
            Kind::Write => &mut self.write,
        })
    }
}
