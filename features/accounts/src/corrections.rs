//! Correcting what an account says about its owner.

use crate::letters::{self, Kind, To};
use crate::queries::{self, Person};
use audit::{Record, Writing};
use web::Result;

/// Writes what differs, and tells the address that the account had until now when it has another. The audit log is told which
/// fields changed, and not to what. False when nothing differs, and so nothing is to be committed.
pub(crate) async fn correct(writing: &mut Writing, before: &Person, after: &Person) -> Result<bool> {
    let fields = changed(before, after);
    if fields.is_empty() {
        return Ok(false);
    }
    queries::correct(writing, before, after).await?;
    if let Some(email) = before.email.as_deref().filter(|_| before.email != after.email) {
        letters::send(writing, To { account_id: &before.id, email, locale: &after.locale }, Kind::EmailChanged, None)?;
    }
    writing.record(Record {
        action: "account-corrected",
        subject_kind: "account",
        subject: before.id.clone(),
        before: None,
        after: Some(serde_json::json!({ "fields": fields })),
    });
    Ok(true)
}

fn changed(before: &Person, after: &Person) -> Vec<&'static str> {
    let fields = [
        ("display_name", before.display_name != after.display_name),
        ("email", before.email != after.email),
        ("locale", before.locale != after.locale),
    ];
    fields.into_iter().filter_map(|(field, differs)| differs.then_some(field)).collect()
}
