//! `GET` and `POST /meetings/{meeting}/minutes`: the page on which the minutes are written while people talk.

use crate::queries::{self, Item, Meeting};
use crate::rules::{ItemResult, Quorum};
use askama::Template;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use database::Tx;
use serde::Serialize;
use serde_json::json;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "minutes.html")]
struct Minutes<'a> {
    page: Page,
    meeting: &'a Meeting,
    agenda: Vec<&'a Item>,
    results: Vec<(&'static str, String)>,
    quorum: Quorum,
    refused: Option<Refused>,
}

/// A form of this page that was not taken.
pub(super) struct Refused {
    /// The item it is about; none for the meeting as a whole.
    pub item_id: Option<String>,
    /// What was typed, and what is wrong with it.
    pub form: FormState,
}

impl Minutes<'_> {
    /// The form about an item, or about the meeting as a whole, if it was not taken.
    fn typed(&self, item: Option<&Item>) -> Option<&FormState> {
        let id = item.map(|item| item.id.as_str());
        self.refused.as_ref().filter(|refused| refused.item_id.as_deref() == id).map(|refused| &refused.form)
    }

    fn error(&self, item: Option<&Item>, field: &str) -> Option<String> {
        self.typed(item)?.error(&self.page.t, field)
    }

    fn words<'a>(&'a self, item: Option<&Item>) -> &'a str {
        if let Some(form) = self.typed(item) {
            return form.value("words");
        }
        self.meeting.part(item.map(|item| item.id.as_str())).map(|part| part.words.as_str()).unwrap_or_default()
    }

    /// The version of the words that are shown: what was typed goes on from those that it began from.
    fn part_version(&self, item: Option<&Item>) -> String {
        if let Some(form) = self.typed(item) {
            return form.value("part_version").to_owned();
        }
        self.meeting.part(item.map(|item| item.id.as_str())).map_or(0, |part| part.version).to_string()
    }

    fn version(&self, item: &Item) -> String {
        self.typed(Some(item)).map_or_else(|| item.version.to_string(), |form| form.value("version").to_owned())
    }

    /// The words resolved, or those recommended, which are most often what is resolved.
    fn resolution<'a>(&'a self, item: &'a Item) -> &'a str {
        if let Some(form) = self.typed(Some(item)) {
            return form.value("resolution");
        }
        if item.result.is_some() || !item.resolution.is_empty() {
            return &item.resolution;
        }
        let in_language = if self.meeting.language == "nn" { web::Lang::Nn } else { web::Lang::Nb };
        item.recommendation(in_language).value
    }

    fn has_result(&self, item: &Item, result: &str) -> bool {
        if let Some(form) = self.typed(Some(item)) {
            return form.has_value("result", result);
        }
        item.result.is_some_and(|one| one.as_str() == result)
    }

    fn quorum_of(&self, item: &Item) -> Quorum {
        self.meeting.quorum(Some(&item.id))
    }
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &slug).await?;
    show(&tx, &context, &meeting, None).await
}

/// Shows the page; a form that was not taken with what was typed.
pub(super) async fn show(tx: &Tx, context: &Context, meeting: &Meeting, refused: Option<Refused>) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("minutes-title")).await?;
    let results = ItemResult::CHOICES.map(|(name, _)| (name, context.t.named("item-result-", name).into_owned()));
    let (agenda, quorum) = (meeting.agenda().collect(), meeting.quorum(None));
    render(&Minutes { page, meeting, agenda, results: results.to_vec(), quorum, refused })
}

/// Saves what the minutes say of the meeting as a whole.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("minutes-", &data);
    let words = form.optional("words", 50_000);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &slug).await?;
    if !form.is_valid() {
        return Ok(super::again(show(&writing, &context, &meeting, Some(Refused { item_id: None, form })).await?));
    }
    let version = data.value("part_version").parse().unwrap_or_default();
    let (part, conflicts) = queries::save_part(&writing, &meeting.id, None, version, &words).await?;
    writing.record(audit::Record {
        action: "minutes-saved",
        subject_kind: "meeting",
        subject: slug.clone(),
        before: None,
        after: Some(json!({ "version": part.version })),
    });
    context.commit(writing).await?;
    let done = if conflicts > 0 { "merged" } else { "saved" };
    Ok(saved(&data, &slug, done, part, None))
}

/// What the script that saves is told, so that it goes on from there.
#[derive(Serialize)]
struct Saved {
    /// `saved`, `merged` or `late`.
    done: &'static str,
    /// The words that stand now, and their version.
    words: String,
    part_version: i64,
    /// The item's version; none where its result is not what was sent.
    version: Option<i64>,
}

/// The answer to what was saved: for the script, or the page again.
pub(super) fn saved(
    data: &FormData,
    slug: &str,
    done: &'static str,
    part: queries::Part,
    version: Option<i64>,
) -> Response {
    if data.value("by") == "script" {
        return Json(Saved { done, words: part.words, part_version: part.version, version }).into_response();
    }
    let notice = match done {
        "merged" => "minutes-merged",
        "late" => "minutes-late",
        _ => "minutes-saved",
    };
    see_other(&format!("/meetings/{slug}/minutes"), notice)
}

/// The meeting, whose minutes can be written now.
pub(super) async fn open(tx: &Tx, context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = super::coordinated(tx, context, slug).await?;
    if meeting.state.is_held() { Ok(meeting) } else { Err(Error::Conflict { reason: "minutes-not-now" }) }
}
