//! `GET` and `POST /sign-in/code`: the second proof after the password, a code from an app or from paper.

use crate::authenticators::ceremonies::{self, Ceremony, Kind};
use crate::authenticators::{self, recovery_codes, totp};
use crate::notices::{self, Happening};
use crate::queries::{self, Authenticator};
use crate::{guard, rules, sessions};
use askama::Template;
use audit::{Record, Writing};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use web::{Context, Error, FormData, FormState, Page, Result, render};

#[derive(Template)]
#[template(path = "sign_in_code.html")]
struct Code {
    page: Page,
    form: FormState,
    next: String,
    has_app: bool,
    has_passkey: bool,
}

/// The account whose password was right, and where it wants to go.
struct Step {
    ceremony: Ceremony<String>,
    account_id: String,
    authenticators: Vec<Authenticator>,
}

/// Shows the form.
pub async fn get(context: Context, headers: HeaderMap) -> Result<Response> {
    let step = step(&context, &headers).await?;
    show(&context, &step, FormState::new("sign-in-code-"))
}

/// Signs in when the code is right.
pub async fn post(context: Context, headers: HeaderMap, data: FormData) -> Result<Response> {
    let step = step(&context, &headers).await?;
    let mut form = FormState::sent("sign-in-code-", &data);
    let code = form.required("code", 40);
    if form.is_valid() {
        let keys = guard::keys_of(&context, &step.account_id, Some(&step.account_id));
        guard::let_through(&context, &keys).await?;
        if let Some(response) = attempt(&context, &step, &code).await? {
            return Ok(response);
        }
        guard::note(&context, &keys).await?;
        form.fail("code", "sign-in-code-error-wrong");
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&context, &step, form)?).into_response())
}

async fn step(context: &Context, headers: &HeaderMap) -> Result<Step> {
    let again = || Error::SignIn { next: String::new() };
    let ceremony = ceremonies::find(context, headers, Kind::SecondStep).await?.ok_or_else(again)?;
    let account_id = ceremony.account_id.clone().ok_or_else(again)?;
    let authenticators = queries::authenticators(&context.state.database.single(), &account_id).await?;
    Ok(Step { ceremony, account_id, authenticators })
}

/// The way in, if the code opens it. The code is used up in the write that begins the session.
async fn attempt(context: &Context, step: &Step, code: &str) -> Result<Option<Response>> {
    let mut writing = context.write().await?;
    let opened = match recovery_codes::hash(&step.account_id, code) {
        Some(hash) => use_recovery_code(&mut writing, &step.account_id, &hash).await?,
        None => use_app(context, &writing, step, code).await?,
    };
    if !opened {
        return Ok(None);
    }
    ceremonies::end(&writing, &step.ceremony.token_hash).await?;
    let response =
        sessions::begin_in(context, writing, &step.account_id, rules::next_path(&step.ceremony.state)).await?;
    Ok(Some(sessions::with_cookie(response, ceremonies::forget(context)?)))
}

async fn use_recovery_code(writing: &mut Writing, account_id: &str, hash: &str) -> Result<bool> {
    let opened = queries::use_recovery_code(writing, account_id, hash).await?;
    if opened {
        writing.record(Record {
            action: "recovery-code-used",
            subject_kind: "account",
            subject: account_id.to_owned(),
            ..Record::default()
        });
        notices::announce(writing, account_id, Happening::RecoveryCodeUsed)?;
    }
    Ok(opened)
}

async fn use_app(context: &Context, writing: &Writing, step: &Step, code: &str) -> Result<bool> {
    for app in step.authenticators.iter().filter(|one| one.kind == "totp") {
        let secret = authenticators::unseal(context, writing, app).await?;
        if let Some(time_step) = totp::step(&secret, code, writing.now().unix_timestamp())?
            && queries::use_step(writing, &app.id, time_step).await?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

fn show(context: &Context, step: &Step, form: FormState) -> Result<Response> {
    let has = |kind: &str| step.authenticators.iter().any(|one| one.kind == kind);
    let page = context.page(context.t.get("sign-in-code-title"));
    let next = step.ceremony.state.clone();
    render(&Code { page, form, next, has_app: has("totp"), has_passkey: has("passkey") })
}
