//! `POST /matters/{matter}/publish`.

use crate::queries::{self, Matter};
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use web::{Context, Error, FormData, Publishing, Result, T, see_other};

/// Lets everybody see the matter. Where its texts hold telephone numbers or e-mail addresses, it asks first.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    let found = look(&context.t, &matter);
    if !matter.published && !found.is_known(&data) {
        let page = super::below(&context, &matter, context.t.get("matters-publish").into_owned());
        return found.ask(page, &format!("/matters/{slug}"), &format!("/matters/{slug}/publish"), &[]);
    }
    if !queries::publish(&writing, &matter.id).await? {
        return Err(Error::Conflict { reason: "matters-already-published" });
    }
    writing.record(audit::Record {
        action: "matter-published",
        subject_kind: "matter",
        subject: slug.clone(),
        after: found.noted().map(|number| json!({ "contact_details": number })),
        ..Default::default()
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "matter-published"))
}

/// What is found in the texts that become public.
fn look(t: &T, matter: &Matter) -> Publishing {
    let mut found = Publishing::default();
    let texts = [
        ("title_nb", &matter.title_nb),
        ("title_nn", &matter.title_nn),
        ("summary_nb", &matter.summary_nb),
        ("summary_nn", &matter.summary_nn),
        ("text_nb", &matter.text_nb),
        ("text_nn", &matter.text_nn),
    ];
    for (field, text) in texts {
        found.text(&t.named("matter-form-", field), text);
    }
    for document in &matter.documents {
        for text in [&document.title_nb, &document.title_nn, &document.file_name] {
            found.text(&document.file_name, text);
        }
    }
    found
}
