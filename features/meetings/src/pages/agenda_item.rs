//! `GET` and `POST /agenda-items/{item}/edit`: changing an item.

use super::publishing;
use super::write_item::{self, Around};
use crate::queries::{self, Item, ItemWords, Meeting};
use crate::rules::ItemKind;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use serde_json::{Value, json};
use web::{Context, Error, FormData, FormState, Publishing, Result, see_other};

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &id).await?;
    let item = meeting.item(&id).ok_or(Error::NotFound)?;
    show(&tx, &context, &meeting, item, &form(item), &Publishing::default()).await
}

/// Changes it. When somebody else was faster, the form comes back with what was typed, and nothing is changed.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("item-form-", &data);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &id).await?;
    let item = meeting.item(&id).ok_or(Error::NotFound)?;
    let (kind, mut words) = write_item::read(&mut form, item.kind);
    write_item::shield(&writing, &mut words, item.matter_slug.as_deref()).await?;
    if kind == ItemKind::Break && has_more(&meeting, item) {
        form.fail("kind", "item-form-error-break");
    }
    let is_public = meeting.agenda_published && item.is_accepted();
    let found = if is_public { publishing::words(&context.t, &words) } else { Publishing::default() };
    if !form.is_valid() || !found.is_known(&data) {
        return Ok(super::again(show(&writing, &context, &meeting, item, &form, &found).await?));
    }
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::update_item(&writing, &id, version, kind, &words).await? {
        form.fail("title_nb", "meetings-conflict");
        let shown = show(&writing, &context, &meeting, item, &form, &found).await?;
        return Ok((StatusCode::CONFLICT, shown).into_response());
    }
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "item-edited",
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        after: Some(noted(&id, &words, &found)),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{}", meeting.slug), "item-edited"))
}

/// Whether an item has what a break cannot have, besides its words.
fn has_more(meeting: &Meeting, item: &Item) -> bool {
    let is_minuted = meeting.part(Some(&item.id)).is_some_and(|part| !part.words.is_empty());
    item.matter_slug.is_some()
        || item.result.is_some()
        || !item.resolution.is_empty()
        || !item.papers.is_empty()
        || is_minuted
        || meeting.votes_on(&item.id).next().is_some()
}

/// What the audit log says of an item: its words, unless they are kept from the public, which the log would keep for ever; and how much
/// of what was found in them was published knowingly.
pub(super) fn noted(id: &str, words: &ItemWords, found: &Publishing) -> Value {
    match (words.legal_basis, found.noted()) {
        (Some(basis), _) => json!({ "item": id, "legal_basis": basis }),
        (None, None) => json!({ "item": id, "words": words }),
        (None, Some(number)) => json!({ "item": id, "words": words, "contact_details": number }),
    }
}

async fn open(tx: &Tx, context: &Context, id: &str) -> Result<Meeting> {
    let meeting = super::coordinated_by_item(tx, context, id).await?;
    if meeting.state.is_open() { Ok(meeting) } else { Err(Error::Conflict { reason: "meetings-closed" }) }
}

fn form(item: &Item) -> FormState {
    let kind = if item.kind == ItemKind::Minutes { "" } else { item.kind.as_str() };
    FormState::new("item-form-")
        .with("kind", kind)
        .with("title_nb", &item.title_nb)
        .with("title_nn", &item.title_nn)
        .with("text_nb", &item.text_nb)
        .with("text_nn", &item.text_nn)
        .with("recommendation_nb", &item.recommendation_nb)
        .with("recommendation_nn", &item.recommendation_nn)
        .with("minutes", item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default())
        .with("starts", item.starts.map(super::clock).unwrap_or_default())
        .with("speakers", item.speaker_words().join("\n"))
        .with("legal_basis", item.legal_basis.clone().unwrap_or_default())
        .with("public_title_nb", &item.public_title_nb)
        .with("public_title_nn", &item.public_title_nn)
}

async fn show(
    tx: &Tx,
    context: &Context,
    meeting: &Meeting,
    item: &Item,
    form: &FormState,
    publishing: &Publishing,
) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("item-form-edit-title")).await?;
    let action = format!("/agenda-items/{}/edit", item.id);
    let around =
        Around { action: &action, version: Some(item.version), is_proposal: false, publishing, matters: Vec::new() };
    write_item::show(context, page, form, around)
}
