//! What an administrator is shown about accounts, as it is noted.

use audit::Viewing;

/// A look at one account.
pub(crate) fn of(page: &'static str, account_id: &str) -> Viewing {
    Viewing { page, subject_kind: "account", subject: account_id.to_owned() }
}

/// A look at the list of all.
pub(crate) fn of_all(page: &'static str) -> Viewing {
    of(page, "")
}
