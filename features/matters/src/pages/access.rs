//! `GET /matters/{matter}/access`: who may see the matter, and why. Each answer comes from the policy itself, asked with one grant
//! at a time, so that it cannot differ from what the policy does.

use crate::policy;
use crate::queries::Matter;
use access::{Grant, Reader};
use areas::queries::Area;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Page, Result, render};

/// Somebody who may see the matter.
struct Person {
    /// What others see of the account.
    name: String,
    /// The roles that let them, each in words.
    reasons: Vec<String>,
    /// Whether they may also change it.
    may_coordinate: bool,
    /// The bodies that they answer for.
    answers_for: Vec<String>,
}

#[derive(Template)]
#[template(path = "access.html")]
struct Access<'a> {
    page: Page,
    matter: &'a Matter,
    people: Vec<Person>,
}

/// Shows the page to whoever runs the matter.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let matter = super::coordinated(&tx, &context, &slug).await?;
    let areas = areas::queries::tree(&tx, &context.reader).await?;
    // As a draft, which is what asks for a reason.
    let draft = Matter { published: false, ..matter.clone() };
    let everybody = access::everybody(&tx).await?;
    let people = everybody.iter().filter_map(|reader| person(&context, &areas, &draft, reader)).collect();
    let page = super::below(&context, &matter, context.t.get("matter-access-title").into_owned());
    render(&Access { page, matter: &matter, people })
}

/// Somebody with the grants that let them see the draft; `None` when none does.
fn person(context: &Context, areas: &[Area], draft: &Matter, reader: &Reader) -> Option<Person> {
    let account = reader.account()?;
    let alone = |grant: &Grant| Reader::signed_in(account.clone(), vec![grant.clone()]);
    let lets = |grant: &&Grant| policy::may_read(&alone(grant), draft);
    let reasons: Vec<String> =
        reader.grants().iter().filter(lets).map(|grant| reason(context, areas, draft, grant)).collect();
    let answered = draft.consultations.iter().filter(|one| policy::may_answer(reader, one));
    let mut answers_for: Vec<String> = answered.map(|one| one.body(context.lang()).value.to_owned()).collect();
    answers_for.dedup();
    (!reasons.is_empty()).then(|| Person {
        name: account.display_name.clone(),
        reasons,
        may_coordinate: policy::may_coordinate(reader, draft.place()),
        answers_for,
    })
}

/// A role and its place in words.
fn reason(context: &Context, areas: &[Area], matter: &Matter, grant: &Grant) -> String {
    let lang = context.lang();
    let role = context.t.named("role-", grant.role.as_str());
    let asked = |wanted: &dyn Fn(&crate::queries::Consultation) -> bool| {
        matter.consultations.iter().find(|one| wanted(one)).map(|one| one.body(lang).value)
    };
    let place = if let Some(path) = &grant.area_path {
        areas.iter().find(|area| area.path == *path).map(|area| area.name(lang).value)
    } else if let Some(body_id) = &grant.body_id {
        let own = (matter.body_id == *body_id).then(|| matter.body(lang).value);
        own.or_else(|| asked(&|one| one.body_id == *body_id))
    } else {
        asked(&|one| one.party_id.is_some() && one.party_id == grant.party_id)
    };
    match place {
        Some(place) => format!("{role}, {place}"),
        None => role.into_owned(),
    }
}
