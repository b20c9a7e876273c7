//! `POST /matters/{matter}/publish`.

use crate::queries;
use axum::extract::Path;
use axum::response::Response;
use web::{Context, Error, FormData, Result, see_other};

/// Lets everybody see the matter.
pub async fn post(context: Context, Path(slug): Path<String>, _data: FormData) -> Result<Response> {
    let mut writing = context.write().await?;
    let matter = super::coordinated(&writing, &context, &slug).await?;
    if !queries::publish(&writing, &matter.id).await? {
        return Err(Error::Conflict { reason: "matters-already-published" });
    }
    writing.record(audit::Record {
        action: "matter-published",
        subject_kind: "matter",
        subject: slug.clone(),
        ..Default::default()
    });
    context.commit(writing).await?;
    Ok(see_other(&format!("/matters/{slug}"), "matter-published"))
}
