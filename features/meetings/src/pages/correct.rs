//! `GET` and `POST /meetings/{meeting}/correct`: correcting minutes that the members have. What they had stays as an edition.

use super::forward;
use crate::queries::{self, Content, Item, Meeting, Person};
use crate::rules::{ItemKind, ItemResult};
use askama::Template;
use audit::Writing;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use serde_json::json;
use web::{Context, Error, FormData, FormState, Page, Publishing, Result, T, render, see_other};

#[derive(Template)]
#[template(path = "correct.html")]
struct Form<'a> {
    page: Page,
    form: FormState,
    meeting: &'a Meeting,
    agenda: Vec<&'a Item>,
    publishing: &'a Publishing,
    states: [&'static str; 4],
    results: Vec<(&'static str, String)>,
}

impl Form<'_> {
    /// The name of a field about an item or a person.
    fn field(&self, name: &str, id: &str) -> String {
        format!("{name}-{id}")
    }

    fn value(&self, name: &str, id: &str) -> &str {
        self.form.value(&self.field(name, id))
    }

    fn error(&self, name: &str, id: &str) -> Option<String> {
        self.form.error(&self.page.t, &self.field(name, id))
    }

    /// The edition that what was typed goes on from.
    fn base(&self) -> &str {
        self.form.value("base")
    }
}

/// What the minutes are to say of an item.
struct Corrected<'a> {
    item: &'a Item,
    words: String,
    resolution: String,
    result: Option<ItemResult>,
}

/// What they are to say of everything.
struct Correction<'a> {
    words: String,
    items: Vec<Corrected<'a>>,
    people: Vec<(&'a Person, &'static str, String)>,
}

/// Shows the form, with what the newest edition says.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &slug).await?;
    let form = as_it_stands(&meeting);
    show(&tx, &context, &meeting, form, &Publishing::default()).await
}

/// Makes the next edition, and puts its approval on the next agenda. When somebody else corrected meanwhile, the form comes back with
/// what was typed, and nothing is changed.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("correction-", &data);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &slug).await?;
    let newest = newest(&meeting);
    let reason = form.required("reason", 500);
    let correction = read(&mut form, &meeting);
    if form.is_valid() && correction.is_none_of(&meeting) {
        form.fail("reason", "correction-error-same");
    }
    let found = correction.look(&context.t, &reason);
    if !form.is_valid() || !found.is_known(&data) {
        return Ok(super::again(show(&writing, &context, &meeting, form, &found).await?));
    }
    if data.value("base") != newest.to_string() {
        form.fail("reason", "correction-error-late");
        let shown = show(&writing, &context, &meeting, form, &found).await?;
        return Ok((StatusCode::CONFLICT, shown).into_response());
    }
    save(&writing, &meeting, &correction).await?;
    let corrected = open(&writing, &context, &slug).await?;
    queries::insert_edition(&writing, &meeting.id, newest + 1, &Content::of(&corrected), &reason).await?;
    queries::put_minutes_on_next_agenda(&writing, &meeting, &forward::approval(&context, &meeting, true)).await?;
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "minutes-corrected",
        subject_kind: "meeting",
        subject: slug.clone(),
        before: Some(json!({ "edition": newest })),
        after: Some(json!({ "edition": newest + 1, "reason": reason, "contact_details": found.noted() })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{slug}/editions/{}", newest + 1), "minutes-corrected"))
}

impl Correction<'_> {
    /// Whether everything stands so already.
    fn is_none_of(&self, meeting: &Meeting) -> bool {
        let same = |one: &Corrected<'_>| {
            one.words == words(meeting, Some(one.item))
                && one.resolution == one.item.resolution
                && one.result == one.item.result
        };
        self.words == words(meeting, None)
            && self.items.iter().all(same)
            && self.people.iter().all(|(person, state, deputy)| person.state == *state && person.deputy == *deputy)
    }
}

impl Correction<'_> {
    /// What is found in the words that everybody will see.
    fn look(&self, t: &T, reason: &str) -> Publishing {
        let mut found = Publishing::default();
        found.text(&t.get("correction-reason"), reason);
        let items = (1_usize..).zip(&self.items).filter(|(_, one)| one.item.legal_basis.is_none());
        for (place, one) in items {
            let place = t.with("agenda-item-number", "number", place);
            [&one.words, &one.resolution].into_iter().for_each(|text| found.text(&place, text));
        }
        found.text(&t.get("minutes-whole"), &self.words);
        self.people.iter().for_each(|(_, _, deputy)| found.text(&t.get("attendance-title"), deputy));
        found
    }
}

async fn save(writing: &Writing, meeting: &Meeting, correction: &Correction<'_>) -> Result<()> {
    let all = correction.items.iter().map(|one| (Some(one.item), &one.words));
    for (item, typed) in std::iter::once((None, &correction.words)).chain(all) {
        if typed != words(meeting, item) {
            let id = item.map(|item| item.id.as_str());
            let version = meeting.part(id).map_or(0, |part| part.version);
            queries::save_part(writing, &meeting.id, id, version, typed).await?;
        }
    }
    for Corrected { item, resolution, result, .. } in &correction.items {
        if *resolution != item.resolution || *result != item.result {
            queries::set_result(writing, &item.id, item.version, *result, resolution).await?;
        }
    }
    for (person, state, deputy) in &correction.people {
        if person.state != *state || person.deputy != *deputy {
            queries::set_attendance(writing, &person.id, state, deputy).await?;
        }
    }
    Ok(())
}

fn read<'a>(form: &mut FormState, meeting: &'a Meeting) -> Correction<'a> {
    let words = form.optional("words", 50_000);
    let mut items = Vec::new();
    for item in meeting.agenda() {
        let field = format!("result-{}", item.id);
        let result = match (item.kind, form.value(&field)) {
            // Whether earlier minutes are approved is not for a correction to say.
            (ItemKind::Minutes, _) => item.result,
            (_, "") => None,
            _ => form.choice(&field, &ItemResult::CHOICES),
        };
        let words = form.optional(&format!("words-{}", item.id), 50_000);
        let resolution = form.optional(&format!("resolution-{}", item.id), 20_000);
        items.push(Corrected { item, words, resolution, result });
    }
    let mut people = Vec::new();
    for person in &meeting.people {
        let states = super::attendance::STATES.map(|state| (state, state));
        let state = form.choice(&format!("state-{}", person.id), &states).unwrap_or_default();
        let deputy = form.optional(&format!("deputy-{}", person.id), 200);
        people.push((person, state, if state == "deputy" { deputy } else { String::new() }));
    }
    Correction { words, items, people }
}

fn as_it_stands(meeting: &Meeting) -> FormState {
    let mut form = FormState::new("correction-").with("base", newest(meeting).to_string());
    form = form.with("words", words(meeting, None));
    for item in meeting.agenda() {
        form = form
            .with(&format!("words-{}", item.id), words(meeting, Some(item)))
            .with(&format!("resolution-{}", item.id), &item.resolution)
            .with(&format!("result-{}", item.id), item.result.map(ItemResult::as_str).unwrap_or_default());
    }
    for person in &meeting.people {
        form = form
            .with(&format!("state-{}", person.id), &person.state)
            .with(&format!("deputy-{}", person.id), &person.deputy);
    }
    form
}

fn words<'a>(meeting: &'a Meeting, item: Option<&Item>) -> &'a str {
    meeting.part(item.map(|item| item.id.as_str())).map(|part| part.words.as_str()).unwrap_or_default()
}

fn newest(meeting: &Meeting) -> i64 {
    meeting.newest_edition().map_or(0, |edition| edition.number)
}

/// The meeting, whose members have the minutes.
async fn open(tx: &Tx, context: &Context, slug: &str) -> Result<Meeting> {
    let meeting = super::coordinated(tx, context, slug).await?;
    if meeting.state.has_minutes() { Ok(meeting) } else { Err(Error::Conflict { reason: "correction-not-now" }) }
}

async fn show(
    tx: &Tx,
    context: &Context,
    meeting: &Meeting,
    form: FormState,
    publishing: &Publishing,
) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("correction-title")).await?;
    let results = ItemResult::CHOICES.map(|(name, _)| (name, context.t.named("item-result-", name).into_owned()));
    let (agenda, states) = (meeting.agenda().collect(), super::attendance::STATES);
    render(&Form { page, form, meeting, agenda, publishing, states, results: results.to_vec() })
}
