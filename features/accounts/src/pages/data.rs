//! `GET /account/data`: what is kept about the reader, and `POST /account/data/language`.

use crate::corrections;
use crate::queries::{self, OwnMembership, Person};
use askama::Template;
use audit::Viewed;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Lang, Page, Result, render, see_other};

/// The tables that hold something about an account; each has a text `data-kept-…` that says what and for how long.
pub const KEPT: [&str; 20] = [
    "account",
    "former_name",
    "role_grant",
    "membership",
    "answer_edition",
    "matter_relation",
    "external_identity",
    "token",
    "session",
    "authenticator",
    "recovery_code",
    "ceremony",
    "invitation",
    "email_change",
    "sign_in_failure",
    "request_count",
    "audit_record",
    "viewing",
    "outbox",
    "delivery",
];
/// How many viewings the page shows; the file has them all.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "data.html")]
struct Data {
    page: Page,
    person: Person,
    memberships: Vec<OwnMembership>,
    viewings: Vec<Viewed>,
    form: FormState,
    languages: Vec<(String, String)>,
    kept: &'static [&'static str],
}

/// Shows the page.
pub async fn get(context: Context) -> Result<Response> {
    show(&context, FormState::new("data-")).await
}

/// Changes the language of the mail that the reader gets.
pub async fn language(context: Context, data: FormData) -> Result<Response> {
    if context.reader.account().is_none() {
        return Err(context.refused());
    }
    let mut form = FormState::sent("data-", &data);
    let Some(lang) = form.choice("locale", &Lang::ALL.map(|lang| (lang.as_str(), lang))) else {
        return again(&context, form).await;
    };
    let mut writing = context.write().await?;
    let before = queries::own_person(&writing, &context.reader).await?.ok_or(Error::NotFound)?;
    let after = Person { locale: lang.as_str().to_owned(), ..before.clone() };
    if corrections::correct(&mut writing, &before, &after).await? {
        context.commit(writing).await?;
    }
    Ok(see_other("/account/data", "language-changed"))
}

/// The page with a form that was refused.
pub(super) async fn again(context: &Context, form: FormState) -> Result<Response> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, show(context, form).await?).into_response())
}

async fn show(context: &Context, form: FormState) -> Result<Response> {
    let Some(account) = context.reader.account() else { return Err(context.refused()) };
    let tx = context.state.database.read().await?;
    let person = queries::own_person(&tx, &context.reader).await?.ok_or(Error::NotFound)?;
    let memberships = queries::own_memberships(&tx, &context.reader).await?;
    let mut viewings = audit::viewings_of_account(&tx, &context.reader, &account.id).await?;
    viewings.truncate(SHOWN);
    let page = context.page(context.t.get("data-title")).crumb("/account", context.t.get("account-title"));
    let languages = page.languages().map(|(lang, name)| (lang.as_str().to_owned(), name.to_owned())).to_vec();
    let form = if form.value("locale").is_empty() { form.with("locale", person.locale.as_str()) } else { form };
    render(&Data { page, person, memberships, viewings, form, languages, kept: &KEPT })
}
