//! `POST /meetings/{meeting}/publish`: letting everybody see what a meeting deals with; and what is looked through before anything of a
//! meeting becomes public.

use crate::queries::{self, Item, ItemWords, Meeting};
use audit::Record;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use serde_json::json;
use web::{Context, Error, FormData, Publishing, Result, T, see_other};

/// Publishes the agenda with its papers.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let meeting = super::coordinated(&writing, &context, &slug).await?;
    if !meeting.published || meeting.agenda_published {
        return Err(Error::Conflict { reason: "meetings-elsewhere" });
    }
    let found = agenda(&context.t, &meeting);
    if !found.is_known(&data) {
        return ask(&writing, &context, &meeting, &found, "publish").await;
    }
    queries::publish_agenda(&writing, &meeting.id).await?;
    writing.record(record("agenda-published", &slug, &found));
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}"), "agenda-published"))
}

/// What is found in an agenda that is about to become public. What is exempt does not.
pub(super) fn agenda(t: &T, meeting: &Meeting) -> Publishing {
    let mut found = Publishing::default();
    for text in [&meeting.place, &meeting.name_nb, &meeting.name_nn] {
        found.text(&super::name(t, meeting), text);
    }
    for row in meeting.rows() {
        let place = match row.place {
            Some(place) => t.with("agenda-item-number", "number", place),
            None => t.named("item-kind-", row.item.kind.as_str()).into_owned(),
        };
        look(&mut found, &place, row.item);
    }
    found
}

/// What is found in what somebody writes of an item on a published agenda.
pub(super) fn words(t: &T, words: &ItemWords) -> Publishing {
    let mut found = Publishing::default();
    let mut look = |field: &str, text: &str| found.text(&t.named("item-form-", field), text);
    if words.legal_basis.is_some() {
        look("public_title_nb", &words.public_title_nb);
        look("public_title_nn", &words.public_title_nn);
        return found;
    }
    look("title_nb", &words.title_nb);
    look("title_nn", &words.title_nn);
    look("text_nb", &words.text_nb);
    look("text_nn", &words.text_nn);
    look("recommendation_nb", &words.recommendation_nb);
    look("recommendation_nn", &words.recommendation_nn);
    words.speakers.iter().for_each(|speaker| look("speakers", &speaker.words()));
    found
}

/// What is found in a proposal that comes on a published agenda.
pub(super) fn proposal(t: &T, item: &Item) -> Publishing {
    let mut found = Publishing::default();
    look(&mut found, &t.get("meetings-proposals"), item);
    found
}

fn look(found: &mut Publishing, place: &str, item: &Item) {
    if item.legal_basis.is_some() {
        [&item.public_title_nb, &item.public_title_nn].into_iter().for_each(|text| found.text(place, text));
        return;
    }
    let texts = [&item.title_nb, &item.title_nn, &item.text_nb, &item.text_nn];
    let more = [&item.recommendation_nb, &item.recommendation_nn];
    texts.into_iter().chain(more).chain(&item.speaker_words()).for_each(|text| found.text(place, text));
    for paper in item.papers.iter().filter(|paper| paper.legal_basis.is_none()) {
        [&paper.title_nb, &paper.title_nn, &paper.file_name].into_iter().for_each(|text| found.text(place, text));
    }
}

/// What is found in minutes that are about to become public.
pub(super) fn minutes(t: &T, meeting: &Meeting) -> Publishing {
    let mut found = Publishing::default();
    for (place, item) in (1_usize..).zip(meeting.agenda()).filter(|(_, item)| item.legal_basis.is_none()) {
        let place = t.with("agenda-item-number", "number", place);
        found.text(&place, &item.resolution);
        meeting.part(Some(&item.id)).into_iter().for_each(|part| found.text(&place, &part.words));
        meeting.votes_on(&item.id).for_each(|vote| found.text(&place, &vote.words));
    }
    meeting.part(None).into_iter().for_each(|part| found.text(&t.get("minutes-whole"), &part.words));
    for person in &meeting.people {
        let texts = [&person.role_nb, &person.role_nn, &person.deputy];
        texts.into_iter().for_each(|text| found.text(&t.get("attendance-title"), text));
    }
    found
}

/// Asks whether it is to be published, by the step of that name.
pub(super) async fn ask(
    tx: &Tx,
    context: &Context,
    meeting: &Meeting,
    found: &Publishing,
    step: &str,
) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.named("meeting-do-", step)).await?;
    let path = format!("/meetings/{}", meeting.slug);
    found.ask(page, &path, &format!("{path}/{step}"), &[])
}

/// What the audit log says: that it was done, and how much of what was found was published knowingly.
pub(super) fn record(action: &'static str, slug: &str, found: &Publishing) -> Record {
    Record {
        action,
        subject_kind: "meeting",
        subject: slug.to_owned(),
        before: None,
        after: found.noted().map(|number| json!({ "contact_details": number })),
    }
}
