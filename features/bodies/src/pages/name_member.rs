//! `GET` and `POST /bodies/{body}/members/new`: naming somebody in a body.

use super::member_form::{self, Choices};
use crate::policy;
use crate::queries::{self, Details};
use axum::extract::Path;
use axum::response::Response;
use database::Tx;
use web::{Context, FormData, FormState, Result, see_other};

/// Shows the form.
pub async fn get(context: Context, Path(slug): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let details = nameable(&tx, &context, &slug).await?;
    let choices = Choices::read(&tx, &context, &details, None).await?;
    let form = FormState::new("member-form-").with("role", "member").with("valid_from", tx.today().to_string());
    member_form::show(&context, &details, choices, form, None, Vec::new())
}

/// Adds the membership.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("member-form-", &data);
    let mut writing = context.write().await?;
    let details = nameable(&writing, &context, &slug).await?;
    let choices = Choices::read(&writing, &context, &details, None).await?;
    let fields = member_form::read(&writing, &context, &details, &choices, &mut form, None).await?;
    if !form.is_valid() {
        return Ok(super::again(member_form::show(&context, &details, choices, form, None, Vec::new())?));
    }
    queries::insert_membership(&writing, &details.body.id, &fields).await?;
    writing.record(super::record("membership-added", &slug, None, member_form::recorded(&details, &fields)));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/members"), "membership-added"))
}

/// The body, for whoever names somebody in it.
async fn nameable(tx: &Tx, context: &Context, slug: &str) -> Result<Details> {
    let details = super::details(tx, context, slug).await?;
    if policy::may_name_somebody(&context.reader, &details) { Ok(details) } else { Err(context.refused()) }
}
