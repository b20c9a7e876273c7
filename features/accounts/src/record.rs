//! What the audit log says of an account.

use audit::Record;

/// A record about the account with this id; `what` is a role, a scope, a provider or an id, and never a name.
pub(crate) fn of_account(action: &'static str, account_id: &str, what: &str) -> Record {
    Record {
        action,
        subject_kind: "account",
        subject: account_id.to_owned(),
        after: Some(serde_json::json!({ "what": what })),
        ..Record::default()
    }
}
