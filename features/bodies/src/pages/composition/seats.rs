//! `POST /bodies/{body}/seats` and `POST /bodies/{body}/seats/{seat}/remove`.

use super::super::{coordinated, record};
use super::again;
use crate::queries::{self, NewSeat};
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, FormState, Result, see_other};

/// Adds a seat.
pub async fn post(context: Context, Path(slug): Path<String>, data: FormData) -> Result<Response> {
    let mut form = FormState::sent("composition-", &data);
    let seat = NewSeat {
        party: form.required("seat_party", 200),
        role_nb: form.required("seat_role_nb", 200),
        role_nn: form.required("seat_role_nn", 200),
        votes: form.choice("seat_votes", &[("yes", true), ("no", false)]).unwrap_or_default(),
    };
    let mut writing = context.write().await?;
    let details = coordinated(&writing, &context, &slug).await?;
    if form.is_valid() {
        if queries::insert_seat(&writing, &details.body.id, &seat).await? {
            writing.record(record("seat-added", &slug, None, serde_json::to_value(&seat).ok()));
            context.commit(writing).await?;
            return Ok(see_other(&format!("/bodies/{slug}/composition"), "composition-changed"));
        }
        form.fail("seat_party", "form-error-choice");
    }
    again(&writing, &context, &details, form).await
}

/// Takes a seat away that nobody has sat in.
pub async fn remove(context: Context, Path((slug, id)): Path<(String, String)>, _data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let details = coordinated(&writing, &context, &slug).await?;
    let seat = details.seat(&id).ok_or(Error::NotFound)?;
    if !queries::remove_seat(&writing, &details.body.id, &id).await? {
        return Err(Error::Conflict { reason: "composition-seat-used" });
    }
    let before = serde_json::json!({ "party": seat.party_slug, "role_nb": seat.role_nb, "role_nn": seat.role_nn });
    writing.record(record("seat-removed", &slug, Some(before), None));
    context.commit(writing).await?;
    Ok(see_other(&format!("/bodies/{slug}/composition"), "composition-changed"))
}
