//! `POST /agenda-items/{item}/result`: what came of an item, and what the minutes say of it.

use super::minutes::{self, Refused};
use crate::queries::{self, Item, Meeting};
use crate::rules::{ItemKind, ItemResult, MeetingState};
use audit::Writing;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use web::{Context, Error, FormData, FormState, Result};

/// Saves both. What somebody else wrote meanwhile is brought together with it; a result that somebody else noted meanwhile stays,
/// and whoever was late is told.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("minutes-", &data);
    let (words, resolution) = (form.optional("words", 50_000), form.optional("resolution", 20_000));
    let result = match form.value("result") {
        "" => None,
        _ => form.choice("result", &ItemResult::CHOICES),
    };
    let mut writing = context.write().await?;
    let meeting = super::coordinated_by_item(&writing, &context, &id).await?;
    let item = meeting.item(&id).filter(|item| item.is_dealt_with()).ok_or(Error::NotFound)?;
    if !meeting.state.is_held() {
        return Err(Error::Conflict { reason: "minutes-not-now" });
    }
    if !form.is_valid() {
        let refused = Some(Refused { item_id: Some(id), form });
        return Ok(super::again(minutes::show(&writing, &context, &meeting, refused).await?));
    }
    let part_version = data.value("part_version").parse().unwrap_or_default();
    let (part, conflicts) = queries::save_part(&writing, &meeting.id, Some(&id), part_version, &words).await?;
    let changed = result != item.result || resolution != item.resolution;
    let version: i64 = data.value("version").parse().unwrap_or_default();
    let late = changed && !queries::set_result(&writing, &id, version, result, &resolution).await?;
    if changed && !late {
        approve(&writing, &context, item, result).await?;
        queries::touch_meeting(&writing, &meeting.id).await?;
    }
    note(&mut writing, &meeting, item, if late { item.result } else { result });
    context.commit(writing).await?;
    let done = match (late, conflicts) {
        (true, _) => "late",
        (false, 0) => "saved",
        (false, _) => "merged",
    };
    let version = (!late).then_some(version + i64::from(changed));
    Ok(minutes::saved(&data, &meeting.slug, done, part, version))
}

/// Approving minutes locks them; approving corrected ones makes them those that hold. What was approved stays so.
async fn approve(writing: &Writing, context: &Context, item: &Item, result: Option<ItemResult>) -> Result<()> {
    let (ItemKind::Minutes, Some(slug), Some(true)) = (item.kind, &item.minutes_of, result.map(ItemResult::is_adopted))
    else {
        return Ok(());
    };
    let was_adopted = item.result.is_some_and(ItemResult::is_adopted);
    let earlier = queries::find(writing, &context.reader, slug).await?;
    let Some(earlier) = earlier.filter(|earlier| earlier.state.has_minutes() && !was_adopted) else { return Ok(()) };
    if earlier.state.may_become(MeetingState::Approved) {
        queries::bring_forward(writing, &earlier, MeetingState::Approved).await?;
    } else {
        queries::touch_meeting(writing, &earlier.id).await?;
    }
    queries::approve_edition(writing, &earlier.id).await?;
    Ok(())
}

fn note(writing: &mut Writing, meeting: &Meeting, item: &Item, result: Option<ItemResult>) {
    writing.record(audit::Record {
        action: "minutes-saved",
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        after: Some(json!({ "item": item.id, "result": result.map(ItemResult::as_str) })),
    });
}
