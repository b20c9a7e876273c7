//! `GET` and `POST /memberships/{membership}/edit`: changing or ending a membership.

use super::member_form::{self, Choices};
use crate::policy;
use crate::queries::{self, Details, Membership, MembershipFields};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use database::Tx;
use web::{Context, Error, FormData, FormState, Result, see_other};

/// Shows the form.
pub async fn get(context: Context, Path(id): Path<String>) -> Result<Response> {
    let tx = context.state.database.read().await?;
    let (details, membership) = writable(&tx, &context, &id).await?;
    let mut choices = Choices::read(&tx, &context, &details, Some(&id)).await?;
    keep(&mut choices, &details, &membership);
    let account = match &membership.account_id {
        Some(id) => queries::linked_account(&tx, id).await?.map(|account| account.name),
        None => None,
    };
    let day = |day: Option<time::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let form = FormState::new("member-form-")
        .with("version", membership.version.to_string())
        .with("name", membership.name.as_str())
        .with("role", membership.role.as_str())
        .with("seat", membership.seat_id.clone().unwrap_or_default())
        .with("party", membership.party_slug.clone().unwrap_or_default())
        .with("title_nb", membership.title_nb.as_str())
        .with("title_nn", membership.title_nn.as_str())
        .with("deputy_for", membership.deputy_for_id.clone().unwrap_or_default())
        .with("valid_from", day(membership.valid_from))
        .with("valid_to", day(membership.valid_to))
        .with("account", account.unwrap_or_default());
    member_form::show(&context, &details, choices, form, Some(&id), Vec::new())
}

/// Changes the membership; when somebody else was faster, shows what differs and nothing is changed.
pub async fn post(context: Context, Path(id): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("member-form-", &data);
    let mut writing = context.write().await?;
    let (details, before) = writable(&writing, &context, &id).await?;
    let mut choices = Choices::read(&writing, &context, &details, Some(&id)).await?;
    keep(&mut choices, &details, &before);
    let fields = member_form::read(&writing, &context, &details, &choices, &mut form, Some(&before)).await?;
    if !form.is_valid() {
        return Ok(super::again(member_form::show(&context, &details, choices, form, Some(&id), Vec::new())?));
    }
    let version = data.value("version").parse().unwrap_or_default();
    if !queries::update_membership(&writing, &id, version, &fields).await? {
        let differences = member_form::changed_meanwhile(&context, &before, &fields);
        let form = form.replaced("version", before.version.to_string());
        let page = member_form::show(&context, &details, choices, form, Some(&id), differences)?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let slug = &details.body.slug;
    let (old, new) = (member_form::recorded(&details, &as_fields(&before)), member_form::recorded(&details, &fields));
    writing.record(super::record("membership-edited", slug, old, new));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/members"), "membership-edited"))
}

/// Whom a deputy stands in for may have left since, and stays a choice.
fn keep(choices: &mut Choices, details: &Details, before: &Membership) {
    let principal = before.deputy_for_id.as_deref().and_then(|id| details.membership(id));
    if let Some(principal) = principal.filter(|one| !choices.members.iter().any(|(id, _)| *id == one.id)) {
        choices.members.push((principal.id.clone(), principal.name.clone()));
    }
}

fn as_fields(membership: &Membership) -> MembershipFields {
    MembershipFields {
        seat_id: membership.seat_id.clone(),
        account_id: membership.account_id.clone(),
        role: membership.role,
        valid_from: membership.valid_from,
        valid_to: membership.valid_to,
        ..MembershipFields::default()
    }
}

/// The membership with its body, for whoever writes it.
async fn writable(tx: &Tx, context: &Context, id: &str) -> Result<(Details, Membership)> {
    let details = queries::details_of_membership(tx, &context.reader, id).await?.ok_or(Error::NotFound)?;
    let membership = details.membership(id).cloned().ok_or(Error::NotFound)?;
    if policy::may_write(&context.reader, &details, &membership) {
        Ok((details, membership))
    } else {
        Err(context.refused())
    }
}
