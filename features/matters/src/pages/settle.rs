//! What an answer, its correction or its withdrawal makes of the whole.

use crate::queries::{self, Consultation, Matter};
use crate::rules::{ConsultationState, Standing, Tally, Turn, standing, turn};
use audit::{Record, Writing};
use serde_json::json;
use web::Result;

/// Brings the matter to the state that follows when this consultation has the state `answer`, and tells which notice is shown for
/// that, if it is another.
pub(super) async fn settle(
    writing: &mut Writing,
    matter: &Matter,
    consultation: &Consultation,
    answer: ConsultationState,
) -> Result<Option<&'static str>> {
    match turn(matter.state == "adopted", standing_with(matter, consultation, answer)) {
        // What is not about a text changes nothing of the whole.
        _ if consultation.text_number.is_none() => Ok(None),
        Turn::Stays => Ok(None),
        Turn::Adopted => adopt(writing, matter).await.map(Some),
        Turn::Reopened => reopen(writing, matter).await.map(Some),
    }
}

fn standing_with(matter: &Matter, consultation: &Consultation, answer: ConsultationState) -> Standing {
    let (Some(joint), Some(number)) = (&matter.joint, consultation.text_number) else { return Standing::Open };
    let states = matter.answers(number).map(|one| if one.id == consultation.id { answer } else { one.state });
    standing(joint.rule(), &Tally::of(states))
}

/// The joint resolution holds: the assignments that waited for it are given.
async fn adopt(writing: &mut Writing, matter: &Matter) -> Result<&'static str> {
    queries::set_state(writing, &matter.id, "adopted", Some(writing.today()), Some("adopted")).await?;
    let given = queries::give_assignments(writing, &matter.id).await?;
    writing.record(Record {
        action: "matter-adopted",
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: Some(json!({ "state": matter.state })),
        after: Some(json!({ "state": "adopted", "assignments_given": given })),
    });
    writing.announce("matter-adopted", &json!({ "matter": matter.slug }))?;
    Ok("matter-adopted")
}

/// The joint resolution holds no more. Assignments that were given stay given: somebody has begun on them, and whether they
/// are to stop is for people to say.
async fn reopen(writing: &mut Writing, matter: &Matter) -> Result<&'static str> {
    queries::set_state(writing, &matter.id, "circulating", None, None).await?;
    writing.record(Record {
        action: "matter-reopened",
        subject_kind: "matter",
        subject: matter.slug.clone(),
        before: Some(json!({ "state": matter.state, "decided_on": matter.decided_on })),
        after: Some(json!({ "state": "circulating" })),
    });
    writing.announce("matter-reopened", &json!({ "matter": matter.slug }))?;
    Ok("matter-reopened")
}
