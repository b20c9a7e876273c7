//! `GET` and `POST /accounts/{account}/correct`: the administrator corrects what an account says about its owner.

use super::account_of;
use crate::queries::{self, Person};
use crate::{corrections, policy, viewing};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Lang, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "correct.html")]
struct Correct {
    page: Page,
    form: FormState,
    languages: Vec<(String, String)>,
}

/// Shows the form.
pub async fn get(context: Context, Path(name): Path<String>) -> Result<Response> {
    policy::administer(&context)?;
    if let Some(response) = account_of::ask_again(&context, &name, "/correct").await? {
        return Ok(response);
    }
    let tx = context.state.database.read().await?;
    let account = account_of::account(&tx, &context, &name).await?;
    let person = queries::person(&tx, &account.id).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let form = FormState::new("correct-")
        .with("display_name", person.display_name.as_str())
        .with("email", person.email.clone().unwrap_or_default())
        .with("locale", person.locale.as_str());
    let response = show(&context, &person, form)?;
    context.viewed(viewing::of("account", &person.id));
    Ok(response)
}

/// Writes what was corrected. An address can be taken away by leaving the field empty.
pub async fn post(context: Context, Path(name): Path<String>, data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    if let Some(response) = account_of::ask_again(&context, &name, "/correct").await? {
        return Ok(response);
    }
    let mut writing = context.write().await?;
    let account = account_of::account(&writing, &context, &name).await?;
    let before = queries::person(&writing, &account.id).await?.ok_or(Error::NotFound)?;
    let mut form = FormState::sent("correct-", &data);
    let display_name = form.required("display_name", 120);
    let email = form.optional("email", 200);
    let locale = form.choice("locale", &Lang::ALL.map(|lang| (lang.as_str(), lang)));
    if !email.is_empty() && !web::is_email(&email) {
        form.fail("email", "form-error-email");
    }
    let (Some(locale), true) = (locale, form.is_valid()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, &before, form)?).into_response());
    };
    let email = (!email.is_empty()).then_some(email);
    let after = Person { display_name, email, locale: locale.as_str().to_owned(), ..before.clone() };
    if corrections::correct(&mut writing, &before, &after).await? {
        context.commit(writing).await?;
    }
    Ok(see_other(&format!("/accounts/{name}"), "account-corrected"))
}

fn show(context: &Context, person: &Person, form: FormState) -> Result<Response> {
    let page = context
        .page(context.t.get("correct-title"))
        .crumb("/accounts", context.t.get("accounts-title"))
        .crumb(format!("/accounts/{}", person.name), person.display_name.as_str());
    let languages = page.languages().map(|(lang, name)| (lang.as_str().to_owned(), name.to_owned())).to_vec();
    render(&Correct { page, form, languages })
}
