//! `GET` and `POST /agenda-items/{item}/votes/new`: a vote on an item, and who cannot take part in it.

use crate::queries::{self, Item, Meeting, NewVote, Person};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

/// How a vote is taken.
const METHODS: [(&str, &str); 3] =
    [("consensus", "consensus"), ("show_of_hands", "show_of_hands"), ("roll_call", "roll_call")];

#[derive(Template)]
#[template(path = "vote.html")]
struct Form<'a> {
    page: Page,
    form: FormState,
    item: &'a Item,
    /// Those who vote and are there.
    voters: Vec<&'a Person>,
    methods: Vec<(&'static str, String)>,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &id).await?;
    let mut form = FormState::new("vote-form-").with("method", "consensus");
    let item = meeting.item(&id).filter(|item| item.is_dealt_with()).ok_or(Error::NotFound)?;
    form = form.with("words", item.recommendation(context.lang()).value);
    for conflict in meeting.conflicts.iter().filter(|conflict| conflict.agenda_item_id == id) {
        form = form.with("barred", &conflict.attendance_id);
    }
    show(&tx, &context, &meeting, item, form).await
}

/// Notes the vote.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("vote-form-", &data);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &id).await?;
    let item = meeting.item(&id).filter(|item| item.is_dealt_with()).ok_or(Error::NotFound)?;
    let voters = voters(&meeting);
    let barred: Vec<&str> = voters
        .iter()
        .map(|person| person.id.as_str())
        .filter(|id| data.values("barred").any(|one| one == *id))
        .collect();
    let words = form.required("words", 20_000);
    let method = form.choice("method", &METHODS).unwrap_or_default();
    let vote = count(&mut form, &data, &voters, &barred, method, &words);
    let (Some(vote), true) = (vote, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &meeting, item, form).await?));
    };
    let grounds: Vec<(&str, &str)> = barred.iter().map(|id| (*id, "fvl-6")).collect();
    queries::set_conflicts(&writing, &id, &grounds).await?;
    queries::insert_vote(&writing, &id, &vote).await?;
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "vote-noted",
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        after: Some(serde_json::json!({ "item": id, "method": method, "adopted": vote.adopted })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{}/minutes", meeting.slug), "vote-noted"))
}

/// Counts the votes; nothing when they cannot be right, which the form then says.
fn count<'a>(
    form: &mut FormState,
    data: &FormData,
    voters: &[&'a Person],
    barred: &[&str],
    method: &'a str,
    words: &'a str,
) -> Option<NewVote<'a>> {
    let may_vote = voters.iter().filter(|person| !barred.contains(&person.id.as_str()));
    let mut vote = NewVote { words, method, counted: None, adopted: true, ballots: Vec::new() };
    match method {
        "show_of_hands" => {
            let counted = form.number("votes_for", 0, 1000).zip(form.number("votes_against", 0, 1000));
            let Some((votes_for, against)) = counted else {
                form.fail("votes_for", "vote-form-error-count");
                return None;
            };
            if usize::try_from(votes_for + against).is_ok_and(|all| all > may_vote.count()) {
                form.fail("votes_for", "vote-form-error-many");
            }
            vote.counted = Some((votes_for, against));
        }
        "roll_call" => {
            for person in may_vote {
                match data.value(&format!("ballot-{}", person.id)) {
                    "for" => vote.ballots.push((person.id.as_str(), true)),
                    "against" => vote.ballots.push((person.id.as_str(), false)),
                    _ => {
                        form.fail("method", "vote-form-error-ballot");
                        return None;
                    }
                }
            }
            let count = |is_for| i64::try_from(vote.ballots.iter().filter(|ballot| ballot.1 == is_for).count());
            vote.counted = count(true).ok().zip(count(false).ok());
        }
        _ => {}
    }
    vote.adopted = match vote.counted {
        // The chair's vote decides (kommuneloven section 11-9).
        Some((votes_for, against)) if votes_for == against => {
            form.choice("casting", &[("for", true), ("against", false)])?
        }
        Some((votes_for, against)) => votes_for > against,
        None => true,
    };
    Some(vote)
}

fn voters(meeting: &Meeting) -> Vec<&Person> {
    meeting.people.iter().filter(|person| person.votes && person.is_present()).collect()
}

async fn open(tx: &Tx, context: &Context, id: &str) -> Result<Meeting> {
    let meeting = super::coordinated_by_item(tx, context, id).await?;
    if meeting.state.is_held() { Ok(meeting) } else { Err(Error::Conflict { reason: "minutes-not-now" }) }
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, item: &Item, form: FormState) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("vote-form-title")).await?;
    let methods = METHODS.map(|(name, _)| (name, context.t.named("vote-method-", name).into_owned())).to_vec();
    render(&Form { page, form, item, voters: voters(meeting), methods })
}
