//! `GET` and `POST /matters/{matter}/documents/new`: attaching a file.

use crate::queries::{self, Matter, NewDocument};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use files::Stored;
use web::{Context, FormState, Page, Result, Upload, render, see_other};

#[derive(Template)]
#[template(path = "attach.html")]
struct Attach {
    page: Page,
    form: FormState,
    action: String,
}

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    show(&context, &matter, FormState::new("attach-"))
}

/// Stores the file by its content, then notes it with the matter.
pub async fn post(context: Context, Path(slug): Path<String>, upload: Upload) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    drop(tx);
    let received = upload.receive(&context.state, "file").await?;
    let mut form = FormState::sent("attach-", &received.data);
    let (title_nb, title_nn) = (form.optional("title_nb", 200), form.optional("title_nn", 200));
    let stored = match received.file {
        Some(Ok(stored)) => Some(stored),
        Some(Err(problem)) => {
            form.fail("file", problem);
            None
        }
        None => {
            form.fail("file", "attach-error-missing");
            None
        }
    };
    let (Some(stored), true) = (stored, form.is_valid()) else {
        return Ok(super::again(show(&context, &matter, form)?));
    };
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    let document = document(stored, title_nb, title_nn);
    if !queries::insert_document(&writing, &matter.id, &document).await? {
        form.fail("file", "attach-error-taken");
        return Ok(super::again(show(&context, &matter, form)?));
    }
    writing.record(audit::Record {
        action: "document-attached",
        subject_kind: "matter",
        subject: slug.clone(),
        before: None,
        after: Some(serde_json::json!({
            "file_name": matter.legal_basis.is_none().then_some(&document.file_name), "sha256": document.sha256
        })),
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "document-attached"))
}

/// Without a title, a document goes by its file name.
fn document(stored: Stored, title_nb: String, title_nn: String) -> NewDocument {
    let title_nb = if title_nb.is_empty() && title_nn.is_empty() { stored.file_name.clone() } else { title_nb };
    NewDocument {
        title_nb,
        title_nn,
        media_type: stored.media_type.as_str().to_owned(),
        size: i64::try_from(stored.size).unwrap_or(i64::MAX),
        sha256: stored.sha256,
        file_name: stored.file_name,
    }
}

fn show(context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let page = super::below(context, matter, context.t.get("attach-title").into_owned());
    render(&Attach { page, form, action: format!("/matters/{}/documents/new", matter.slug) })
}
