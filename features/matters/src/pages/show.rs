//! `GET /matters/{matter}`: the matter, how its joint resolution stands, and what the reader can do with it.

use super::route::Step;
use crate::policy;
use crate::queries::{Consultation, Matter, ResolutionText};
use crate::rules::{self, ConsultationState, Standing, Tally};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use textdiff::Part;
use time::Date;
use web::{Context, Html, Page, Result, markdown, render};

#[derive(Template)]
#[template(path = "matter.html")]
struct Show<'a> {
    page: Page,
    matter: &'a Matter,
    text: Html,
    recommendation: Html,
    round: Option<Round<'a>>,
    earlier: Vec<i64>,
    standing: Option<Standing>,
    late: usize,
    deadline: Option<Date>,
    may_coordinate: bool,
    steps: Vec<Step>,
    actions: Vec<Action>,
}

/// A text with the answers to it.
pub(super) struct Round<'a> {
    pub text: &'a ResolutionText,
    pub words: Html,
    pub tally: Tally,
    pub answers: Vec<Answer<'a>>,
}

/// More answers than this would push everything else out of sight, and are shown when asked for.
const LONG: usize = 30;

impl Round<'_> {
    /// Whether there are too many answers to show them all at once.
    pub(super) fn is_long(&self) -> bool {
        self.answers.len() > LONG
    }
}

/// A council's answer as it is shown.
pub(super) struct Answer<'a> {
    pub consultation: &'a Consultation,
    pub late: bool,
    pub difference: Vec<Part>,
}

/// What the reader can do next about a consultation.
struct Action {
    body: String,
    id: String,
    state: ConsultationState,
}

/// Shows the page. One statement reads it all.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.single();
    let matter = &super::matter(&tx, &context, &slug).await?;
    let lang = context.lang();
    let page = super::shell(&context, matter, matter.title(lang).value);
    let may_coordinate = policy::may_coordinate(&context.reader, matter.place());
    let text = markdown(matter.text(lang).value);
    let recommendation = markdown(matter.recommendation(lang).value);
    let deadline = matter.joint.as_ref().and_then(|joint| joint.deadline);
    let mut circulated: Vec<&ResolutionText> = circulated(matter).collect();
    let round = circulated.pop().map(|text| round(matter, text, tx.today()));
    let earlier = circulated.iter().map(|text| text.number).collect();
    let late = round.as_ref().map_or(0, |round| round.answers.iter().filter(|answer| answer.late).count());
    let actions = actions(&context, matter);
    let standing = matter.standing();
    let steps = super::route::steps(&context, matter);
    render(&Show {
        page,
        text,
        recommendation,
        round,
        earlier,
        standing,
        late,
        deadline,
        may_coordinate,
        steps,
        actions,
        matter,
    })
}

/// The circulated texts, oldest first.
pub(super) fn circulated(matter: &Matter) -> impl Iterator<Item = &ResolutionText> {
    let texts = matter.joint.as_ref().map(|joint| joint.texts.as_slice()).unwrap_or_default();
    texts.iter().filter(|text| text.circulated_on.is_some())
}

/// A circulated text with its answers.
pub(super) fn round<'a>(matter: &'a Matter, text: &'a ResolutionText, today: Date) -> Round<'a> {
    let deadline = matter.joint.as_ref().and_then(|joint| joint.deadline);
    let current = matter.joint.as_ref().and_then(|joint| joint.current()).map(|text| text.number);
    let answer = |one: &'a Consultation| Answer {
        late: Some(text.number) == current && rules::is_late(one.state, deadline, today),
        difference: difference(text, one),
        consultation: one,
    };
    Round {
        words: markdown(&text.words),
        tally: matter.tally(text.number),
        answers: matter.answers(text.number).map(answer).collect(),
        text,
    }
}

fn difference(text: &ResolutionText, consultation: &Consultation) -> Vec<Part> {
    match (&consultation.resolution, consultation.state) {
        (Some(words), ConsultationState::AdoptedWithChange) => textdiff::diff(&text.words, words),
        _ => Vec::new(),
    }
}

fn actions(context: &Context, matter: &Matter) -> Vec<Action> {
    if context.reader.account().is_none() || !matches!(matter.state.as_str(), "open" | "circulating" | "adopted") {
        return Vec::new();
    }
    let current = matter.joint.as_ref().and_then(|joint| joint.current()).map(|text| text.number);
    matter
        .consultations
        .iter()
        .filter(|one| one.text_number.is_none() || one.text_number == current)
        .filter(|one| policy::may_answer(&context.reader, one))
        .map(|one| Action { body: one.body(context.lang()).value.to_owned(), id: one.id.clone(), state: one.state })
        .collect()
}
