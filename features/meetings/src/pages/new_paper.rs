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
    /// What the paper can be.
    kinds: Vec<(&'static str, String)>,
}

/// What a paper can be: whether it is a presentation.
const KINDS: [(&str, bool); 2] = [("paper", false), ("presentation", true)];

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let meeting = open(&tx, &context, &id).await?;
    let item = meeting.item(&id).filter(|item| item.is_dealt_with()).ok_or(Error::NotFound)?;
    let (kind, _) = if meeting.state.is_open() { KINDS[0] } else { KINDS[1] };
    show(&tx, &context, &meeting, item, FormState::new("paper-form-").with("kind", kind)).await
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
    let item = meeting.item(&id).filter(|item| item.is_dealt_with()).ok_or(Error::NotFound)?;
    let replaced = form.value("replaces").to_owned();
    let earlier = item.papers.iter().find(|paper| paper.id == replaced);
    if !replaced.is_empty() && earlier.is_none() {
        form.fail("replaces", "form-error-choice");
    }
    // A new version is what the one before was.
    let is_presentation = match earlier {
        Some(paper) => paper.is_presentation,
        None if form.value("kind").is_empty() => false,
        None => form.choice("kind", &KINDS).unwrap_or_default(),
    };
    if !is_presentation && !meeting.state.is_open() {
        form.fail(if earlier.is_some() { "replaces" } else { "kind" }, "paper-form-error-closed");
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
    paper.is_presentation = is_presentation;
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
        is_presentation: false,
        title_nb,
        title_nn,
        legal_basis,
        media_type: stored.media_type.as_str().to_owned(),
        size: i64::try_from(stored.size).unwrap_or(i64::MAX),
        sha256: stored.sha256,
        file_name: stored.file_name,
    }
}

/// Papers come while the agenda is open; presentations also when the minutes are there.
async fn open(tx: &Tx, context: &Context, id: &str) -> Result<Meeting> {
    let meeting = super::coordinated_by_item(tx, context, id).await?;
    if meeting.state.is_open() || meeting.state.has_minutes() {
        Ok(meeting)
    } else {
        Err(Error::Conflict { reason: "meetings-closed" })
    }
}

async fn show(tx: &Tx, context: &Context, meeting: &Meeting, item: &Item, form: FormState) -> Result<Response> {
    let page = super::below(tx, context, meeting, context.t.get("paper-form-title")).await?;
    let title = |paper: &queries::Paper| (paper.id.clone(), paper.title(context.lang()).value.to_owned());
    let is_open = meeting.state.is_open();
    let papers = item.papers.iter().filter(|paper| is_open || paper.is_presentation).map(title).collect();
    let kinds = KINDS.into_iter().filter(|(_, is_presentation)| is_open || *is_presentation);
    let kinds = kinds.map(|(name, _)| (name, context.t.named("paper-kind-", name).into_owned())).collect();
    let action = format!("/agenda-items/{}/papers/new", item.id);
    render(&Form { page, form, action, bases: bases(context), papers, kinds })
}
