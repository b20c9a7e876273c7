//! Ways to prove who one is besides the password: passkeys, codes from an app, and recovery codes on paper.

pub mod ceremonies;
pub mod passkeys;
pub mod recovery_codes;
pub mod totp;

use crate::queries::Authenticator;
use database::Tx;
use web::{Context, Error, Result};

/// The cookie that holds the token of a proof under way.
pub const COOKIE: &str = "ceremony";

/// Seals the secret of the authenticator with this id.
pub(crate) fn seal(context: &Context, id: &str, secret: &[u8]) -> Result<String> {
    context.state.vault.seal(&place(id), secret).map_err(internal)
}

/// The secret of an authenticator.
pub(crate) async fn unseal(context: &Context, tx: &Tx, authenticator: &Authenticator) -> Result<Vec<u8>> {
    let plain = context.state.vault.unseal(tx, &place(&authenticator.id), &authenticator.secret).await;
    Ok(plain.map_err(internal)?.to_vec())
}

/// What the audit log says of a change to an account's ways in.
pub(crate) fn record(action: &'static str, account_id: &str, kind: &str) -> audit::Record {
    audit::Record {
        action,
        subject_kind: "account",
        subject: account_id.to_owned(),
        after: Some(serde_json::json!({ "kind": kind })),
        ..Default::default()
    }
}

/// An error that only the log is told.
pub(crate) fn internal(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}

/// Which field a sealed secret belongs to, so that it cannot be moved to another account.
fn place(id: &str) -> String {
    format!("authenticator.secret:{id}")
}
