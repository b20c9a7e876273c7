//! `GET` and `POST /meetings/{meeting}/items/new`: putting an item on the agenda, or proposing one.

use super::publishing;
use super::write_item::{self, Around};
use crate::policy;
use crate::queries::{self, Meeting, NewItem};
use crate::rules::ItemKind;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, Error, FormData, FormState, Publishing, Result, see_other};

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &slug).await?;
    show(&tx, &context, &meeting, &FormState::new("item-form-").with("kind", "decision"), &Publishing::default()).await
}

/// Adds the item: the coordinator's stands on the agenda at once, a member's when the coordinator has accepted it.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("item-form-", &data);
    let (kind, mut words) = write_item::read(&mut form, ItemKind::Decision);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &slug).await?;
    let accepted = policy::may_coordinate(&context.reader, &meeting);
    if !accepted && meeting.items_due.is_some_and(|due| due < writing.today()) {
        form.fail("title_nb", "item-form-error-due");
    }
    let chosen = data.value("matter");
    let matter = match chosen {
        "" => None,
        matter => matters::queries::find(&writing, &context.reader, matter).await?,
    };
    if !chosen.is_empty() && matter.is_none() {
        form.fail("matter", "form-error-choice");
    }
    write_item::shield(&writing, &mut words, matter.as_ref().map(|matter| matter.slug.as_str())).await?;
    if kind == ItemKind::Break && (!accepted || matter.is_some()) {
        form.fail("kind", "item-form-error-break");
    }
    let is_public = meeting.agenda_published && accepted;
    let found = if is_public { publishing::words(&context.t, &words) } else { Publishing::default() };
    if !form.is_valid() || !found.is_known(&data) {
        return Ok(super::again(show(&writing, &context, &meeting, &form, &found).await?));
    }
    let new =
        NewItem { kind, accepted, matter_id: matter.as_ref().map(|matter| matter.id.as_str()), minutes_of_id: None };
    let id = queries::insert_item(&writing, &meeting.id, new, &words).await?;
    queries::touch_meeting(&writing, &meeting.id).await?;
    let action = if accepted { "item-added" } else { "item-proposed" };
    writing.record(audit::Record {
        action,
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: Some(super::agenda_item::noted(&id, &words, &found)),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}"), action))
}

async fn open(tx: &Tx, context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = queries::find(tx, &context.reader, slug).await?.ok_or(Error::NotFound)?;
    if !policy::may_propose(&context.reader, &meeting) && !policy::may_coordinate(&context.reader, &meeting) {
        return Err(context.refused());
    }
    if meeting.state.is_open() { Ok(meeting) } else { Err(Error::Conflict { reason: "meetings-closed" }) }
}

async fn show(
    tx: &Tx,
    context: &Context,
    meeting: &Meeting,
    form: &FormState,
    publishing: &Publishing,
) -> Result<Response> {
    let is_proposal = !policy::may_coordinate(&context.reader, meeting);
    let title = context.t.get(if is_proposal { "item-form-propose-title" } else { "item-form-new-title" });
    let page = super::below(tx, context, meeting, title).await?;
    let mut choices = Vec::new();
    for body in &meeting.bodies {
        for matter in matters::queries::of_body(tx, &context.reader, &body.slug).await? {
            if !choices.iter().any(|(slug, _)| *slug == matter.slug) {
                let label = format!("{} {}", matter.reference(), matter.title(context.lang()));
                choices.push((matter.slug.clone(), label));
            }
        }
    }
    let action = format!("/meetings/{}/items/new", meeting.slug);
    let around = Around { action: &action, version: None, is_proposal, publishing, matters: choices };
    write_item::show(context, page, form, around)
}
