//! `GET /meetings/{meeting}/editions/{number}`: the minutes as they were laid before the members, or as they were corrected, at an
//! address that stays.

use crate::document::{self, Setting};
use crate::queries::{self, Edition, Item, Meeting, Person};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use textdiff::Part;
use web::{Context, Error, Html, Page, Result, T, render};

#[derive(Template)]
#[template(path = "edition.html")]
struct Show<'a> {
    page: Page,
    meeting: &'a Meeting,
    edition: &'a Edition,
    /// The number of the newest one, where this is not it.
    newer: Option<i64>,
    minutes: Html,
    changes: Vec<Change>,
}

/// What an edition says otherwise than the one before, of an item or of the meeting.
struct Change {
    title: String,
    difference: Vec<Part>,
}

/// Shows the page.
pub async fn get(context: Context, Path((slug, number)): Path<(String, String)>) -> Result<Response> {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let tx = context.state.database.read().await?;
    let newest = queries::find(&tx, &context.reader, &slug).await?.ok_or(Error::NotFound)?;
    let meeting = &queries::edition(&tx, &context.reader, &slug, number).await?.ok_or(Error::NotFound)?;
    let edition = meeting.newest_edition().ok_or(Error::NotFound)?;
    let before = match number {
        1 => None,
        _ => queries::edition(&tx, &context.reader, &slug, number - 1).await?,
    };
    let title = context.t.with("minutes-edition-title", "number", number);
    let page = super::below(&tx, &context, meeting, title).await?;
    let written = T::new(context.state.catalogue.clone(), document::language(meeting));
    let changes = before.map(|before| changes(&written, &before, meeting)).unwrap_or_default();
    let setting = Setting { t: &written, site: &context.state.settings.public_url, today: edition.made_at.date() };
    let minutes = super::as_html(&document::minutes(&setting, meeting))?;
    let newer = newest.newest_edition().map(|newest| newest.number).filter(|newest| *newest != number);
    render(&Show { page, meeting, edition, newer, minutes, changes })
}

/// What was changed from one edition to the next.
fn changes(t: &T, before: &Meeting, after: &Meeting) -> Vec<Change> {
    let people = || (t.get("attendance-title").into_owned(), people(t, before), people(t, after));
    let items = after.agenda().map(|item| {
        let was = before.item(&item.id).map(|was| said(t, before, was)).unwrap_or_default();
        let title = item.title(t.lang()).value;
        let title = if title.is_empty() { t.get("agenda-item-exempt").into_owned() } else { title.to_owned() };
        (title, was, said(t, after, item))
    });
    let whole = || (t.get("minutes-whole").into_owned(), words(before, None).to_owned(), words(after, None).to_owned());
    let all = std::iter::once_with(people).chain(items).chain(std::iter::once_with(whole));
    all.filter(|(_, before, after)| before != after)
        .map(|(title, before, after)| Change { title, difference: textdiff::diff(&before, &after) })
        .collect()
}

fn words<'a>(meeting: &'a Meeting, item: Option<&Item>) -> &'a str {
    meeting.part(item.map(|item| item.id.as_str())).map(|part| part.words.as_str()).unwrap_or_default()
}

/// What the minutes say of an item: the words, what came of it, and the resolution.
fn said(t: &T, meeting: &Meeting, item: &Item) -> String {
    let result = item.result.map(|result| t.named("item-result-", result.as_str())).unwrap_or_default();
    let said = [words(meeting, Some(item)), &result, item.resolution.as_str()];
    said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Who was there, a line for each.
fn people(t: &T, meeting: &Meeting) -> String {
    let line = |person: &Person| {
        let state = t.named("attendance-state-", &person.state);
        format!("{}: {state}", document::person(t, person))
    };
    meeting.people.iter().map(line).collect::<Vec<_>>().join("\n")
}
