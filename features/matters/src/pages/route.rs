//! The way of a matter: every body, meeting and text on it, with days and links, in the order in which they came.

use crate::queries::{Consultation, Dealing, Matter};
use time::Date;
use web::{Context, in_norway};

/// A step on the way.
pub(super) struct Step {
    /// When it was, or will be.
    pub day: Option<Date>,
    /// Where it was.
    pub place: String,
    /// The page of that.
    pub link: Option<String>,
    /// How far it came there, and what came of it.
    pub told: String,
    /// Why the body did not take the matter up.
    pub reason: Option<String>,
    /// The page of the meeting.
    pub meeting: Option<String>,
    /// The page of the earlier answers.
    pub earlier: Option<String>,
    /// Whether it is behind the matter.
    pub is_done: bool,
}

/// All steps. What has no day of its own stands where it was sent.
pub(super) fn steps(context: &Context, matter: &Matter) -> Vec<Step> {
    let mut dealings: Vec<&Dealing> = matter.dealings.iter().collect();
    let mut steps = vec![begun(context, matter)];
    for consultation in matter.route() {
        let met = dealings.iter().position(|dealing| is_of(dealing, consultation));
        let meeting = met.map(|place| dealings.remove(place));
        steps.push((consultation.meeting_date.unwrap_or(consultation.sent_on), asked(context, consultation, meeting)));
    }
    steps.extend(dealings.into_iter().map(|dealing| dealt(context, dealing)));
    steps.extend(circulated(context, matter));
    // Steps of one day stay in this order.
    steps.sort_by_key(|(day, _)| *day);
    let mut steps: Vec<Step> = steps.into_iter().map(|(_, step)| step).collect();
    steps.extend(decided(context, matter));
    steps
}

fn begun(context: &Context, matter: &Matter) -> (Date, Step) {
    let step = Step {
        day: None,
        place: matter.body(context.lang()).value.to_owned(),
        link: Some(format!("/bodies/{}", matter.body_slug)),
        told: matter
            .opened_on
            .map(|day| context.t.with("matters-opened", "date", context.t.date(&day)))
            .unwrap_or_default(),
        reason: None,
        meeting: None,
        earlier: None,
        is_done: true,
    };
    (Date::MIN, step)
}

/// Whether a meeting is the one in which the body answered.
fn is_of(dealing: &Dealing, consultation: &Consultation) -> bool {
    dealing.body_slug == consultation.body_slug && Some(in_norway(dealing.starts_at).0) == consultation.meeting_date
}

fn asked(context: &Context, consultation: &Consultation, meeting: Option<&Dealing>) -> Step {
    let mut told = context.t.named("consultation-state-", consultation.state.as_str()).into_owned();
    if let Some(number) = &consultation.case_number {
        told = format!("{told}, {}", context.t.with("matters-case-number", "number", number.as_str()));
    }
    Step {
        day: consultation.meeting_date,
        place: consultation.body(context.lang()).value.to_owned(),
        link: Some(format!("/bodies/{}", consultation.body_slug)),
        told,
        reason: consultation.declined_reason.clone(),
        meeting: meeting.map(|dealing| format!("/meetings/{}", dealing.meeting_slug)),
        earlier: (consultation.editions > 0).then(|| format!("/consultations/{}/answers", consultation.id)),
        is_done: consultation.state.is_final(),
    }
}

fn dealt(context: &Context, dealing: &Dealing) -> (Date, Step) {
    let day = in_norway(dealing.starts_at).0;
    let told = match &dealing.result {
        Some(result) => context.t.named("matter-result-", result),
        None => context.t.get("route-on-agenda"),
    };
    let step = Step {
        day: Some(day),
        place: dealing.body(context.lang()).value.to_owned(),
        link: Some(format!("/bodies/{}", dealing.body_slug)),
        told: told.into_owned(),
        reason: None,
        meeting: Some(format!("/meetings/{}", dealing.meeting_slug)),
        earlier: None,
        is_done: dealing.result.is_some(),
    };
    (day, step)
}

/// Each text that went to the councils, and how many adopted it.
fn circulated(context: &Context, matter: &Matter) -> Vec<(Date, Step)> {
    let step = |(day, number): (Date, i64)| {
        let tally = matter.tally(number);
        let (adopted, asked) = (tally.adopted_unchanged.to_string(), tally.total.to_string());
        let step = Step {
            day: Some(day),
            place: context.t.with("matters-route-councils", "asked", asked.as_str()),
            link: Some(format!("/matters/{}/texts/{number}", matter.slug)),
            told: context.t.with_all("matters-adopted-of", &[("adopted", &adopted), ("asked", &asked)]),
            reason: None,
            meeting: None,
            earlier: None,
            is_done: tally.open() == 0,
        };
        (day, step)
    };
    super::show::circulated(matter).filter_map(|text| Some((text.circulated_on?, text.number))).map(step).collect()
}

fn decided(context: &Context, matter: &Matter) -> Option<Step> {
    Some(Step {
        day: Some(matter.decided_on?),
        place: context.t.named("matter-state-", &matter.state).into_owned(),
        link: None,
        told: matter
            .result
            .as_deref()
            .map(|one| context.t.named("matter-result-", one).into_owned())
            .unwrap_or_default(),
        reason: None,
        meeting: None,
        earlier: None,
        is_done: true,
    })
}
