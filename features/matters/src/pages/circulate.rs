//! `GET` and `POST /matters/{matter}/circulate`: sending the joint resolution's text to the councils.

use super::write_text::in_progress;
use crate::queries::{self, Matter, ResolutionText};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use bodies::Body;
use database::Tx;
use web::{Context, Error, FormData, FormState, Html, Page, Result, markdown, render, see_other};

#[derive(Template)]
#[template(path = "circulate.html")]
struct Circulate {
    page: Page,
    form: FormState,
    text: ResolutionText,
    words: Html,
    councils: Vec<(String, String)>,
    again: bool,
    rules: Vec<(String, String)>,
    action: String,
}

const RULES: [(&str, &str); 2] = [("all", "all"), ("quorum", "quorum")];

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    in_progress(&matter)?;
    let councils = councils(&tx, &context, &matter).await?;
    let quorum = matter.joint.as_ref().and_then(|joint| joint.quorum);
    let mut form = FormState::new("circulate-").with("rule", if quorum.is_some() { "quorum" } else { "all" });
    form = form.with("quorum", quorum.map(|quorum| quorum.to_string()).unwrap_or_default());
    for council in &councils {
        form = form.with("councils", council.slug.clone());
    }
    show(&context, &matter, councils, form)
}

/// Sends the draft to the councils. A new text goes out to all who had the one before.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("circulate-", &data);
    let deadline = form.date("deadline", true);
    let rule = form.choice("rule", &RULES);
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    in_progress(&matter)?;
    let candidates = councils(&writing, &context, &matter).await?;
    let again = is_again(&matter);
    let chosen: Vec<&Body> =
        candidates.iter().filter(|body| again || data.values("councils").any(|slug| slug == body.slug)).collect();
    if chosen.is_empty() {
        form.fail("councils", "circulate-error-councils");
    }
    if deadline.is_some_and(|deadline| deadline <= writing.today()) {
        form.fail("deadline", "circulate-error-deadline");
    }
    let quorum = if rule == Some("quorum") { read_quorum(&mut form, chosen.len()) } else { None };
    let (Some(deadline), true) = (deadline, form.is_valid()) else {
        return Ok(super::again(show(&context, &matter, candidates, form)?));
    };
    let joint = matter.joint.as_ref().ok_or(Error::NotFound)?;
    let draft = joint.draft().ok_or(Error::Conflict { reason: "circulate-no-draft" })?;
    queries::circulate(&writing, &joint.id, deadline, quorum).await?;
    for body in &chosen {
        queries::insert_consultation(&writing, &matter.id, &body.id, "decision", Some(draft.number)).await?;
    }
    queries::set_state(&writing, &matter.id, "circulating", None, None).await?;
    let slugs: Vec<&str> = chosen.iter().map(|body| body.slug.as_str()).collect();
    writing.record(audit::Record {
        action: "resolution-circulated",
        subject_kind: "matter",
        subject: slug.clone(),
        before: None,
        after: Some(serde_json::json!({
            "text": draft.number, "sha256": draft.sha256, "deadline": deadline, "quorum": quorum, "bodies": slugs
        })),
    });
    writing.announce("resolution-circulated", &serde_json::json!({ "matter": slug, "text": draft.number }))?;
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "resolution-circulated"))
}

fn read_quorum(form: &mut FormState, councils: usize) -> Option<i64> {
    let quorum = form.required("quorum", 4).parse::<i64>().ok();
    let fits =
        quorum.is_some_and(|quorum| quorum >= 1 && usize::try_from(quorum).is_ok_and(|quorum| quorum <= councils));
    if !fits {
        form.fail("quorum", "circulate-error-quorum");
    }
    quorum.filter(|_| fits)
}

fn is_again(matter: &Matter) -> bool {
    matter.joint.as_ref().is_some_and(|joint| joint.current().is_some())
}

/// The councils that can be asked: those that had the text before, or else all in the matter's area.
async fn councils(tx: &Tx, context: &Context, matter: &Matter) -> Result<Vec<Body>> {
    let bodies = bodies::queries::in_area(tx, &context.reader, &matter.area_path).await?;
    let current = matter.joint.as_ref().and_then(|joint| joint.current()).map(|text| text.number);
    let asked = |body: &Body| match current {
        Some(number) => matter.answers(number).any(|one| one.body_slug == body.slug),
        None => body.kind == "council",
    };
    Ok(bodies.into_iter().filter(asked).collect())
}

fn show(context: &Context, matter: &Matter, councils: Vec<Body>, form: FormState) -> Result<Response> {
    let joint = matter.joint.as_ref().ok_or(Error::Conflict { reason: "circulate-no-draft" })?;
    let text = joint.draft().ok_or(Error::Conflict { reason: "circulate-no-draft" })?.clone();
    let lang = context.lang();
    let councils = councils
        .iter()
        .map(|body| (body.slug.clone(), body.party_name(lang).unwrap_or_else(|| body.name(lang)).value.to_owned()))
        .collect();
    let rules =
        RULES.map(|(rule, _)| (rule.to_owned(), context.t.named("circulate-rule-", rule).into_owned())).to_vec();
    let page = super::below(context, matter, context.t.with("circulate-title", "number", text.number));
    let words = markdown(&text.words);
    let action = format!("/matters/{}/circulate", matter.slug);
    render(&Circulate { page, form, text, words, councils, again: is_again(matter), rules, action })
}
