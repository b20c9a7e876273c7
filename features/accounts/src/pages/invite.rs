//! `GET` and `POST /accounts/new`: a new account, whose owner gets a link by mail, or one for a program, which has no address.

use crate::grants::{self, Choices};
use crate::links::{self, Kind};
use crate::queries::{self, NewAccount};
use crate::{policy, rules};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use web::{Context, FormData, FormState, Lang, Page, Result, render, see_other};

#[derive(Template)]
#[template(path = "invite.html")]
struct Invite {
    page: Page,
    form: FormState,
    choices: Choices,
    languages: Vec<(String, String)>,
}

/// Shows the form.
pub async fn get(context: Context) -> Result<Response> {
    policy::administer(&context)?;
    let tx = context.state.database.read().await?;
    let form = FormState::new("invite-").with("locale", context.state.settings.default_language.as_str());
    show(&tx, &context, form).await
}

/// Makes the account and sends the link.
pub async fn post(context: Context, data: FormData) -> Result<Response> {
    policy::administer(&context)?;
    let mut form = FormState::sent("invite-", &data);
    let name = form.required("name", rules::MAX_NAME);
    let display_name = form.required("display_name", 120);
    let email = form.optional("email", 200);
    let locale = form.choice("locale", &Lang::ALL.map(|lang| (lang.as_str(), lang)));
    if !name.is_empty() && !access::is_account_name(&name) {
        form.fail("name", "invite-error-name");
    }
    if !email.is_empty() && !web::is_email(&email) {
        form.fail("email", "form-error-email");
    }
    let mut writing = context.write().await?;
    let grant = grants::grant(&writing, &context, &mut form).await?;
    if queries::is_taken(&writing, &name).await? {
        form.fail("name", "invite-error-taken");
    }
    let (Some(grant), Some(locale), true) = (grant, locale, form.is_valid()) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&writing, &context, form).await?).into_response());
    };
    let account = NewAccount {
        name: &name,
        display_name: &display_name,
        email: Some(email.as_str()).filter(|email| !email.is_empty()),
        locale: locale.as_str(),
        password_hash: None,
    };
    let id = queries::insert_account(&writing, &account, std::slice::from_ref(&grant)).await?;
    if !email.is_empty() {
        links::send(&context.state, &mut writing, &id, Kind::Invitation).await?;
    }
    writing.record(audit::Record {
        action: "account-added",
        subject_kind: "account",
        subject: id,
        before: None,
        after: Some(serde_json::json!({ "role": grant.role.as_str() })),
    });
    context.commit(writing).await?;
    Ok(match email.as_str() {
        "" => see_other(&format!("/accounts/{name}/tokens"), "account-added"),
        _ => see_other(&format!("/accounts/{name}"), "account-invited"),
    })
}

async fn show(tx: &Tx, context: &Context, form: FormState) -> Result<Response> {
    let choices = Choices::read(tx, context).await?;
    let page = context.page(context.t.get("invite-title")).crumb("/accounts", context.t.get("accounts-title"));
    let languages = page.languages().map(|(lang, name)| (lang.as_str().to_owned(), name.to_owned())).to_vec();
    render(&Invite { page, form, choices, languages })
}
