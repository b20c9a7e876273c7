//! `GET` and `POST /matters/{matter}/texts/new`: writing the next text of the joint resolution.

use crate::queries::{self, Matter, NewText};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, FormState, Page, Result, render, see_other};

const LANGUAGES: [(&str, &str); 2] = [("nb", "nb"), ("nn", "nn")];

#[derive(Template)]
#[template(path = "write_text.html")]
struct Write {
    page: Page,
    form: FormState,
    languages: Vec<(String, String)>,
    number: i64,
    action: String,
}

/// Shows the form, with the draft or else the words of the text before.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    in_progress(&matter)?;
    let mut form = FormState::new("text-form-");
    let lang = if context.lang().as_str() == "nn" { "nn" } else { "nb" };
    form = match matter.joint.as_ref() {
        None => form.with("version", "0").with("language", lang),
        Some(joint) => {
            let form = form.with("version", joint.version.to_string());
            match joint.draft().or_else(|| joint.texts.last()) {
                None => form.with("language", lang),
                Some(text) => {
                    let form = form.with("words", text.words.clone()).with("language", text.language.clone());
                    if text.circulated_on.is_some() {
                        form
                    } else {
                        form.with("note_nb", text.note_nb.clone()).with("note_nn", text.note_nn.clone())
                    }
                }
            }
        }
    };
    show(&context, &matter, form)
}

/// Saves the draft.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("text-form-", &data);
    let words = form.required("words", 50_000);
    let language = form.choice("language", &LANGUAGES);
    let (note_nb, note_nn) = (form.optional("note_nb", 1000), form.optional("note_nn", 1000));
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    in_progress(&matter)?;
    let number = next_number(&matter);
    if number > 1 && note_nb.is_empty() && note_nn.is_empty() {
        form.fail("note_nb", "text-form-error-note");
    }
    let current = matter.joint.as_ref().and_then(|joint| joint.current());
    if form.is_valid() && current.is_some_and(|current| textdiff::same_words(&current.words, &words)) {
        form.fail("words", "text-form-error-same");
    }
    let (Some(language), true) = (language, form.is_valid()) else {
        return Ok(super::again(show(&context, &matter, form)?));
    };
    let joint_id = match &matter.joint {
        None => queries::insert_joint_resolution(&writing, &matter.id).await?,
        Some(joint) => {
            let version = data.value("version").parse().unwrap_or_default();
            if !queries::bump_joint_resolution(&writing, &joint.id, version).await? {
                return Err(Error::Conflict { reason: "text-form-conflict" });
            }
            joint.id.clone()
        }
    };
    let sha256 = textdiff::fingerprint(&words);
    let record = audit::Record {
        action: "text-written",
        subject_kind: "matter",
        subject: slug.clone(),
        before: None,
        after: Some(serde_json::json!({
            "number": number,
            "language": language,
            "words": matter.legal_basis.is_none().then_some(&words),
            "sha256": sha256,
        })),
    };
    let text = NewText { number, language: language.to_owned(), words, note_nb, note_nn, sha256 };
    queries::replace_draft(&writing, &joint_id, &text).await?;
    writing.record(record);
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "text-written"))
}

/// A matter that is decided gets no more texts.
pub(super) fn in_progress(matter: &Matter) -> Result<()> {
    if matches!(matter.state.as_str(), "open" | "circulating") {
        Ok(())
    } else {
        Err(Error::Conflict { reason: "matters-is-decided" })
    }
}

/// The number of the text being written: one more than the last that was circulated.
pub(super) fn next_number(matter: &Matter) -> i64 {
    matter.joint.as_ref().and_then(|joint| joint.current()).map_or(1, |text| text.number + 1)
}

fn show(context: &Context, matter: &Matter, form: FormState) -> Result<Response> {
    let number = next_number(matter);
    let title = context.t.with("text-form-title", "number", number);
    let page = super::below(context, matter, title);
    let languages =
        LANGUAGES.map(|(tag, _)| (tag.to_owned(), context.t.named("text-form-language-", tag).into_owned())).to_vec();
    render(&Write { page, form, languages, number, action: format!("/matters/{}/texts/new", matter.slug) })
}
