//! `GET` and `POST /agenda-items/{item}/papers/new`: a paper for an item, or a new version of one.

use super::write_item::{bases, basis};
use crate::queries::{self, Item, Meeting, NewPaper};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use files::Stored;
use web::{Context, Error, FormState, Page, Result, Upload, render, see_other};

#[derive(Template)]
#[template(path = "paper_form.html")]
struct Form {
    page: Page,
    form: FormState,
    action: String,
    bases: Vec<(&'static str, String)>,
    papers: Vec<(String, String)>,
}

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &id).await?;
    let item = meeting.item(&id).ok_or(Error::NotFound)?;
    show(&tx, &context, &meeting, item, FormState::new("paper-form-")).await
}

/// Takes the file in, and adds it.
pub async fn post(context: Context, Path(id): Path<String>, upload: Upload) -> Result<Response> {
    let tx = context.state.database.read().await?;
    open(&tx, &context, &id).await?;
    drop(tx);
    let received = upload.receive(&context.state, "file").await?;
    let mut form = FormState::sent("paper-form-", &received.data);
    let (title_nb, title_nn) = (form.optional("title_nb", 200), form.optional("title_nn", 200));
    let legal_basis = basis(&mut form);
    let mut writing = context.write().await?;
    let meeting = open(&writing, &context, &id).await?;
    let item = meeting.item(&id).ok_or(Error::NotFound)?;
    let replaced = form.value("replaces").to_owned();
    let earlier = item.papers.iter().find(|paper| paper.id == replaced);
    if !replaced.is_empty() && earlier.is_none() {
        form.fail("replaces", "form-error-choice");
    }
    let stored = match received.file {
        Some(Ok(stored)) => Some(stored),
        Some(Err(problem)) => {
            form.fail("file", problem);
            None
        }
        None => {
            form.fail("file", "paper-form-error-missing");
            None
        }
    };
    let (Some(stored), true) = (stored, form.is_valid()) else {
        return Ok(super::again(show(&writing, &context, &meeting, item, form).await?));
    };
    let mut paper = paper(stored, title_nb, title_nn, legal_basis);
    paper.position = earlier.map(|paper| paper.position);
    queries::insert_paper(&writing, &id, &paper).await?;
    queries::touch_meeting(&writing, &meeting.id).await?;
    writing.record(audit::Record {
        action: "paper-added",
        subject_kind: "meeting",
        subject: meeting.slug.clone(),
        before: None,
        // The name may tell what is kept from the public.
        after: Some(serde_json::json!({ "item": id, "sha256": paper.sha256 })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/meetings/{}", meeting.slug), "paper-added"))
}

/// Without a title, a paper goes by its file name.
fn paper(stored: Stored, title_nb: String, title_nn: String, legal_basis: Option<&'static str>) -> NewPaper {
    let title_nb = if title_nb.is_empty() && title_nn.is_empty() { stored.file_name.clone() } else { title_nb };
    NewPaper {
        position: None,
        title_nb,
        title_nn,
        legal_basis,
        media_type: stored.media_type.as_str().to_owned(),
        size: i64::try_from(stored.size).unwrap_or(i64::MAX),
        sha256: stored.sha256,
        file_name: stored.file_name,
    }
}

async fn open(tx: &Tx, context: &Context, id: &str) -> Result<Meeting> {
    let meeting = super::coordinated_by_item(tx, context, id).await?;
    if meeting.state.is_open() { Ok(meeting) } else { Err(Error::Conflict { reason: "meetings-closed" }) }
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, item: &Item, form: FormState) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("paper-form-title")).await?;
    let title = |paper: &queries::Paper| (paper.id.clone(), paper.title(context.lang()).value.to_owned());
    let papers = item.papers.iter().map(title).collect();
    render(&Form { page, form, action: format!("/agenda-items/{}/papers/new", item.id), bases: bases(context), papers })
}
