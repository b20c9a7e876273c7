//! `GET /bodies/{body}/composition`: how a body is put together, for its coordinator to change: seats, rules of composition, and
//! turns to chair it.

pub mod chairs;
pub mod requirements;
pub mod seats;

use crate::queries::Details;
use crate::rules::MemberRole;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, FormState, Page, Result, render};

/// The kinds of parties that a rule may ask for, in the order in which they are offered.
const PARTY_KINDS: [&str; 9] = [
    "municipality",
    "hospital_trust",
    "general_practitioners",
    "user_organisation",
    "intermunicipal_unit",
    "regional_council",
    "volunteer_centre",
    "state_body",
    "other",
];

#[derive(Template)]
#[template(path = "composition.html")]
struct Composition<'a> {
    page: Page,
    details: &'a Details,
    form: FormState,
    parties: Vec<(String, String)>,
    party_kinds: Vec<(String, String)>,
    roles: Vec<(String, String)>,
    votes: Vec<(String, String)>,
}

/// Shows the page.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let details = super::coordinated(&tx, &context, &slug).await?;
    show(&tx, &context, &details, FormState::new("composition-")).await
}

/// The page with one of its forms that was not taken.
async fn again(tx: &Tx, context: &Context, details: &Details, form: FormState) -> Result<Response> {
    Ok(super::again(show(tx, context, details, form).await?))
}

async fn show(tx: &Tx, context: &Context, details: &Details, form: FormState) -> Result<Response> {
    let page = super::below(context, details, context.t.get("composition-title"));
    let parties = areas::queries::all_parties(tx, &context.reader).await?;
    let parties = parties.iter().map(|one| (one.slug.clone(), one.name(context.lang()).value.to_owned())).collect();
    let named = |prefix: &str, name: &str| (name.to_owned(), context.t.named(prefix, name).into_owned());
    render(&Composition {
        page,
        details,
        form,
        parties,
        party_kinds: PARTY_KINDS.map(|kind| named("party-kind-", kind)).to_vec(),
        votes: ["yes", "no"].map(|votes| named("bodies-votes-", votes)).to_vec(),
        roles: MemberRole::ALL.map(|role| named("member-role-", role.as_str())).to_vec(),
    })
}
