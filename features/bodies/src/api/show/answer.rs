//! A body as programs read it.

mod parts;

use super::super::BodyAnswer;
use crate::queries::Details;
use parts::{ChairAnswer, MandateAnswer, MemberAnswer, RuleAnswer, SeatAnswer, SuccessionAnswer};
use serde::Serialize;
use time::Date;
use utoipa::ToSchema;
use web::{Api, Words};

/// A body, what it is for, who sits in it and who should.
#[derive(Serialize, ToSchema)]
pub struct BodyDetails {
    /// The body.
    #[serde(flatten)]
    body: BodyAnswer,
    /// What it is for, as Markdown: the words of the mandate that holds, or held last.
    mandate: Words,
    /// All versions of its mandate, oldest first.
    mandates: Vec<MandateAnswer>,
    /// Who sits in it, as Markdown.
    composition: Words,
    /// Its seats.
    seats: Vec<SeatAnswer>,
    /// Who is, was and will be in it.
    members: Vec<MemberAnswer>,
    /// Who must be in it, and whether they are.
    composition_rules: Vec<RuleAnswer>,
    /// Which party's turn it is to chair it, oldest first.
    chair_terms: Vec<ChairAnswer>,
    /// The bodies whose place it took.
    predecessors: Vec<SuccessionAnswer>,
    /// The bodies that took its place.
    successors: Vec<SuccessionAnswer>,
    /// The bodies that report to it, or stand below it.
    below: Vec<BodyAnswer>,
    /// Where the facts come from.
    source: String,
}

impl BodyDetails {
    pub(super) fn of<P>(api: &Api<P>, details: &Details, today: Date) -> Self {
        let body = &details.body;
        let mandate = details.mandate_on(today);
        let rules = details.verdicts_on(today);
        Self {
            body: BodyAnswer::of(api, body),
            mandate: mandate.map_or_else(|| Words::new("", ""), |one| Words::new(&one.text_nb, &one.text_nn)),
            mandates: details.mandates.iter().map(|one| MandateAnswer::of(api, body, one)).collect(),
            composition: Words::new(&body.composition_nb, &body.composition_nn),
            seats: details.seats.iter().map(|one| SeatAnswer::of(api, one)).collect(),
            members: details.memberships.iter().map(|one| MemberAnswer::of(api, details, one)).collect(),
            composition_rules: rules.into_iter().map(|(rule, verdict)| RuleAnswer::of(rule, verdict)).collect(),
            chair_terms: details.chairs.iter().map(|one| ChairAnswer::of(api, one)).collect(),
            predecessors: details.predecessors.iter().map(|one| SuccessionAnswer::of(api, one)).collect(),
            successors: details.successors.iter().map(|one| SuccessionAnswer::of(api, one)).collect(),
            below: details.below.iter().map(|one| BodyAnswer::of(api, one)).collect(),
            source: body.source.clone(),
        }
    }
}
