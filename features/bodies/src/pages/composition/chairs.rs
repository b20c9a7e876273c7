//! `POST /bodies/{body}/chairs` and `POST /bodies/{body}/chairs/{term}/remove`.

use super::super::{coordinated, record};
use super::again;
use crate::queries::{self, ChairTerm, NewChairTerm};
use crate::rules::Period;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, FormState, Result, see_other};

/// Adds a turn to chair the body.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("composition-", &data);
    let party = form.required("chair_party", 200);
    let (from, to) = (form.date("chair_from", true), form.date("chair_to", false));
    let mut writing = context.write().await?;
    let details = coordinated(&writing, &context, &slug).await?;
    let period = Period { from, to };
    if !period.is_in_order() {
        form.fail("chair_to", "bodies-error-order");
    } else if from.is_some() && details.chairs.iter().any(|term| term.period().overlaps(period)) {
        form.fail("chair_from", "composition-error-overlap");
    }
    if let (Some(valid_from), true) = (from, form.is_valid()) {
        let term = NewChairTerm { party, valid_from, valid_to: to };
        if queries::insert_chair_term(&writing, &details.body.id, &term).await? {
            writing.record(record("chair-added", &slug, None, serde_json::to_value(&term).ok()));
            context.commit(writing).await?;
            return Ok(see_other(&format!("/bodies/{slug}/composition"), "composition-changed"));
        }
        form.fail("chair_party", "form-error-choice");
    }
    again(&writing, &context, &details, form).await
}

/// Takes a turn to chair the body away.
pub async fn remove(context: Context, Path((slug, id)): Path<(String, String)>, _data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let details = coordinated(&writing, &context, &slug).await?;
    let term: &ChairTerm = details.chairs.iter().find(|term| term.id == id).ok_or(Error::NotFound)?;
    if !queries::remove_chair_term(&writing, &details.body.id, &id).await? {
        return Err(Error::NotFound);
    }
    let before = serde_json::json!({
        "party": term.party_slug, "valid_from": term.valid_from, "valid_to": term.valid_to,
    });
    writing.record(record("chair-removed", &slug, Some(before), None));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/composition"), "composition-changed"))
}
