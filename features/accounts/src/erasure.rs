//! Erasing an account: everything that tells whose it was goes, and a row with its id stays, to which the audit log refers. See
//! `docs/decisions/0013-erasure.md`.

use crate::letters::{self, Kind, To};
use crate::queries;
use audit::{Record, Writing};

/// Erases an account in this write, and tells its owner by mail. False when there is no such account, or none that is left to
/// erase.
pub(crate) async fn erase(writing: &mut Writing, account_id: &str) -> Result<bool, audit::Error> {
    let Some(person) = queries::person(writing, account_id).await? else { return Ok(false) };
    queries::erase_account(writing, account_id).await?;
    if let Some(email) = &person.email {
        letters::send(writing, To { account_id, email, locale: &person.locale }, Kind::AccountErased, None)?;
    }
    writing.record(Record {
        action: "account-erased",
        subject_kind: "account",
        subject: account_id.to_owned(),
        ..Record::default()
    });
    Ok(true)
}
